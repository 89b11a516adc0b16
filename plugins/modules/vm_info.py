#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""List VMs."""

from __future__ import annotations

# `make render` writes all of DOCUMENTATION, from tools/docs, the declaration below and the schema.
DOCUMENTATION = r"""
module: vm_info
short_description: List VMs
version_added: 0.1.0
description:
  - Lists the VMs of the account, or those of them that the filters choose.
  - All pages are read. Nothing is changed.
  - VMs that were deleted may be listed for another hour, in the state V(terminated).
  - An id of O(filters) that does not exist is an error.
author:
  - outscale.cloud contributors (@outscale-cloud)
options:
  filters:
    description:
      - Which resources to return; without filters, all that the account can see.
      - The keys are the filters of the API's Read action in snake_case, such as C(net_ids) or C(tags). Most take a
        list, of which one has to match; a single value stands for a list of one. All filters have to match.
      - A tag is written C(KEY=VALUE).
      - In filters by names and descriptions, V(*) stands for any text and V(?) for any one character.
      - Lists of strings - V(architectures), V(block_device_mapping_device_names),
        V(block_device_mapping_link_dates), V(block_device_mapping_states), V(block_device_mapping_volume_ids),
        V(boot_modes), V(client_tokens), V(creation_dates), V(image_ids), V(keypair_names), V(lifecycles),
        V(net_ids), V(nic_account_ids), V(nic_descriptions), V(nic_link_nic_link_nic_dates),
        V(nic_link_nic_link_nic_ids), V(nic_link_nic_states), V(nic_link_nic_vm_account_ids),
        V(nic_link_nic_vm_ids), V(nic_link_public_ip_account_ids), V(nic_link_public_ip_link_public_ip_ids),
        V(nic_link_public_ip_public_ip_ids), V(nic_link_public_ip_public_ips), V(nic_mac_addresses), V(nic_net_ids),
        V(nic_nic_ids), V(nic_private_ips_link_public_ip_account_ids), V(nic_private_ips_link_public_ip_ids),
        V(nic_private_ips_private_ips), V(nic_security_group_ids), V(nic_security_group_names), V(nic_states),
        V(nic_subnet_ids), V(nic_subregion_names), V(platforms), V(private_ips), V(product_codes), V(public_ips),
        V(reservation_ids), V(root_device_names), V(root_device_types), V(security_group_ids),
        V(security_group_names), V(state_reason_messages), V(state_reasons), V(subnet_ids), V(subregion_names),
        V(tag_keys), V(tag_values), V(tags), V(tenancies), V(vm_ids), V(vm_security_group_ids),
        V(vm_security_group_names), V(vm_state_names), V(vm_types).
      - Lists of integers - V(launch_numbers), V(nic_link_nic_device_numbers), V(state_reason_codes),
        V(vm_state_codes).
      - Booleans - V(block_device_mapping_delete_on_vm_deletion), V(is_source_dest_checked),
        V(nic_is_source_dest_checked), V(nic_link_nic_delete_on_vm_deletion), V(nic_private_ips_primary_ip),
        V(tpm_enabled).
    type: dict
    default: {}
  status:
    description:
      - Whether to add the state of each VM and the maintenance events that are planned for it.
    type: bool
    default: false
  console_output:
    description:
      - Whether to add what each VM has written to its console. That is one call for each VM.
    type: bool
    default: false
  private_key:
    description:
      - The private key of the keypair of the VMs, in PEM format. With it the password of the administrator of each
        Windows VM is read and decrypted here; the key is sent nowhere. Set C(no_log) where the result is shown.
    type: str
extends_documentation_fragment:
  - outscale.cloud.connection
  - outscale.cloud.wait.unused
  - outscale.cloud.attributes.info
notes:
  - >-
    A policy (EIM) that allows all that it may send has the statement C({"Effect": "Allow", "Action":
    ["api:ReadAdminPassword", "api:ReadConsoleOutput", "api:ReadVms", "api:ReadVmsState"], "Resource": ["*"]}).
seealso:
  - module: outscale.cloud.vm
"""

