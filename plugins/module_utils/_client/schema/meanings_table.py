"""The API's error codes in words: ``code kinds | meaning | advice``, a line each.

Names and types of the codes are those of tools/schema/error-codes.json (the vendor's list for its Python SDK). Those
behind the blank line are not in that list: they were met in recordings, or are named by what documents throttling and
errors, or by other clients. Kinds are of ``references.KINDS`` and of ``meanings.PARAMETERS``.
"""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

TABLE = """
4000 access_key,user | the access key is not there, or is not one of this user | name the user whose key it is
4001 architecture,image | the architectures do not go together |
4002 bucket | the bucket is not there, or cannot be reached with these keys | check its name and who may use it
4003 device,volume | no volume is linked under this device name | look at the block device mappings that the VM shows
4004 target | no target is given |
4005 access_log | the access log is not set up so that it can be turned on | name the bucket that it is written to
4006 gateway,internet_service,virtual_gateway | the gateway is not there |
4007 tenancy,net | this tenancy is not possible here | a Net of dedicated tenancy has dedicated VMs only
4008 target,vm | what the VM shall stay close to, or away from, is not valid |
4009 asn | the number of the autonomous system is not valid |
4010 asn | the number of the autonomous system is out of range |
4011 mapping,device | a block device mapping is not valid | each needs a device name, and a volume or a snapshot
4012 value | a value of the billing is not valid |
4013 ip_range | this is no IP range | write it in CIDR notation, such as 10.0.0.0/16
4014 ip_range | an IP range of this size, or with host bits, is not possible here |
4015 ip_range | the netmask of an IP range is not possible here |
4016 name | the name of a class is not valid |
4017 value | the configuration is not valid |
4018 count | a number of things is not valid | it is at least 1, and a minimum is not over its maximum
4019 device | the device name is not one that a VM takes | /dev/sda1 for the root, else from /dev/sdb or /dev/xvdb on
4020 email | this is no email address |
4021 port | the last port of a range is not valid |
4022 value | the value of a field is not valid |
4023 filter | a filter is not valid |
4024 host_pattern | the pattern of host names is not valid | letters, digits and -.? with at most three wildcards
4025 id | an id is not valid |
4026 name | the name of the image is not valid | 3 to 128 letters, digits, spaces and _()/.-
4027 url | the place to import from is not valid |
4028 port | the port of the backend is not valid | from 1 to 65535
4029 iops,size,volume_type | this number of IOPS is not possible | at most 13000, and 300 for each GiB of the volume
4030 ip | the IP address is not valid here | it lies within the Subnet, and is neither reserved nor in use
4031 value | the mode of isolation is not valid |
4032 public_key | the public key cannot be read | give an RSA, Ed25519 or ECDSA key in OpenSSH, PEM or RFC 4716 form
4033 public_key | the key has a length that is not taken | RSA keys have 2048 or 4096 bits
4034 value | the index of the keypair is not valid |
4035 keypair,name | the name of the keypair is not valid | at most 255 printable ASCII characters
4036 load_balancer,name | the name of the load balancer is not valid | at most 32 letters, digits and inner hyphens
4037 port | the port of the load balancer is not valid | from 1 to 65535
4038 value | the lifecycle is not valid |
4039 value | the role in the lifecycle is not valid |
4040 url | the manifest is not valid |
4041 url | the manifest has a form that cannot be read |
4042 value | this method is not known |
4043 name | the name is not valid | look at the characters that such names may have
4044 value | the notification is not valid |
4045 value | a parameter is not valid, or is not taken together with the others |
4046 value | these parameters do not go together | give one of those that exclude each other
4047 value | the value of a parameter is not valid |
4048 password | the password is wrong, or not one that is taken |
4049 path_pattern | the pattern or path is not valid | it begins with a slash
4050 account | the permissions are not valid | account ids have 12 digits
4051 port | the ports are not valid | from 0 to 65535, the first not after the last
4052 value | the profile is not valid |
4053 protocol | the protocol is not valid | tcp, udp, icmp, -1 for all, or in a Net its number
4054 protocol | the protocols are of different layers | HTTP and HTTPS go together, and TCP and SSL do
4055 count | the quorum is not valid |
4056 ip_range,port | a range is not valid |
4057 mapping,device | the root device of the mapping is not valid | it is /dev/sda1
4058 value | the action of the rule is not valid | it is forward
4059 name | the name of the rule is not valid |
4060 type | the type of the load balancer is not valid | internet-facing or internal
4061 snapshot | the id of the snapshot is not valid |
4062 id,image,snapshot | what to copy from is not valid |
4063 ip | the first IP address of a range is not valid |
4064 port | the first port of a range is not valid |
4065 cookie | the name of the cookie is not valid | 1 to 255 characters
4066 period | the lifetime of the cookie is not valid | at least 1 second
4067 name | the name of the policy is not valid | at most 32 letters, digits and hyphens
4068 ip | the last IP address of a range is not valid |
4069 tag_key | the key of a tag is not valid | 1 to 255 characters
4070 tag_value | the value of a tag is not valid | at most 255 characters
4071 tag_value,tag_key | a tag is too long | at most 255 characters for the key, and for the value
4072 target | the target is not valid |
4073 type,volume_type,vm_type | the type is not valid |
4074 url | the address is not valid |
4075 url | the address has a form that is not taken |
4076 device | the name of the virtual device is not valid |
4077 device,volume | this volume is not linked under this device name |
4078 size,snapshot,volume | this size is not possible | 1 to 14901 GiB, not less than the snapshot or the volume has
4079 route_table,virtual_gateway | routes cannot be propagated so |
4080 type | the type of the VPN is not valid | it is ipsec.1
4081 subregion | the Subregion is not valid |
4082 subregion | the Subregion is not one of this account's |
4083 keypair,public_key | the keypair is not valid |
4084 load_balancer,value | the load balancer has no such attribute |
4085 name,load_balancer | a listener takes one sticky policy only |
4086 net,subnet,security_group,route_table,nic,vm | these are not in the same Net | take all from one Net
4087 vm | this is no Windows VM |
4088 bucket | the object storage cannot be reached with this bucket and these keys |
4089 date | two periods overlap |
4091 token | the token was used before, with other parameters | take another token, or the parameters of then
4093 value | where to forward to is not said |
4094 value | this version of an export is not known |
4095 value | the call was checked and found wrong |
4097 server_certificate_orn | this is not the ORN of a server certificate | it is shown as orn
4099 interval | the interval is not possible | 5 or 60 minutes
4100 type | the type of the event is not valid |
4101 prefix | the prefix is wrong |
4102 protocol,server_certificate_orn | SSL and HTTPS, and a server certificate, need each other |
4103 id,type | this is not of the kind that is wanted here |
4104 id | the id begins as those of another kind of resource do |
4105 id | the id is malformed | most have 8 hexadecimal digits behind their prefix
4106 value,user_data | a value is too long or too short |
4108 value | a value is of the wrong type |
4109 interval | the type of the interval is not valid |
4111 value | values of parameters are not valid |
5000 device | the device is not part of the cluster |
5001 internet_service,virtual_gateway,client_gateway,gateway | the gateway does not exist |
5002 vm | the VM is not known any more |
5003 vm | this is no VM that can be used here |
5004 net | this is no Net that can be used here |
5005 subregion | the account has no Subregion |
5006 subregion | no place is available there | try another Subregion
5007 nic_link,volume,nic,id | this link does not exist, or not any more |
5008 rule,security_group | the security group has no such rule |
5009 subregion | the Subregion does not exist | Subregions are called such as eu-west-2a
5010 subregion | the Subregion cannot be found |
5011 action | the API has no such action | it may be of a later version of the API
5012 server_certificate_orn,server_certificate | the server certificate does not exist |
5013 dedicated_group,id | the cluster does not exist |
5014 value | the configuration does not exist |
5015 client_gateway | the client gateway does not exist |
5016 url | the file does not exist |
5017 device | the device does not exist |
5018 dhcp_options | the DHCP options set does not exist |
5019 gateway,internet_service,virtual_gateway | the gateway does not exist |
5020 security_group,security_group_name | the security group does not exist |
5021 security_group_name,security_group | there is no such security group outside of Nets | in a Net, give an id
5022 security_group,security_group_name,net | the Net has no such security group |
5023 image | the image does not exist, or is not shared with this account |
5024 vm_type | there is no such VM type |
5025 public_ip,public_ip_address,ip | the IP address is not one of this account's |
5026 public_ip_link,public_ip,public_ip_address | the public IP is not linked so, or not any more |
5027 access_key,keypair | the key does not exist |
5028 port,load_balancer | the load balancer has no listener on this port |
5029 load_balancer_rule | the rule does not exist |
5030 load_balancer | the load balancer does not exist |
5031 url | the manifest does not exist |
5032 nat_service | the NAT service does not exist |
5033 net,id | the network does not exist |
5034 net_access_point | the Net access point does not exist |
5035 net_peering | the Net peering does not exist |
5036 nic | the NIC does not exist |
5037 id | the object does not exist |
5038 value | there is no such operation |
5039 id | there is no such call that waits |
5040 net_access_point_service,net_access_point_service_name | the service does not exist in this Region |
5041 subregion | the place does not exist |
5042 value | there is no such quota |
5043 region | there is no such Region |
5044 id | something that the call names does not exist |
5045 destination,route_table | the table has no route to this destination |
5046 route_table | the route table does not exist |
5047 route_table_link,route_table | the route table is not linked so, or not any more |
5048 vm,id | the server does not exist |
5049 vm_group,id | the group of servers does not exist |
5050 vm_group,id | the group of servers does not exist |
5051 id | the part of the storage does not exist |
5052 location | the place does not exist |
5053 id | the slot does not exist |
5054 snapshot | the snapshot does not exist, or is not shared with this account |
5055 destination,vpn_connection | the VPN connection has no such static route |
5056 name,load_balancer | the load balancer has no such sticky policy |
5057 subnet | the Subnet does not exist |
5058 image_export,snapshot_export,id | the task does not exist |
5059 type,vm_type | there is no such type |
5060 user_group | the user group does not exist |
5061 id | there is no such pool of VLANs |
5062 id | there is no such range of VLANs |
5063 vm | what the call names does not exist, in most calls a VM | a terminated VM is forgotten after an hour
5064 volume | the volume does not exist |
5065 net | the Net does not exist |
5066 virtual_gateway,net | the virtual gateway is not linked so, or not any more |
5067 vpn_connection | the VPN connection does not exist |
5068 virtual_gateway | the virtual gateway does not exist |
5069 value | nothing is left that could serve this |
5070 server_certificate_orn,certificate | the server certificate cannot be used |
5071 keypair,keypair_id | the keypair does not exist |
5072 direct_link,id | the connection does not exist |
5073 direct_link_interface,id | the interface does not exist |
5074 flexible_gpu | the flexible GPU does not exist |
5075 user,account | the user does not exist |
6000 client_gateway | the state of the client gateway does not allow it |
6001 image | the state of the image does not allow it | wait until it is available
6002 id | the state of the router does not allow it |
6003 id | the state of what the call names does not allow it |
6004 id | this state cannot follow the one that it is in |
6005 subnet | the state of the Subnet does not allow it |
6006 vm | the state of the VM does not allow it | look whether it has to run, or to be stopped
6007 volume | the state of the volume does not allow it |
6008 virtual_gateway | the state of the virtual gateway does not allow it |
6009 vpn_connection | the state of the VPN connection does not allow it |
9000 name,id | it exists already |
9001 ip | the IP address stands for more than one thing | name the resource by its id
9002 id | it is in use, or another change is under way |
9003 device | something else has this device | take another device name or number
9004 device | the device is in use |
9005 ip_range | this IP range is there already |
9006 id | this connection is there already |
9007 email | the email address is used by another account |
9008 security_group_name,user_group,name | a group of this name exists already |
9009 id | this id is used already |
9010 id,name | this interface is there already |
9011 keypair,name | a key of this name exists already |
9012 port | a listener has this port already |
9013 load_balancer,name | a load balancer of this name exists already |
9014 device,value | this is mounted already |
9015 name | this name is used already |
9016 port | this port is used already |
9017 value | this list of prefixes is there already |
9018 value | this product is there already |
9019 value | this router is there already |
9020 value | this part of the storage is there already |
9021 name | a sticky policy of this name exists already |
9022 user,name | a user of this name exists already |
9023 vlan | this VLAN is used already | take another number
9024 internet_service,virtual_gateway,gateway | the gateway is linked already | unlink it first
9025 internet_service,virtual_gateway,gateway | the gateway is linked already | unlink it first
9026 internet_service,virtual_gateway,gateway | the gateway is not linked |
9027 internet_service,virtual_gateway,gateway | the gateway is not linked |
9028 security_group_name,name | a group of this name exists already |
9030 vpn_connection | the VPN connection cannot be used so |
9031 public_ip,public_ip_address,ip | the address is locked |
9033 vm,id | nothing is being moved |
9034 name,load_balancer | a listener takes one policy with the application's cookie |
9035 name,load_balancer | a listener takes one policy with the load balancer's cookie |
9036 name,load_balancer | a listener takes one sticky policy |
9037 subnet,public_ip | there is a NAT service already |
9038 net,net_access_point_service_name | the Net has an access point to this service already |
9039 vm | the VM has not started yet | it can be done when it runs
9041 vm | the VM has no password that the cloud made |
9042 vm,keypair | the VM has no keypair |
9043 id | there is no VPN network |
9044 subnet,ip_range,ip | this lies outside of the Net's IP range |
9045 subnet | the Subnet has no way out yet | give its route table a route to a linked internet service
9046 vm | the password is set already |
9047 priority | another rule has this priority | take another number
9048 value | the place is mapped already |
9049 value | the place is not enabled |
9050 ip_range | the IP range is reserved | take one of 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16
9051 security_group_name,name | the name of the group is reserved |
9052 destination,route_table | the table has a route to this destination already |
9053 destination,route_table | the table has no route to this destination |
9054 load_balancer_rule,name | a rule of this name exists already |
9055 name,load_balancer | a listener still uses the policy | take it from the listener first
9056 name,port | a sticky policy is for listeners of HTTP and HTTPS only |
9057 subnet | the Subnet is used already |
9058 ip_range,net | the IP range overlaps another Subnet of the Net |
9059 subnet,route_table | the Subnet is linked to a route table already | unlink it first
9060 tag_key | the tag is there already |
9061 vm | the VM is being copied already |
9062 vm | the VM is not in a Net |
9063 volume | the volume is not linked to a VM |
9064 volume | the volume cannot be copied so |
9065 net | the Net has one linked already | unlink that first
9066 net,dhcp_options | it is still used by a Net | unlink it, or give the Net another, first
9067 net | there is a peering between these Nets already |
9068 vpn_connection | the VPN connection has no static routes | only a connection of static routes takes them
9069 vpn_connection,virtual_gateway,client_gateway | these gateways have a VPN connection already |
9070 subregion | this is there already |
9071 subregion,subnet,volume,vm | these are not in the same Subregion |
9072 vm_type,vm | the VM does not have what is needed for it |
10003 value | no port is left to move it |
10004 security_group | more security groups take part in a rule than is possible |
10005 user,access_key | the quota of access keys is used up |
10006 value | the quota of accounts that may be created is used up |
10007 certificate | the quota of certificates is used up |
10008 volume | too many snapshots are being made at once | try again when some are done
10009 cookie | too many parameters of cookies are given |
10010 count,vm_type | the quota of VMs is used up |
10011 value | the quota of public IPs is used up |
10012 load_balancer | the quota of listener rules is used up |
10013 load_balancer | the quota of listeners of a load balancer is used up |
10014 value | the quota of load balancers is used up |
10015 vm,vm_type,nic | the VM takes no more NICs | the VM type decides how many
10016 value | the quota of places is used up |
10017 security_group | the quota of rules of a security group is used up |
10018 value | the quota of volumes is used up |
10019 value | the quota of places is used up |
10020 virtual_gateway | the virtual gateway takes no more links |
10021 nic,count | the NIC takes no more private IPs |
10022 value | the quota of Nets is used up |
10023 value | the quota of internet services is used up |
10024 size | the quota of GiB in volumes is used up |
10025 iops | the quota of IOPS is used up |
10026 value | the quota of snapshots is used up |
10027 value | the quota of client gateways is used up |
10028 value | the quota of connections is used up |
10029 vm_type,count | the quota of cores is used up |
10030 value | the quota of GPUs is used up |
10031 value | the quota of interfaces is used up |
10032 value | the quota of NAT services is used up |
10033 net | the quota of Net access points is used up |
10034 net | too many requests for Net peerings wait for an answer | accept, reject or delete some
10035 net | the quota of Net peerings is used up |
10036 security_group,nic | a NIC takes no more security groups |
10037 net | the quota of route tables is used up |
10038 net | the quota of security groups is used up |
10040 route_table,vpn_connection | the quota of static routes is used up |
10041 id | the resource takes no more tags |
10042 vm_type,count | the quota of memory is used up |
10043 route_table,virtual_gateway | more routes are announced by BGP than are taken |
10044 value | the quota of bypass groups is used up |
10045 value | a bypass group is as large as it may be |
10046 value | the quota of flexible GPUs is used up |

1 value | the keys are not accepted | check the keys, the region, and that this machine's clock is right
2 value | the request cannot be authenticated | check the keys, the region, and that this machine's clock is right
4 value | this account or user may not do it | check its policies, and that the API access rules allow this machine
6 action | the whole platform is asked too much at the moment |
24 action | this account asks too much at the moment | use fewer forks, or a longer call_timeout
25 action | this account asks too much of this action at the moment | use fewer forks, or a longer call_timeout
1004 net,internet_service | a VM of the Net still has a public IP | unlink it first
1005 net,internet_service | a load balancer of the Net still needs the internet service | delete it first
1007 internet_service,net | the internet service is not linked any more |
1018 net,internet_service | a NAT service of the Net still needs the internet service | delete it first
2000 action | the API failed inside |
3001 value | a parameter is not known | it may be of a later version of the API
4133 dns | a server is not valid | give IP addresses, for name servers also OutscaleProvidedDNS
4199 net | a Net cannot peer with itself |
5080 public_ip,public_ip_address | the public IP does not exist, or not any more |
5098 user | the user does not exist |
6031 load_balancer | the load balancer is changing and takes no other change yet |
7000 value | a parameter that is needed is missing |
9085 security_group | the security group is still used by a VM, a NIC, a load balancer or another group's rule |
9095 subnet | the Subnet still holds a VM, a NIC, a NAT service or a load balancer |
10001 value | what was asked for is over a quota, or more than the cloud has left there |
"""
