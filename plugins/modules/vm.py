#!/usr/bin/python
# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""Manage VMs, one or a fleet."""

from __future__ import annotations

# `make render` writes the options and the fragments, from the declaration below, tools/docs and the schema.
DOCUMENTATION = r"""
module: vm
short_description: Manage VMs, one or a fleet
version_added: 0.1.0
description:
  - >-
    Creates, changes, starts, stops, restarts and deletes VMs: one that is known by its name or id, or a fleet of a
    given size.
  - A fleet is made by one call however many VMs it gains, and loses its oldest VMs first.
author:
  - outscale.cloud contributors (@outscale-cloud)
options:
  state:
    description:
      - V(present) creates what is missing and changes what differs, and leaves VMs running or stopped as they are.
        A new VM runs, unless O(boot_on_creation=false).
      - V(running) and V(stopped) see to that as well. V(restarted) reboots VMs that run and starts those that are
        stopped, each time that the task runs.
      - V(absent) deletes the VMs, with the volumes and NICs that say so. One that is protected from deletion is an
        error, unless O(deletion_protection=false). It does not go together with O(exact_count).
    type: str
    choices: [present, running, stopped, restarted, absent]
    default: present
  name:
    description:
      - The value of the tag C(Name), by which a VM is found where O(vm_ids) is not set. Two VMs of the same name
        are an error, unless O(exact_count) says how many there should be.
      - At least one of O(vm_ids), O(name) and O(exact_count) is required.
      - Mutually exclusive with O(vm_ids).
    type: str
  vm_ids:
    description:
      - The VMs that are meant, by their ids. An id that does not exist is an error, unless O(state=absent).
      - At least one of O(vm_ids), O(name) and O(exact_count) is required.
      - Mutually exclusive with O(exact_count).
      - Mutually exclusive with O(name).
    type: list
    elements: str
  exact_count:
    description:
      - How many VMs there should be of those that O(filters), or else O(name) and O(tags), choose. VMs that are
        terminated do not count.
      - Where there are too few, the missing ones are created by one call; where there are too many, the oldest are
        deleted. V(0) deletes them all.
      - At least one of O(vm_ids), O(name) and O(exact_count) is required.
      - Mutually exclusive with O(vm_ids).
    type: int
  filters:
    description:
      - Which VMs belong to the fleet that O(exact_count) counts. The keys are those of
        O(outscale.cloud.vm_info#module:filters).
      - When it is not set, they are the VMs that carry O(name) and O(tags).
      - New VMs must be among those that the filters choose, else each run would create more. So give them the tags
        that the filters ask for.
      - Needs O(exact_count) as well.
    type: dict
  image_id:
    description:
      - The machine image (OMI) that the VM boots from.
      - Needed to create the VM.
      - Cannot be changed afterwards, unless O(replace=true).
    type: str
  vm_type:
    description:
      - The type, which sets the number of cores and the memory. V(tinav6.c2r4p2) is a CPU of generation 6 with 2
        cores, 4 GiB and performance 2. Without V(p2), O(performance) says how fast. The cloud's default is
        V(t2.small).
      - A VM must be stopped to change it, see O(allow_stop).
    type: str
  keypair_name:
    description:
      - The keypair whose public key is put into the VM at its first boot.
      - Changing it changes only what the cloud shows, not the keys in the VM.
    type: str
  subnet_id:
    description:
      - The Subnet to create the VM in. Without O(subnet_id) and O(nics), the VM is outside of Nets.
      - Cannot be changed afterwards, unless O(replace=true).
    type: str
  security_group_ids:
    description:
      - The security groups of the VM, all of them, by their ids. Their order does not count as a difference.
      - When it is not set, a new VM is in the default group.
      - Mutually exclusive with O(security_groups).
    type: list
    elements: str
  security_groups:
    description:
      - The security groups of a new VM, by their names. By their ids they can be changed later.
      - Cannot be changed afterwards, unless O(replace=true).
      - Mutually exclusive with O(security_group_ids).
    type: list
    elements: str
  user_data:
    description:
      - A script or a configuration that the VM reads at its first boot, as plain text of at most 500 KiB, or a
        mapping that becomes a C(#cloud-config). It is encoded in base64 on the way.
      - Text that is base64 already is refused, as it would be encoded twice. Give it as O(user_data_base64).
      - A VM must be stopped to change it, see O(allow_stop).
      - Mutually exclusive with O(user_data_base64).
    type: raw
  user_data_base64:
    description:
      - The same in base64, for what is no text, such as a compressed archive.
      - A VM must be stopped to change it, see O(allow_stop).
      - Mutually exclusive with O(user_data).
    type: str
  performance:
    description:
      - How fast the cores are. The cloud's default is V(high). A performance in O(vm_type) counts more.
      - A VM must be stopped to change it, see O(allow_stop).
    type: str
    choices: [medium, high, highest]
  nested_virtualization:
    description:
      - Whether VMs can run inside of the VM, for dedicated tenancy only. The cloud's default is V(false).
      - A VM must be stopped to change it, see O(allow_stop).
    type: bool
  deletion_protection:
    description:
      - Whether the cloud refuses to delete the VM. V(false) together with O(state=absent) takes the protection away
        and deletes it.
    type: bool
  is_source_dest_checked:
    description:
      - Whether packets are dropped that are neither from nor for one of the VM's own addresses. A VM that routes or
        translates needs V(false). In a Net only, for VMs with one NIC.
    type: bool
  vm_initiated_shutdown_behavior:
    description:
      - What happens when the VM shuts itself down. It stays stopped, is started again, or is deleted. The cloud's
        default is V(stop).
      - Deprecated, as the API deprecates it, and will be removed in version 2.0.0 of the collection. Use
        O(shutdown_behavior_configuration) where the API is 1.42.0 or newer.
      - Mutually exclusive with O(shutdown_behavior_configuration).
    type: str
    choices: [stop, restart, terminate]
  shutdown_behavior_configuration:
    description:
      - What happens when the VM is shut down. API 1.42.0 and newer have it. What is left out of it stays as it is,
        and is V(stop) for a new VM.
      - It is another view of what O(vm_initiated_shutdown_behavior) sets.
      - Mutually exclusive with O(vm_initiated_shutdown_behavior).
    type: dict
    suboptions:
      guest_action:
        description:
          - What a shutdown from inside the VM does. The VM stays stopped, or is deleted.
        type: str
        choices: [stop, terminate]
      host_action:
        description:
          - What the cloud does where it had to stop the VM itself. The VM is started again, or stays stopped.
        type: str
        choices: [restart, stop]
  bsu_optimized:
    description:
      - Accepted by the API and without effect.
    type: bool
  placement:
    description:
      - Where the VM runs.
      - Cannot be changed afterwards, unless O(replace=true).
    type: dict
    suboptions:
      subregion_name:
        description:
          - The Subregion, for a VM outside of Nets. In a Net the Subnet decides.
        type: str
      tenancy:
        description:
          - V(default), V(dedicated) for hardware that no other account uses, or the id of a dedicated group.
        type: str
  boot_mode:
    description:
      - How the VM boots. The image must allow it, and says it where this is not set. API 1.40.1 and newer have it.
      - Cannot be changed afterwards, unless O(replace=true).
    type: str
    choices: [legacy, uefi]
  tpm_enabled:
    description:
      - Whether the VM has a virtual trusted platform module (TPM). API 1.40.1 and newer have it.
      - Cannot be changed afterwards, unless O(replace=true).
    type: bool
  actions_on_next_boot:
    description:
      - What is to be done when the VM boots next. It is an action, which the cloud forgets once it is done. So only
        a task that makes the VM or starts it asks for it, and it is never compared. API 1.40.1 and newer have it.
    type: dict
    suboptions:
      secure_boot:
        description:
          - What to do to the secure boot.
        type: str
        choices: [enable, disable, setup-mode, none, restore-factory-keys]
  block_device_mappings:
    description:
      - The volumes that a VM gets beside those of its image, or in their place. A device is known by its name.
      - Of a VM that exists, the size, the type and the IOPS of a volume are changed in place, and so is whether it
        is deleted with the VM. A smaller size is an error. A device that the VM does not have gets a new volume,
        which is linked to it. Devices that are not listed are left alone.
      - Volumes with a life of their own are the matter of M(outscale.cloud.volume).
    type: list
    elements: dict
    suboptions:
      device_name:
        description:
          - The name of the device. The root device is V(/dev/sda1), others are V(/dev/sdb) to V(/dev/sdzz) or
            V(/dev/xvdb) to V(/dev/xvdzz).
        type: str
        required: true
      no_device:
        description:
          - With V(true), the VM does not get the volume that its image has for this device.
        type: str
      virtual_device_name:
        description:
          - The name of a virtual device, V(ephemeral0) and so on.
        type: str
      tags:
        description:
          - Tags that the volume should have. Other tags of it are left alone.
        type: dict
      bsu:
        description:
          - The volume to create.
        type: dict
        suboptions:
          delete_on_vm_deletion:
            description:
              - Whether the volume is deleted with the VM. The cloud's default is V(true).
            type: bool
          iops:
            description:
              - How many operations per second, for V(io1) only. Up to 13000, and up to 300 for each GiB.
            type: int
          snapshot_id:
            description:
              - The snapshot that the volume begins with.
            type: str
          volume_size:
            description:
              - The size in GiB. At least, and when it is not set exactly, that of the snapshot.
            type: int
          volume_type:
            description:
              - The type of the volume. The cloud's default is V(standard).
            type: str
            choices: [standard, gp2, io1]
  nics:
    description:
      - The NICs of a new VM, each either an existing one or one to create. One has the device number 0. Of a VM
        that exists, one that differs is an error, as M(outscale.cloud.nic) changes, links and unlinks NICs; others
        that the VM has are left alone.
      - Cannot be changed afterwards, unless O(replace=true).
    type: list
    elements: dict
    suboptions:
      device_number:
        description:
          - The place of the NIC, from 0 to 7. The one with 0 is the primary NIC.
        type: int
        required: true
      nic_id:
        description:
          - The existing NIC to use.
        type: str
      subnet_id:
        description:
          - The Subnet to create the NIC in.
        type: str
      description:
        description:
          - A text for people, for a NIC to create.
        type: str
      security_group_ids:
        description:
          - The security groups of a NIC to create.
        type: list
        elements: str
      delete_on_vm_deletion:
        description:
          - Whether a NIC to create is deleted with the VM.
        type: bool
      secondary_private_ip_count:
        description:
          - How many more private addresses the cloud should choose for a NIC to create.
        type: int
      private_ips:
        description:
          - The private addresses of a NIC to create. When it is not set, the cloud chooses one.
        type: list
        elements: dict
        suboptions:
          private_ip:
            description:
              - An address in the range of the Subnet.
            type: str
            required: true
          is_primary:
            description:
              - Whether it is the primary address of the NIC. Only one is.
            type: bool
            default: false
  private_ips:
    description:
      - The private addresses of a new VM, in the range of its Subnet. When it is not set, the cloud chooses one. Of
        a VM that exists, one that it does not have is an error, as M(outscale.cloud.nic) changes them.
      - Cannot be changed afterwards, unless O(replace=true).
    type: list
    elements: str
  boot_on_creation:
    description:
      - Whether a new VM is started. The cloud's default is V(true).
      - Used at creation only; never compared afterwards.
    type: bool
  client_token:
    description:
      - A text of your own that marks the creation, so that a creation which is sent twice is done once. When it is
        not set, each task makes one.
      - Used at creation only; never compared afterwards.
    type: str
  allow_stop:
    description:
      - Whether a VM that runs may be stopped and started again for a change that needs it. With V(false) such a
        change is an error.
      - The VM is started again also when the change is refused. While it is stopped it carries the tag
        C(outscale.cloud.stopped_for_a_change), by which the next run of the task starts it after a run that was
        killed.
      - What is to happen at a shutdown is set to V(stop) meanwhile, and given back. Outside of Nets a public IP of
        the account is linked again.
    type: bool
    default: false
  force_stop:
    description:
      - Whether a VM that is stopped is switched off, without its operating system shutting down. With
        O(state=stopped) this ends a shutdown that hangs, too. What was not written to the disks is lost.
    type: bool
    default: false
  replace:
    description:
      - Whether the VM may be deleted, with the disks that go with it, and another one be made when something has to
        change that the API cannot change, such as O(image_id). The new VM is made before the old one goes, unless
        both would need the same NIC or private address.
      - With V(false) such a change is an error that names what differs. To leave it as it is, see
        O(ignore_changes).
    type: bool
    default: false
extends_documentation_fragment:
  - outscale.cloud.connection
  - outscale.cloud.tags
  - outscale.cloud.wait
  - outscale.cloud.ignore_changes
  - outscale.cloud.attributes
notes:
  - >-
    A policy (EIM) that allows all that it may send has the statement C({"Effect": "Allow", "Action":
    ["api:CreateTags", "api:CreateVms", "api:CreateVolume", "api:DeleteTags", "api:DeleteVms", "api:DeleteVolume",
    "api:LinkPublicIp", "api:LinkVolume", "api:ReadVms", "api:ReadVolumeUpdateTasks", "api:ReadVolumes",
    "api:RebootVms", "api:StartVms", "api:StopVms", "api:UpdateVm", "api:UpdateVolume"], "Resource": ["*"]}).
  - Beside these it looks up what is referred to and what is in use, with C(api:ReadClientGateways),
    C(api:ReadDedicatedGroups), C(api:ReadDhcpOptions), C(api:ReadFlexibleGpus), C(api:ReadImageExportTasks),
    C(api:ReadImages), C(api:ReadInternetServices), C(api:ReadKeypairs), C(api:ReadNatServices),
    C(api:ReadNetAccessPoints), C(api:ReadNetPeerings), C(api:ReadNets), C(api:ReadNics), C(api:ReadPublicIps),
    C(api:ReadQuotas), C(api:ReadRouteTables), C(api:ReadSecurityGroups), C(api:ReadSnapshotExportTasks),
    C(api:ReadSnapshots), C(api:ReadSubnets), C(api:ReadSubregions), C(api:ReadVirtualGateways), C(api:ReadVmTypes)
    and C(api:ReadVpnConnections). It does without where it may not.
seealso:
  - module: outscale.cloud.vm_info
"""