# `make render` writes all of EXAMPLES, from tools/docs.
EXAMPLES = r"""
- name: VMs that run
  outscale.cloud.vm_info:
    filters:
      vm_state_names: [running]
  register: running

- name: Web servers of the shop, by their tags
  outscale.cloud.vm_info:
    filters:
      tags:
        - team=shop
        - role=web
  register: web
"""

# `make render` writes all of RETURN, from the API's schema and tools/docs.
RETURN = r"""
vms:
  description: The VMs. Empty when there is none.
  returned: success
  type: list
  elements: dict
  contains:
    actions_on_next_boot:
      description: What is done when the VM boots next.
      returned: where the API has it
      type: dict
      contains:
        secure_boot:
          description: What is done to the secure boot, V(enable), V(disable), V(setup-mode),
            V(restore-factory-keys) or V(none).
          type: str
          sample: none
    admin_password:
      description: The password of the administrator of a Windows VM, in clear.
      returned: when O(private_key) is set
      type: str
      sample: "***"
    architecture:
      description: V(i386) or V(x86_64).
      type: str
      sample: x86_64
    block_device_mappings:
      description: The volumes of the VM.
      type: list
      elements: dict
      contains:
        bsu:
          description: The volume.
          type: dict
          contains:
            delete_on_vm_deletion:
              description: Whether the volume is deleted with the VM.
              type: bool
              sample: true
            link_date:
              description: When the volume was linked to the VM (UTC).
              type: str
              sample: "2026-01-31T10:20:30.000Z"
            state:
              description: V(attaching), V(attached), V(detaching) or V(detached).
              type: str
              sample: attached
            volume_id:
              description: The id of the volume.
              type: str
              sample: vol-12345678
        device_name:
          description: The name of the device.
          type: str
          sample: /dev/sda1
    boot_mode:
      description: V(uefi) or V(legacy).
      returned: where the API has it
      type: str
      sample: uefi
    bsu_optimized:
      description: Without meaning.
      type: bool
      sample: false
    client_token:
      description: The text that marks the creation of the VM.
      type: str
      sample: shop-web-1
    console_output:
      description: What the VM has written to its console, as text.
      returned: with O(console_output=true)
      type: str
      sample: "login: "
    creation_date:
      description: When the VM was created (UTC).
      type: str
      sample: "2026-01-31T10:20:30.000Z"
    deletion_protection:
      description: Whether the cloud refuses to delete the VM.
      type: bool
      sample: false
    hypervisor:
      description: V(ovm) or V(xen).
      type: str
      sample: xen
    image_id:
      description: The machine image (OMI) that the VM was made from.
      type: str
      sample: ami-12345678
    is_source_dest_checked:
      description: Whether packets are dropped that are neither from nor for one of its own addresses.
      type: bool
      sample: true
    keypair_name:
      description: The keypair that the VM was created with.
      returned: when there is one
      type: str
      sample: team
    launch_number:
      description: The number of the VM among those that were created by the same call, from 0 on.
      type: int
      sample: 0
    nested_virtualization:
      description: Whether VMs can run inside of the VM.
      type: bool
      sample: false
    net_id:
      description: The Net that the VM is in.
      returned: when it is in a Net
      type: str
      sample: vpc-12345678
    nics:
      description: The NICs of the VM.
      returned: when it is in a Net
      type: list
      elements: dict
      contains:
        account_id:
          description: The account that owns it.
          type: str
          sample: "123456789012"
        description:
          description: A text for people.
          type: str
          sample: Primary NIC
        is_source_dest_checked:
          description: Whether packets are dropped that are neither from nor for one of its own addresses.
          type: bool
          sample: true
        link_nic:
          description: The link between the NIC and the VM.
          type: dict
          contains:
            delete_on_vm_deletion:
              description: Whether the NIC is deleted with the VM.
              type: bool
              sample: true
            device_number:
              description: The place of the NIC; the one with 0 is the primary NIC.
              type: int
              sample: 0
            link_nic_id:
              description: The id of the link.
              type: str
              sample: eni-attach-12345678
            state:
              description: V(attaching), V(attached), V(detaching) or V(detached).
              type: str
              sample: attached
        link_public_ip:
          description: The public IP that stands for the primary address.
          returned: when there is one
          type: dict
          contains:
            public_dns_name:
              description: The host name that belongs to the public IP.
              type: str
              sample: ows-192-0-2-10.eu-west-2.compute.outscale.com
            public_ip:
              description: The public IP.
              type: str
              sample: 192.0.2.10
            public_ip_account_id:
              description: The account that owns the public IP.
              type: str
              sample: "123456789012"
        mac_address:
          description: The hardware address of the NIC.
          type: str
          sample: aa:aa:00:00:00:01
        net_id:
          description: The Net that the NIC is in.
          type: str
          sample: vpc-12345678
        nic_id:
          description: The id of the NIC.
          type: str
          sample: eni-12345678
        private_dns_name:
          description: The host name that belongs to the private IP, known within the Net.
          type: str
          sample: ip-10-0-1-10.eu-west-2.compute.internal
        private_ips:
          description: The private addresses of the NIC.
          type: list
          elements: dict
          contains:
            is_primary:
              description: Whether it is the primary address of the NIC.
              type: bool
              sample: true
            link_public_ip:
              description: The public IP that stands for this address.
              returned: when there is one
              type: dict
              contains:
                public_dns_name:
                  description: The host name that belongs to the public IP.
                  type: str
                  sample: ows-192-0-2-10.eu-west-2.compute.outscale.com
                public_ip:
                  description: The public IP.
                  type: str
                  sample: 192.0.2.10
                public_ip_account_id:
                  description: The account that owns the public IP.
                  type: str
                  sample: "123456789012"
            private_dns_name:
              description: The host name that belongs to the private IP, known within the Net.
              type: str
              sample: ip-10-0-1-10.eu-west-2.compute.internal
            private_ip:
              description: The address.
              type: str
              sample: 10.0.1.10
        security_groups:
          description: The security groups of the NIC.
          type: list
          elements: dict
          contains:
            security_group_id:
              description: The id of the security group.
              type: str
              sample: sg-12345678
            security_group_name:
              description: The name of the security group.
              type: str
              sample: shop-web
        state:
          description: V(available), V(attaching), V(in-use) or V(detaching).
          type: str
          sample: in-use
        subnet_id:
          description: The Subnet that the NIC is in.
          type: str
          sample: subnet-12345678
    os_family:
      description: The operating system, as its image names it.
      type: str
      sample: linux
    performance:
      description: V(medium), V(high) or V(highest).
      type: str
      sample: high
    placement:
      description: Where the VM runs.
      type: dict
      contains:
        subregion_name:
          description: The Subregion.
          type: str
          sample: eu-west-2a
        tenancy:
          description: V(default), V(dedicated) or the id of a dedicated group.
          type: str
          sample: default
    private_dns_name:
      description: The host name that belongs to the private IP, known within the Net.
      type: str
      sample: ip-10-0-1-10.eu-west-2.compute.internal
    private_ip:
      description: The private address, of its primary NIC where it is in a Net.
      type: str
      sample: 10.0.1.10
    product_codes:
      description: The codes of what is licensed with the image.
      type: list
      elements: str
      sample: ["0001"]
    public_dns_name:
      description: The host name that belongs to the public IP.
      returned: when it has a public IP
      type: str
      sample: ows-192-0-2-10.eu-west-2.compute.outscale.com
    public_ip:
      description: The public IP.
      returned: when it has one
      type: str
      sample: 192.0.2.10
    reservation_id:
      description: The id that VMs have in common which were created by the same call.
      type: str
      sample: r-12345678
    root_device_name:
      description: The name of the root device.
      type: str
      sample: /dev/sda1
    root_device_type:
      description: V(ebs).
      type: str
      sample: ebs
    security_groups:
      description: The security groups of the VM, or of its primary NIC.
      type: list
      elements: dict
      contains:
        security_group_id:
          description: The id of the security group.
          type: str
          sample: sg-12345678
        security_group_name:
          description: The name of the security group.
          type: str
          sample: shop-web
    shutdown_behavior_configuration:
      description: What happens when the VM is shut down. API 1.42.0 and newer have it.
      type: dict
      contains:
        guest_action:
          description: What a shutdown from inside the VM does, V(stop) or V(terminate).
          type: str
          sample: stop
        host_action:
          description: What the cloud does when it has to stop the VM itself, V(restart) or V(stop).
          type: str
          sample: stop
    state:
      description: V(pending), V(running), V(stopping), V(stopped), V(shutting-down), V(terminated) or
        V(quarantine).
      type: str
      sample: running
    state_reason:
      description: Why the VM is in its state, where the cloud gives a reason.
      type: str
      sample: ""
    subnet_id:
      description: The Subnet that the VM is in.
      returned: when it is in a Net
      type: str
      sample: subnet-12345678
    tags:
      description: The tags, a mapping of keys to values.
      type: dict
      sample:
        Name: shop
        team: web
    tpm_enabled:
      description: Whether the VM has a virtual trusted platform module (TPM).
      returned: where the API has it
      type: bool
      sample: false
    user_data:
      description: What the VM reads at its first boot, in base64.
      returned: when there is any
      type: str
      sample: IyEvYmluL3NoCg==
    vm_id:
      description: The id of the VM.
      type: str
      sample: i-12345678
    vm_initiated_shutdown_behavior:
      description: What happens when the VM shuts itself down, V(stop), V(restart) or V(terminate).
      type: str
      sample: stop
    vm_status:
      description: The state of the VM, and the maintenance events that are planned for it.
      returned: with O(status=true)
      type: dict
      sample:
        vm_id: i-12345678
        vm_state: running
        maintenance_events: []
    vm_type:
      description: The type, which sets the number of cores and the memory.
      type: str
      sample: tinav6.c2r4p2
error:
  description: Why the cloud refused a call.
  returned: when the cloud refused a call
  type: dict
  contains:
    api:
      description: The API that was called.
      type: str
      sample: outscale
    action:
      description: The action that was refused.
      type: str
      sample: DeleteNet
    status:
      description: The HTTP status.
      type: int
      sample: 409
    code:
      description: The API's error code; empty where it gave none.
      type: str
      sample: "1004"
    type:
      description: The API's word for the kind of error.
      type: str
      sample: ResourceConflict
    details:
      description: What the API says about it.
      type: str
      sample: The resource is in use.
    request_id:
      description: The id of the request, which the support asks for.
      type: str
      sample: 0475ca1e-d0c5-441d-712a-da55a4175157
    hint:
      description: What can be done about it; empty where the code is not known.
      type: str
      sample: Delete first what uses it.
request_log:
  description: One line for each request, with secrets left out.
  returned: with C(-vvv)
  type: list
  elements: str
  sample:
    - "2026-01-31T10:20:30.000000Z outscale ReadNets 200 0.120s {\"Filters\": {}}"
"""

