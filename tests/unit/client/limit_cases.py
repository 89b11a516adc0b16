"""Calls that the API's documents rule out, each with the line that says so, and calls that they allow."""

from __future__ import annotations

import base64
import json

LISTENER = {"backend_port": 80, "backend_protocol": "HTTP", "load_balancer_port": 80, "load_balancer_protocol": "HTTP"}
CHECK = {
    "check_interval": 5,
    "healthy_threshold": 2,
    "port": 80,
    "protocol": "TCP",
    "timeout": 2,
    "unhealthy_threshold": 2,
}
RULE = {"security_group_id": "sg-1", "flow": "Inbound"}
VOLUME = {"subregion_name": "eu-west-2a"}
VM = {"image_id": "ami-1"}
FORWARD = {"listener": {"load_balancer_name": "lb", "load_balancer_port": 80}, "vm_ids": ["i-1"]}
BALANCER = {"load_balancer_name": "lb", "subnets": ["subnet-1"], "listeners": [LISTENER]}


def listener(**changed):
    return {**BALANCER, "listeners": [{**LISTENER, **changed}]}


def checked(**changed):
    return {"load_balancer_name": "lb", "health_check": {**CHECK, **changed}}


def rule(**changed):
    wanted = {"ip_protocol": "tcp", "from_port_range": 80, "to_port_range": 80, "ip_ranges": ["10.0.0.0/8"]}
    return {**RULE, "rules": [{key: value for key, value in {**wanted, **changed}.items() if value is not None}]}


def mapping(**bsu):
    return {**VM, "block_device_mappings": [{"device_name": "/dev/sda1", "bsu": bsu}]}


def nics(*numbers):
    return {**VM, "nics": [{"device_number": number, "subnet_id": "subnet-1"} for number in numbers]}


def pattern(**given):
    return {**FORWARD, "listener_rule": {"listener_rule_name": "r", "priority": 10, **given}}