EXAMPLES = r"""
- name: A web server that runs
  outscale.cloud.vm:
    name: shop-web
    state: running
    image_id: "{{ lookup('outscale.cloud.image_id', 'Ubuntu-24.04-*') }}"
    ignore_changes: [image_id] # a newer image is for new VMs
    vm_type: tinav6.c2r4p2
    keypair_name: team
    subnet_id: "{{ public.subnet.subnet_id }}"
    security_group_ids: ["{{ web.security_group.security_group_id }}"]
    user_data: |
      #!/bin/sh
      apt-get install -y nginx
    tags:
      role: web

- name: Fifty workers, whatever there is now
  outscale.cloud.vm:
    exact_count: 50
    tags:
      role: worker
    image_id: ami-12345678
    subnet_id: "{{ private.subnet.subnet_id }}"

- name: The same from the newest image, whenever there is a newer one
  outscale.cloud.vm:
    name: shop-web
    state: running
    image_id: "{{ lookup('outscale.cloud.image_id', 'Ubuntu-24.04-*') }}"
    vm_type: tinav6.c2r4p2
    subnet_id: "{{ public.subnet.subnet_id }}"
    replace: true

- name: A larger disk, and one more
  outscale.cloud.vm:
    name: shop-web
    block_device_mappings:
      - device_name: /dev/sda1
        bsu:
          volume_size: 40
      - device_name: /dev/sdb
        bsu:
          volume_size: 100
          volume_type: gp2
        tags:
          role: data

- name: A configuration of cloud-init as a mapping
  outscale.cloud.vm:
    name: shop-db
    image_id: ami-12345678
    subnet_id: "{{ private.subnet.subnet_id }}"
    user_data:
      package_update: true
      packages: [postgresql]

- name: More memory, for which the VM is stopped and started
  outscale.cloud.vm:
    name: shop-web
    vm_type: tinav6.c2r16p2
    allow_stop: true

- name: No workers
  outscale.cloud.vm:
    exact_count: 0
    tags:
      role: worker
"""