import typing as t

from ..module_utils._client.schema import catalog
from ..module_utils._modules import arguments
from ..module_utils._modules.base import Module, Result, Task
from ..module_utils._modules.extras import Extra, as_text, decrypted, forgiving

if t.TYPE_CHECKING:
    from ..module_utils._client.cloud import Cloud

STATUS = Extra("ReadVmsState", "vm_id", "vm_status", bulk={"all_vms": True})
CONSOLE = Extra("ReadConsoleOutput", "vm_id", "console_output")
PASSWORD = Extra("ReadAdminPassword", "vm_id", "admin_password")


class VmInfo(Module):
    """Reads VMs, and what the task wants to know of each besides."""

    def work(self, cloud: Cloud, task: Task, result: Result) -> None:
        """Read all pages, then what is asked for of each VM."""
        client, params = cloud.outscale, task.params
        filters = catalog.check_filters("outscale", "ReadVms", params["filters"])
        vms = client.read_all("ReadVms", {"filters": filters} if filters else {})
        result["vms"] = vms
        if params["status"]:
            STATUS.add(client, vms)
        if params["console_output"]:
            forgiving(CONSOLE, client, vms)
            for vm in vms:
                vm["console_output"] = as_text(vm["console_output"])
        if params["private_key"]:
            forgiving(PASSWORD, client, vms)
            for vm in vms:
                vm["admin_password"] = vm["admin_password"] and decrypted(vm["admin_password"], params["private_key"])


MODULE = VmInfo(
    {
        **arguments.FILTERS,
        "status": {"type": "bool", "default": False},
        "console_output": {"type": "bool", "default": False},
        "private_key": {"type": "str", "no_log": True},
    }
)


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