RULED_OUT = [
    (
        "CreateSecurityGroupRule",
        rule(ip_protocol="icmp", to_port_range=300),
        "rules[0].to_port_range is 300: at most 255 with rules[0].ip_protocol icmp",
    ),
    # ranges
    ("CreateVolume", {**VOLUME, "size": 20000}, "size is 20000: at most 14901 GiB"),
    ("CreateVolume", {**VOLUME, "size": 0}, "size is 0: at least 1 GiB"),
    ("CreateVolume", {**VOLUME, "size": "20000"}, "size is 20000: at most 14901 GiB"),
    ("UpdateVolume", {"volume_id": "vol-1", "size": 15000}, "size is 15000: at most 14901 GiB"),
    ("CreateVms", mapping(volume_size=15000), "block_device_mappings[0].bsu.volume_size is 15000: at most 14901 GiB"),
    ("CreateLoadBalancer", listener(backend_port=70000), "listeners[0].backend_port is 70000: at most 65535"),
    ("CreateLoadBalancer", listener(load_balancer_port=0), "listeners[0].load_balancer_port is 0: at least 1"),
    ("UpdateLoadBalancer", checked(check_interval=1), "health_check.check_interval is 1: at least 5"),
    ("UpdateLoadBalancer", checked(check_interval=601), "health_check.check_interval is 601: at most 600"),
    ("UpdateLoadBalancer", checked(timeout=61), "health_check.timeout is 61: at most 60"),
    ("UpdateLoadBalancer", checked(healthy_threshold=11), "health_check.healthy_threshold is 11: at most 10"),
    ("UpdateLoadBalancer", checked(unhealthy_threshold=1), "health_check.unhealthy_threshold is 1: at least 2"),
    ("UpdateLoadBalancer", checked(port=65536), "health_check.port is 65536: at most 65535"),
    ("CreateListenerRule", pattern(path_pattern="/", priority=20000), "listener_rule.priority is 20000: at most 19999"),
    ("CreateClientGateway", {"bgp_asn": 0}, "bgp_asn is 0: at least 1"),
    ("CreateClientGateway", {"bgp_asn": 50624}, "bgp_asn is 50624: any number but 50624, 53306, 132418"),
    (
        "CreateDirectLinkInterface",
        {"direct_link_interface": {"vlan": 1}},
        "direct_link_interface.vlan is 1: at least 2",
    ),
    (
        "CreateDirectLinkInterface",
        {"direct_link_interface": {"bgp_asn": 0}},
        "direct_link_interface.bgp_asn is 0: at least 1",
    ),
    (
        "UpdateApiAccessPolicy",
        {"max_access_key_expiration_seconds": -1},
        "max_access_key_expiration_seconds is -1: at least 0",
    ),
    ("LinkNic", {"device_number": 8}, "device_number is 8: at most 7"),
    ("LinkNic", {"device_number": 0}, "device_number is 0: at least 1"),
    ("CreateVms", nics(0, 9), "nics[1].device_number is 9: at most 7"),
    ("CreateVmGroup", {"vm_count": -1}, "vm_count is -1: at least 1"),
    ("ScaleUpVmGroup", {"vm_addition": 0}, "vm_addition is 0: at least 1"),
    ("CreateVmTemplate", {"ram": 0}, "ram is 0: at least 1 GiB"),
    # words
    ("CreateVolume", {**VOLUME, "size": 1, "volume_type": "gp3"}, "volume_type is gp3: one of io1, gp2, standard"),
    (
        "CreateLoadBalancer",
        listener(load_balancer_protocol="http"),
        "listeners[0].load_balancer_protocol is http: one of HTTP, HTTPS, TCP, SSL",
    ),
    (
        "CreateLoadBalancer",
        {**BALANCER, "load_balancer_type": "public"},
        "load_balancer_type is public: one of internet-facing, internal",
    ),
    ("UpdateAccessKey", {"state": "OFF"}, "state is OFF: one of ACTIVE, INACTIVE"),
    ("CreateDirectLink", {"bandwidth": "2Gbps"}, "bandwidth is 2Gbps: one of 1Gbps, 10Gbps"),
    ("CreateVms", {**VM, "performance": "best"}, "performance is best: one of medium, high, highest"),
    ("CreateVms", {**VM, "boot_mode": "bios"}, "boot_mode is bios: one of uefi, legacy"),
    (
        "CreateVms",
        {**VM, "shutdown_behavior_configuration": {"guest_action": "restart"}},
        "shutdown_behavior_configuration.guest_action is restart: one of stop, terminate",
    ),
    (
        "CreateImageExportTask",
        {"osu_export": {"disk_image_format": "vmdk"}},
        "osu_export.disk_image_format is vmdk: one of qcow2, raw",
    ),
    (
        "UpdateLoadBalancer",
        {"access_log": {"publication_interval": 10}},
        "access_log.publication_interval is 10: one of 5, 60",
    ),
    (
        "CreateVmGroup",
        {"positioning_strategy": "spread"},
        "positioning_strategy is spread: one of attract, no-strategy, repulse",
    ),
    # lengths and characters
    ("CreateKeypair", {"keypair_name": "k" * 300}, "keypair_name has 300 characters: at most 255"),
    ("CreateKeypair", {"keypair_name": "clé"}, "keypair_name is clé: printable ASCII characters"),
    ("CreateImage", {"vm_id": "i-1", "image_name": "ab"}, "image_name has 2 characters: at least 3"),
    (
        "CreateImage",
        {"vm_id": "i-1", "image_name": "bad!name"},
        "image_name is bad!name: letters, digits, spaces and _()/.-, not '!'",
    ),
    (
        "CreateLoadBalancer",
        {**BALANCER, "load_balancer_name": "l" * 40},
        "load_balancer_name has 40 characters: at most 32",
    ),
    (
        "CreateLoadBalancer",
        {**BALANCER, "load_balancer_name": "-l-"},
        "load_balancer_name is -l-: no hyphen at its beginning or end",
    ),
    (
        "CreateLoadBalancer",
        {**BALANCER, "load_balancer_name": "l_b"},
        "load_balancer_name is l_b: letters, digits and -, not '_'",
    ),
    (
        "CreateLoadBalancerPolicy",
        {"policy_name": "bad_name!", "policy_type": "load_balancer"},
        "policy_name is bad_name!: letters, digits and -, not '!' '_'",
    ),
    (
        "CreateLoadBalancerPolicy",
        {"policy_name": "p" * 33, "policy_type": "load_balancer"},
        "policy_name has 33 characters: at most 32",
    ),
    (
        "CreateSecurityGroup",
        {"security_group_name": "sg-x", "description": "d"},
        "security_group_name is sg-x: it must not begin with sg-",
    ),
    (
        "CreateSecurityGroup",
        {"security_group_name": "bad|name", "description": "d"},
        "security_group_name is bad|name: letters, digits, spaces and _.-:/()#,@[]+=&;{}!$*, not '|'",
    ),
    (
        "CreateSecurityGroup",
        {"security_group_name": "", "description": "d"},
        "security_group_name has 0 characters: at least 1",
    ),
    (
        "CreateSecurityGroup",
        {"security_group_name": "n", "description": "d" * 300},
        "description has 300 characters: at most 255",
    ),
    ("CreateUser", {"user_name": "u" * 70}, "user_name has 70 characters: at most 64"),
    ("CreateUser", {"user_name": "a b"}, "user_name is a b: letters, digits and +=,.@-_, not ' '"),
    ("CreateUser", {"user_name": "a", "path": "team"}, "path is team: a path that begins and ends with /"),
    ("CreateServerCertificate", {"name": "a b"}, "name is a b: letters, digits and +=,.@-_, not ' '"),
    (
        "CreateTags",
        {"resource_ids": ["i-1"], "tags": [{"key": "k", "value": "v" * 300}]},
        "tags[0].value has 300 characters: at most 255",
    ),
    (
        "CreateTags",
        {"resource_ids": ["i-1"], "tags": [{"key": "k" * 256, "value": ""}]},
        "tags[0].key has 256 characters: at most 255",
    ),
    (
        "CreateTags",
        {"resource_ids": ["i-1"], "tags": [{"key": "", "value": ""}]},
        "tags[0].key has 0 characters: at least 1",
    ),
    (
        "CreateListenerRule",
        pattern(host_name_pattern="a" * 200),
        "listener_rule.host_name_pattern has 200 characters: at most 128",
    ),
    (
        "CreateListenerRule",
        pattern(host_name_pattern="*.*.*.*"),
        "listener_rule.host_name_pattern is *.*.*.*: at most 3 wildcards",
    ),
    (
        "CreateListenerRule",
        pattern(host_name_pattern="a/b"),
        "listener_rule.host_name_pattern is a/b: letters, digits and *-.?, not '/'",
    ),
    ("CreateTags", {"resource_ids": [], "tags": [{"key": "k", "value": "v"}]}, "resource_ids has 0 items: at least 1"),
    # forms
    ("CreateNet", {"ip_range": "10.0.0.0/8"}, "ip_range is 10.0.0.0/8: a netmask from /16 to /28"),
    ("CreateNet", {"ip_range": "10.0.0.0/29"}, "ip_range is 10.0.0.0/29: a netmask from /16 to /28"),
    ("CreateSubnet", {"ip_range": "10.0.0.0/30"}, "ip_range is 10.0.0.0/30: a netmask from /16 to /29"),
    (
        "CreateNet",
        {"ip_range": "10.0.0.1/16"},
        "ip_range is 10.0.0.1/16: a range without host bits, such as 10.0.0.0/16",
    ),
    ("CreateNet", {"ip_range": "10.0.0.0"}, "ip_range is 10.0.0.0: an IPv4 range such as 10.0.0.0/16"),
    (
        "CreateRoute",
        {"destination_ip_range": "999.0.0.0/0", "gateway_id": "igw-1"},
        "destination_ip_range is 999.0.0.0/0: an IPv4 range such as 10.0.0.0/16",
    ),
    (
        "CreateSecurityGroupRule",
        rule(ip_ranges=["10.0.0.0/33"]),
        "rules[0].ip_ranges[0] is 10.0.0.0/33: an IPv4 range such as 10.0.0.0/16",
    ),
    ("CreateClientGateway", {"public_ip": "300.1.1.1"}, "public_ip is 300.1.1.1: an IP address"),
    ("CreateVms", {**VM, "private_ips": ["10.0.0"]}, "private_ips[0] is 10.0.0: an IP address"),
    (
        "CreateDhcpOptions",
        {"domain_name_servers": ["dns.example.com"]},
        "domain_name_servers[0] is dns.example.com: an IP address, or OutscaleProvidedDNS",
    ),
    (
        "CreateApiAccessRule",
        {"ip_ranges": ["10.0.0"]},
        "ip_ranges[0] is 10.0.0: an IP address or a range such as 198.51.100.0/24",
    ),
    (
        "UpdateVpnConnection",
        {"vpn_options": {"tunnel_inside_ip_range": "10.0.0.0/24"}},
        "vpn_options.tunnel_inside_ip_range is 10.0.0.0/24: a /30 range of 169.254.254.0/24",
    ),
    (
        "UpdateVpnConnection",
        {"vpn_options": {"phase2_options": {"pre_shared_key": 'a"b'}}},
        "vpn_options.phase2_options.pre_shared_key is not valid: no line breaks and no double quotes",
    ),
    (
        "LinkVolume",
        {"device_name": "/dev/vdb"},
        (
            "device_name is /dev/vdb: /dev/sda1 for the root, else /dev/sdX, /dev/sdXX, /dev/xvdX or /dev/xvdXX, "
            "the first X from b to z"
        ),
    ),
    (
        "CreateVms",
        {**VM, "vm_type": "tinav99.c1000r1p9"},
        "vm_type is tinav99.c1000r1p9: a type such as tinav5.c2r4p2 (performance 1 to 3), tinav5.c2r4 or t2.small",
    ),
    (
        "CreateVms",
        {**VM, "user_data": base64.b64encode(b"x" * 614400).decode()},
        "user_data has 614400 bytes: at most 512000",
    ),
    ("CreateVms", {**VM, "user_data": "#cloud-config"}, "user_data is not valid: Base64"),
    (
        "CreateNet",
        {"ip_range": "10.0.0.0/16", "tenancy": "shared"},
        "tenancy is shared: default, dedicated or the id of a dedicated group",
    ),
    (
        "CreateSecurityGroupRule",
        rule(ip_protocol="TCP"),
        "rules[0].ip_protocol is TCP: tcp, udp, icmp, -1 or a number up to 255",
    ),
    (
        "CreateAccessKey",
        {"expiration_date": "tomorrow"},
        "expiration_date is tomorrow: a date such as 2030-06-14 or 2030-06-14T00:00:00.000Z",
    ),
    (
        "CreateNetAccessPoint",
        {"service_name": "oos"},
        "service_name is oos: a service such as com.outscale.eu-west-2.oos",
    ),
    (
        "LinkPolicy",
        {"policy_orn": "policy/x"},
        "policy_orn is policy/x: the ORN of a policy, such as orn:ows:idauth::012345678910:policy/example",
    ),
    ("CreatePolicy", {"document": "{}"}, "document is not valid: a policy document, which has a Statement"),
    (
        "CreatePolicy",
        {"document": json.dumps({"Statement": ["x" * 6000]})},
        "document is not valid: 6018 characters that are no white space: at most 5120",
    ),
    (
        "CreateKeypair",
        {"keypair_name": "k", "public_key": "hello"},
        "public_key is not valid: a public key of RSA, Ed25519 or ECDSA, in OpenSSH, PEM or RFC 4716 form",
    ),
    ("CreateCa", {"ca_pem": "MIIB"}, "ca_pem is not valid: PEM, which has a line that begins with -----BEGIN"),
    ("CreateAccount", {"customer_id": "12"}, "customer_id is 12: 8 digits"),
    (
        "UpdateImage",
        {"permissions_to_launch": {"additions": {"account_ids": ["1"]}}},
        "permissions_to_launch.additions.account_ids[0] is 1: an account id of 12 digits",
    ),
    # ids
    ("CreateSubnet", {"net_id": "net-12345678"}, "net_id is net-12345678: such ids begin with vpc-"),
    ("CreateRoute", {"gateway_id": "nat-1"}, "gateway_id is nat-1: such ids begin with igw- or vgw-"),
    ("DeleteVms", {"vm_ids": ["i-1", "vol-1"]}, "vm_ids[1] is vol-1: such ids begin with i-"),
    ("CreateLoadBalancer", {**BALANCER, "subnets": ["vpc-1"]}, "subnets[0] is vpc-1: such ids begin with subnet-"),
    # what comes together, excludes, needs
    ("CreateVolume", {**VOLUME}, "at least one of size, snapshot_id is needed"),
    ("CreateVolume", {**VOLUME, "size": 10, "volume_type": "io1"}, "iops is needed with volume_type io1"),
    ("CreateVolume", {**VOLUME, "size": 10, "volume_type": "gp2", "iops": 100}, "iops is only for volume_type io1"),
    ("CreateVolume", {**VOLUME, "size": 10, "iops": 100}, "iops is only for volume_type io1"),
    (
        "CreateVolume",
        {**VOLUME, "size": 4, "volume_type": "io1", "iops": 13000},
        "iops is 13000: at most 300 a GiB, 1200 for 4 GiB",
    ),
    ("CreateVolume", {**VOLUME, "size": 100, "volume_type": "io1", "iops": 20000}, "iops is 20000: at most 13000"),
    (
        "UpdateVolume",
        {"volume_id": "vol-1", "volume_type": "gp2", "iops": 100},
        "iops and volume_type standard or gp2 cannot be used together",
    ),
    (
        "CreateVms",
        mapping(volume_size=10, volume_type="io1"),
        "block_device_mappings[0].bsu.iops is needed with block_device_mappings[0].bsu.volume_type io1",
    ),
    (
        "CreateVms",
        mapping(volume_size=1, volume_type="io1", iops=400),
        "block_device_mappings[0].bsu.iops is 400: at most 300 a GiB, 300 for 1 GiB",
    ),
    (
        "UpdateLoadBalancer",
        checked(protocol="HTTP"),
        "health_check.path is needed with health_check.protocol HTTP or HTTPS",
    ),
    ("UpdateLoadBalancer", checked(protocol="HTTP", path="x"), "health_check.path is x: a path that begins with /"),
    (
        "UpdateLoadBalancer",
        {**checked(), "secured_cookies": True},
        "health_check and secured_cookies cannot be changed in one call",
    ),
    (
        "UpdateLoadBalancer",
        {"access_log": {"is_enabled": True}},
        "access_log.osu_bucket_name is needed with access_log.is_enabled true",
    ),
    ("UpdateLoadBalancer", {"policy_names": []}, "load_balancer_port is needed with policy_names"),
    (
        "CreateLoadBalancer",
        {"load_balancer_name": "lb", "listeners": [LISTENER]},
        "one of subnets, subregion_names is needed",
    ),
    (
        "CreateLoadBalancer",
        {**BALANCER, "subregion_names": ["a"]},
        "subnets and subregion_names cannot be used together",
    ),
    ("CreateLoadBalancer", {**BALANCER, "subnets": ["subnet-1", "subnet-2"]}, "subnets has 2 items: at most 1"),
    (
        "CreateLoadBalancer",
        {**BALANCER, "load_balancer_type": "internal", "public_ip": "198.51.100.1"},
        "public_ip and load_balancer_type internal cannot be used together",
    ),
    (
        "CreateLoadBalancer",
        listener(load_balancer_protocol="HTTPS"),
        "listeners[0].server_certificate_id is needed with listeners[0].load_balancer_protocol HTTPS or SSL",
    ),
    (
        "CreateLoadBalancer",
        listener(backend_protocol="TCP"),
        "listeners[0].backend_protocol is TCP: HTTP or HTTPS with load_balancer_protocol HTTP",
    ),
    (
        "CreateLoadBalancer",
        {**BALANCER, "listeners": [LISTENER, LISTENER]},
        "listeners has load_balancer_port 80 more than once",
    ),
    (
        "CreateLoadBalancerPolicy",
        {"policy_name": "p", "policy_type": "app"},
        "cookie_name is needed with policy_type app",
    ),
    (
        "CreateListenerRule",
        pattern(),
        "at least one of listener_rule.host_name_pattern, listener_rule.path_pattern is needed",
    ),
    (
        "CreateSecurityGroupRule",
        rule(from_port_range=90),
        "rules[0].from_port_range is 90: at most to_port_range, which is 80",
    ),
    (
        "CreateSecurityGroupRule",
        rule(to_port_range=None),
        "rules[0].to_port_range is needed with rules[0].ip_protocol tcp",
    ),
    ("CreateSecurityGroupRule", {**rule(), "ip_range": "10.0.0.0/8"}, "rules and ip_range cannot be used together"),
    (
        "CreateSecurityGroupRule",
        rule(ip_ranges=[]),
        "at least one of rules[0].ip_ranges, rules[0].security_groups_members, rules[0].service_ids is needed",
    ),
    (
        "CreateSecurityGroupRule",
        {**RULE, "ip_protocol": "tcp", "from_port_range": 90, "to_port_range": 80, "ip_range": "10.0.0.0/8"},
        "from_port_range is 90: at most to_port_range, which is 80",
    ),
    ("CreateVms", {**nics(0), "subnet_id": "subnet-1"}, "nics and subnet_id cannot be used together"),
    (
        "CreateVms",
        {**nics(0), "placement": {"subregion_name": "a"}},
        "nics and placement.subregion_name cannot be used together",
    ),
    ("CreateVms", nics(1), "nics needs a NIC with device_number 0, the primary one"),
    ("CreateVms", nics(0, 1, 1), "nics has device_number 1 more than once"),
    (
        "CreateVms",
        {**VM, "nics": [{"device_number": 0}]},
        "at least one of nics[0].nic_id, nics[0].subnet_id is needed",
    ),
    (
        "CreateVms",
        {**VM, "min_vms_count": 3, "max_vms_count": 2},
        "min_vms_count is 3: at most max_vms_count, which is 2",
    ),
    (
        "CreateVms",
        {**VM, "nested_virtualization": True, "placement": {"tenancy": "default"}},
        "nested_virtualization true and placement.tenancy default cannot be used together",
    ),
    (
        "CreateNic",
        {
            "private_ips": [
                {"is_primary": True, "private_ip": "10.0.0.4"},
                {"is_primary": True, "private_ip": "10.0.0.5"},
            ]
        },
        "private_ips has more than one primary IP",
    ),
    ("CreateDhcpOptions", {}, "at least one of domain_name, domain_name_servers, log_servers, ntp_servers is needed"),
    ("CreateApiAccessRule", {"description": "x"}, "at least one of ca_ids, ip_ranges is needed"),
    ("CreateApiAccessRule", {"cns": ["a"], "ip_ranges": ["10.0.0.0/8"]}, "ca_ids is needed with cns"),
    (
        "UpdateApiAccessPolicy",
        {"max_access_key_expiration_seconds": 0, "require_trusted_env": True},
        "max_access_key_expiration_seconds is 0: more than 0 with require_trusted_env true",
    ),
    (
        "CreateImage",
        {"image_name": "abc"},
        "at least one of vm_id, source_image_id, block_device_mappings, file_location is needed",
    ),
    (
        "CreateImage",
        {"image_name": "abc", "vm_id": "i-1", "source_image_id": "ami-1", "source_region_name": "r"},
        "vm_id and source_image_id cannot be used together",
    ),
    ("CreateSnapshot", {"source_snapshot_id": "snap-1"}, "source_region_name is needed with source_snapshot_id"),
    ("CreateSnapshot", {"file_location": "https://x"}, "snapshot_size is needed with file_location"),
    (
        "CreateRoute",
        {"destination_ip_range": "0.0.0.0/0"},
        "one of gateway_id, nat_service_id, net_peering_id, nic_id, vm_id is needed",
    ),
    (
        "CreateRoute",
        {"destination_ip_range": "0.0.0.0/0", "nic_id": "eni-1", "vm_id": "i-1"},
        "nic_id and vm_id cannot be used together",
    ),
    (
        "LinkPublicIp",
        {"public_ip_id": "eipalloc-1", "vm_id": "i-1", "nic_id": "eni-1"},
        "nic_id and vm_id cannot be used together",
    ),
    ("LinkPrivateIps", {"nic_id": "eni-1"}, "one of private_ips, secondary_private_ip_count is needed"),
    (
        "UpdateNic",
        {"nic_id": "eni-1", "description": "d", "security_group_ids": ["sg-1"]},
        "description and security_group_ids cannot be changed in one call",
    ),
    (
        "UpdateNic",
        {"nic_id": "eni-1", "link_nic": {"delete_on_vm_deletion": True}},
        "link_nic.link_nic_id is needed with link_nic.delete_on_vm_deletion",
    ),
    (
        "LinkLoadBalancerBackendMachines",
        {"load_balancer_name": "lb"},
        "at least one of backend_ips, backend_vm_ids is needed",
    ),
    (
        "UpdateImage",
        {"image_id": "ami-1", "permissions_to_launch": {}},
        "one of permissions_to_launch.additions, permissions_to_launch.removals is needed",
    ),
    (
        "CreateNetPeering",
        {"source_net_id": "vpc-1", "accepter_net_id": "vpc-1"},
        "accepter_net_id is vpc-1: another Net than source_net_id",
    ),
    ("DeleteSecurityGroup", {}, "at least one of security_group_id, security_group_name is needed"),
]