# `make render` writes all of RETURN, from the API's schema and tools/docs.
RETURN = r"""
vm:
  description: The VM as it is at the end of the task; in check mode, as it would be.
  returned: when the VM exists
  type: dict
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
    vm_type:
      description: The type, which sets the number of cores and the memory.
      type: str
      sample: tinav6.c2r4p2
vms:
  description: All VMs that the task means, each with the fields of RV(vm).
  returned: always
  type: list
  elements: dict
  sample:
    - vm_id: i-12345678
      state: running
actions:
  description:
    - The calls that changed something, in the order in which they were made.
    - In check mode, the calls that would be made.
  returned: always
  type: list
  elements: dict
  contains:
    action:
      description: The name of the action in the API's documentation.
      type: str
      sample: CreateNet
    params:
      description: What was sent with it, in snake_case. Secrets are hidden.
      type: dict
      sample:
        ip_range: 10.0.0.0/16
    uncertain:
      description: V(true) for a call whose answer was lost and of which the cloud does not tell whether it was
        done.
      returned: for such a call
      type: bool
      sample: true
notes:
  description:
    - What a task left behind that failed, or could not put back, each a sentence. They are in C(msg) as well.
  returned: when there is something to tell
  type: list
  elements: str
  sample:
    - "Made before that: net vpc-12345678"
unfinished:
  description:
    - What is still on its way at the end of a task with O(wait=false). M(outscale.cloud.wait) waits for it, in this
      run by itself and else where it is given this result.
  returned: when something is on its way
  type: list
  elements: dict
  contains:
    resource:
      description: The kind of resource, as its module is called.
      type: str
      sample: vm
    id:
      description: Its id; of a load balancer, the name.
      type: str
      sample: i-12345678
    until:
      description: The states of which one is to be reached, in the words of the API; V(absent) for what was
        deleted.
      type: list
      elements: str
      sample: [running]
    wait_timeout:
      description: How many seconds the task would have waited at most.
      type: float
      sample: 600.0
    scope:
      description: Tells the account and the Region apart from others.
      type: str
      sample: 0123456789ab
    shows:
      description: Fields that are to show another value than they do.
      returned: where there are such fields
      type: dict
      sample:
        size: 20
diff:
  description: The resource before and after the task. Ansible shows it in diff mode.
  returned: always
  type: dict
  contains:
    before:
      description: The resource as it was found; empty where there was none.
      type: dict
      sample: {}
    after:
      description: The resource as the calls should leave it; empty where there should be none.
      type: dict
      sample:
        ip_range: 10.0.0.0/16
        state: available
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

from ..module_utils._engine.fields import CREATE_ONLY, REPLACE, STOP, Field, Ids
from ..module_utils._engine.paths import EACH, Path
from ..module_utils._engine.resource import ByName, Calls, Deletion, Identity, Lifecycle, Resource
from ..module_utils._engine.tags import Tags
from ..module_utils._modules import arguments
from ..module_utils._modules.base import ResourceModule
from ..module_utils._resources.disks import Disks, DiskVolumes
from ..module_utils._resources.nics import VmIps, VmNics
from ..module_utils._resources.shutdown_behaviors import ShutdownBehavior, ShutdownConfiguration
from ..module_utils._resources.user_data import EncodedUserData, UserData
from ..module_utils._resources.vm_bulk import BULK
from ..module_utils._resources.vms import Power, Protection, Stopping, VmType, check_vm, looked_up
from ..module_utils._resources.volume_updates import failed_disk_update

VM = Resource(
    name="vm",
    calls=Calls(read="ReadVms", create="CreateVms", update="UpdateVm", delete="DeleteVms"),
    identity=Identity("vm_id", ways=(ByName(),)),
    fields={
        "image_id": Field(change=REPLACE),
        "vm_type": VmType(change=STOP, filled=True),
        "keypair_name": Field(filled=True),
        "subnet_id": Field(change=REPLACE),
        "security_group_ids": Ids(filled=True, path=Path("security_groups", EACH, "security_group_id")),
        "security_groups": Ids(change=REPLACE, path=Path("security_groups", EACH, "security_group_name")),
        "user_data": UserData(change=STOP),
        "user_data_base64": EncodedUserData(change=STOP, path=Path("user_data"), param="user_data"),
        "performance": Field(change=STOP),
        "nested_virtualization": Field(change=STOP),
        "deletion_protection": Field(),
        "is_source_dest_checked": Field(),
        "vm_initiated_shutdown_behavior": ShutdownBehavior(),
        "shutdown_behavior_configuration": ShutdownConfiguration(sends_all=True),
        "bsu_optimized": Field(),
        "placement": Field(change=REPLACE),
        "boot_mode": Field(change=REPLACE),
        "tpm_enabled": Field(change=REPLACE),
        "actions_on_next_boot": Field(change=CREATE_ONLY),
        "block_device_mappings": Disks(),
        "nics": VmNics(change=REPLACE),
        "private_ips": VmIps(change=REPLACE),
        "boot_on_creation": Field(change=CREATE_ONLY),
        "client_token": Field(change=CREATE_ONLY),
    },
    parts=(Tags(), DiskVolumes(), Power(), Protection()),
    lifecycle=Lifecycle(
        ready=("running", "stopped"),
        ready_for={"running": ("running",), "restarted": ("running",), "stopped": ("stopped",)},
        failed=("quarantine",),
        gone=("terminated",),
        leaving=("shutting-down",),
        reason=Path("state_reason"),
        failure=failed_disk_update,
        create_in_states=("present", "running", "stopped", "restarted"),
    ),
    deletion=Deletion(
        loses="its disks that go with it", exclusive=("private_ips", "nics"), reads=("deletion_protection",)
    ),
    bulk=BULK,
    token="client_token",  # noqa: S106 - a parameter's name
    defaults={"is_source_dest_checked": lambda desired: bool(desired.get("subnet_id") or desired.get("nics")) or None},
    stopping=Stopping(),
    lookup=looked_up,
    check=check_vm,
)

MODULE = ResourceModule(
    VM,
    {
        "vm_ids": {"type": "list", "elements": "str"},
        "name": {"type": "str"},
        "exact_count": {"type": "int"},
        "filters": {"type": "dict"},
        "state": {
            "type": "str",
            "choices": ["present", "running", "stopped", "restarted", "absent"],
            "default": "present",
        },
        "image_id": {"type": "str"},
        "vm_type": {"type": "str"},
        "keypair_name": {"type": "str", "no_log": False},
        "subnet_id": {"type": "str"},
        "security_group_ids": {"type": "list", "elements": "str"},
        "security_groups": {"type": "list", "elements": "str"},
        "user_data": {"type": "raw"},
        "user_data_base64": {"type": "str", "no_log": False},
        "performance": {"type": "str", "choices": ["medium", "high", "highest"]},
        "nested_virtualization": {"type": "bool"},
        "deletion_protection": {"type": "bool"},
        "is_source_dest_checked": {"type": "bool"},
        "vm_initiated_shutdown_behavior": {
            "type": "str",
            "choices": ["stop", "restart", "terminate"],
            "removed_in_version": "2.0.0",
            "removed_from_collection": "outscale.cloud",
        },
        "shutdown_behavior_configuration": {
            "type": "dict",
            "options": {
                "guest_action": {"type": "str", "choices": ["stop", "terminate"]},
                "host_action": {"type": "str", "choices": ["restart", "stop"]},
            },
        },
        "bsu_optimized": {"type": "bool"},
        "placement": arguments.PLACEMENT,
        **arguments.BOOT,
        "block_device_mappings": arguments.BLOCK_DEVICE_MAPPINGS,
        "nics": arguments.NICS,
        "private_ips": {"type": "list", "elements": "str"},
        "boot_on_creation": {"type": "bool"},
        "client_token": {"type": "str", "no_log": False},
        "allow_stop": {"type": "bool", "default": False},
        "force_stop": {"type": "bool", "default": False},
        **arguments.TAGS,
        **arguments.REPLACE,
    },
    required_one_of=[("vm_ids", "name", "exact_count")],
    mutually_exclusive=[
        ("vm_ids", "exact_count"),
        ("vm_ids", "name"),
        ("security_group_ids", "security_groups"),
        ("user_data", "user_data_base64"),
        ("vm_initiated_shutdown_behavior", "shutdown_behavior_configuration"),
    ],
    required_by={"filters": ["exact_count"]},
)


def main() -> None:
    """Run the module."""
    MODULE.run()


if __name__ == "__main__":
    main()