OF_OTHER_APIS = [
    (
        "oks",
        "CreateProject",
        {"name": "Bad_Name"},
        "name is Bad_Name: lower-case letters, digits and hyphens, a letter first, no hyphen last",
    ),
    ("oks", "CreateProject", {"name": "p" * 41}, "name has 41 characters: at most 40"),
    ("oks", "CreateProject", {"name": "p1", "cidr": "10.0.0.0/24"}, "cidr is 10.0.0.0/24: a netmask from /16 to /23"),
    ("oks", "CreateCluster", {"version": "newest"}, "version is newest: a Kubernetes version such as 1.30"),
    (
        "oks",
        "CreateCluster",
        {"admin_whitelist": ["x"]},
        "admin_whitelist[0] is x: an IP address or a range such as 198.51.100.0/24",
    ),
    (
        "oks",
        "UpdateCluster",
        {"maintenance_window": {"week_day": "Monday"}},
        "maintenance_window.week_day is Monday: one of Mon, Tue, Wed, Thu, Fri, Sat, Sun",
    ),
    (
        "oks",
        "UpdateCluster",
        {"auto_maintenances": {"patch_upgrade_maintenance": {"start_hour": 24}}},
        "auto_maintenances.patch_upgrade_maintenance.start_hour is 24: at most 23",
    ),
    ("oks", "ListProjects", {"limit": 101}, "limit is 101: at most 100"),
    ("fcu", "CreateVolume", {"Size": 20000, "AvailabilityZone": "a"}, "size is 20000: at most 14901 GiB"),
    ("fcu", "CreateVpc", {"CidrBlock": "10.0.0.0/8"}, "cidr_block is 10.0.0.0/8: a netmask from /16 to /28"),
    (
        "fcu",
        "RunInstances",
        {"NetworkInterface": [{"DeviceIndex": 8}]},
        "network_interface[0].device_index is 8: at most 7",
    ),
    ("directlink", "CreateConnection", {"bandwidth": "2Gbps"}, "bandwidth is 2Gbps: one of 1Gbps, 10Gbps"),
    (
        "directlink",
        "CreatePrivateVirtualInterface",
        {"new_private_virtual_interface": {"vlan": 1}},
        "new_private_virtual_interface.vlan is 1: at least 2",
    ),
]


PASSES = [
    ("CreateVolume", {**VOLUME, "size": 14901}),
    ("CreateVolume", {**VOLUME, "snapshot_id": "snap-1", "volume_type": "io1", "iops": 13000}),
    ("CreateVolume", {**VOLUME, "size": 44, "volume_type": "io1", "iops": 13000}),
    ("CreateVolume", {**VOLUME, "size": None, "snapshot_id": "snap-1"}),
    ("UpdateVolume", {"volume_id": "vol-1", "iops": 200}),
    ("CreateVms", {**VM, "vm_type": "t2.small", "subnet_id": "subnet-1"}),
    ("CreateVms", {**VM, "vm_type": "mv3.xlarge"}),
    ("CreateVms", {**VM, "placement": {"tenancy": ""}, "nested_virtualization": True}),
    ("CreateVms", {**VM, "nics": [{"device_number": 0, "nic_id": "eni-1", "subnet_id": ""}]}),
    ("CreateVms", {**VM, "user_data": base64.b64encode(b"x" * 500 * 1024).decode()}),
    ("CreateVms", mapping(snapshot_id="snap-1", volume_type="gp2")),
    ("CreateNet", {"ip_range": "10.0.0.0/16", "tenancy": "ded-12345678"}),
    ("CreateSubnet", {"net_id": "vpc-1", "ip_range": "10.0.0.0/29"}),
    ("CreateSecurityGroup", {"security_group_name": "a sg-b", "description": "Réseau privé"}),
    ("CreateSecurityGroupRule", rule(from_port_range=-1, to_port_range=-1)),
    ("CreateSecurityGroupRule", rule(ip_protocol="icmp", from_port_range=8, to_port_range=0)),
    ("CreateSecurityGroupRule", rule(ip_protocol="-1", from_port_range=None, to_port_range=None)),
    ("CreateSecurityGroupRule", rule(ip_protocol="50", from_port_range=None, to_port_range=None)),
    ("CreateApiAccessRule", {"ip_ranges": ["198.51.100.7/24", "198.51.100.7"]}),
    ("CreateDhcpOptions", {"domain_name_servers": ["OutscaleProvidedDNS"]}),
    ("CreateListenerRule", pattern(host_name_pattern="", path_pattern="/a/*")),
    (
        "CreateLoadBalancer",
        listener(load_balancer_protocol="SSL", backend_protocol="TCP", server_certificate_id="orn:x"),
    ),
    ("UpdateLoadBalancer", {"load_balancer_name": "lb", "public_ip": ""}),
    ("UpdateLoadBalancer", {"load_balancer_name": "lb", "security_groups": []}),
    ("UpdateLoadBalancer", {"load_balancer_name": "lb", "load_balancer_port": 80, "policy_names": []}),
    ("UpdateLoadBalancer", checked(protocol="HTTPS", path="/health")),
    ("UpdateNet", {"net_id": "vpc-1", "dhcp_options_set_id": "default"}),
    (
        "UpdateVpnConnection",
        {"vpn_connection_id": "vpn-1", "vpn_options": {"tunnel_inside_ip_range": "169.254.254.4/30"}},
    ),
    ("CreateKeypair", {"keypair_name": "k", "public_key": base64.b64encode(b"ssh-ed25519 AAAA me").decode()}),
    ("CreateKeypair", {"keypair_name": "k", "public_key": "ssh-rsa AAAA me"}),
    ("SetDefaultPolicyVersion", {"policy_orn": "orn:ows:idauth::012345678910:policy/a", "version_id": "V2"}),
    ("CreateAccessKey", {"expiration_date": "2030-06-14T00:00:00.000Z"}),
    ("CreateAccessKey", {"expiration_date": "2030-06-14"}),
    ("CreateTags", {"resource_ids": ["i-1"], "tags": [{"key": "k", "value": ""}]}),
    ("LinkVolume", {"device_name": "/dev/xvdba"}),
]
