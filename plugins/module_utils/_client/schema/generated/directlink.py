"""Facts of the DirectLink API, version 2012-10-25. `make render` writes this from tools/schema."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

from ..packed import Packed

ACTIONS = Packed("""
CreateConnection {"params": {"bandwidth": "string!", "connectionName": "string!", "dryRun": "boolean", "location":
 "string!"}, "answer": {"bandwidth": "string", "connectionId": "string", "connectionName": "string",
 "connectionState": "string", "location": "string", "ownerAccount": "string", "region": "string"}}
DeleteConnection {"params": {"connectionId": "string!", "dryRun": "boolean"}, "answer": {"bandwidth": "string",
 "connectionId": "string", "connectionName": "string", "connectionState": "string", "location": "string",
 "ownerAccount": "string", "region": "string"}}
DescribeConnections {"params": {"connectionId": "string", "dryRun": "boolean"}, "answer": {"connections":
 "[Connection]"}}
DescribeLocations {"params": {"DryRun": "boolean"}, "answer": {"locations": "[Locations]"}}
AllocatePrivateVirtualInterface {"params": {"connectionId": "string!", "dryRun": "boolean",
 "newPrivateVirtualInterfaceAllocation": "NewPrivateVirtualInterfaceAllocation!", "ownerAccount": "string!"},
 "answer": {"amazonAddress": "string", "asn": "integer", "authKey": "string", "connectionId": "string",
 "customerAddress": "string", "location": "string", "ownerAccount": "string", "virtualGatewayId": "string",
 "virtualInterfaceId": "string", "virtualInterfaceName": "string", "virtualInterfaceState": "string",
 "virtualInterfaceType": "string", "vlan": "integer"}}
ConfirmPrivateVirtualInterface {"params": {"dryRun": "boolean", "virtualGatewayId": "string!", "virtualInterfaceId":
 "string!"}, "answer": {"virtualInterfaceState": "string"}}
CreatePrivateVirtualInterface {"params": {"connectionId": "string!", "dryRun": "boolean",
 "newPrivateVirtualInterface": "NewPrivateVirtualInterface!"}, "answer": {"amazonAddress": "string", "asn": "integer",
 "authKey": "string", "connectionId": "string", "customerAddress": "string", "location": "string", "ownerAccount":
 "string", "virtualGatewayId": "string", "virtualInterfaceId": "string", "virtualInterfaceName": "string",
 "virtualInterfaceState": "string", "virtualInterfaceType": "string", "vlan": "integer"}}
DeleteVirtualInterface {"params": {"dryRun": "boolean", "virtualInterfaceId": "string!"}, "answer":
 {"virtualInterfaceState": "string"}}
DescribeVirtualGateways {"params": {"DryRun": "boolean"}, "answer": {"virtualGateways": "[VirtualGateways]"}}
DescribeVirtualInterfaces {"params": {"connectionId": "string", "dryRun": "boolean", "virtualInterfaceId": "string"},
 "answer": {"virtualInterfaces": "[VirtualInterface]"}}
""")

SCHEMAS = Packed("""
Connection {"bandwidth": "string", "connectionId": "string", "connectionName": "string", "connectionState": "string",
 "location": "string", "ownerAccount": "string", "region": "string"}
Locations {"locationCode": "string", "locationName": "string"}
NewPrivateVirtualInterfaceAllocation {"amazonAddress": "string", "asn": "integer!", "authKey": "string",
 "customerAddress": "string", "virtualInterfaceName": "string!", "vlan": "integer!"}
NewPrivateVirtualInterface {"amazonAddress": "string", "asn": "integer!", "authKey": "string", "customerAddress":
 "string", "virtualGatewayId": "string", "virtualInterfaceName": "string!", "vlan": "integer!"}
VirtualGateways {"virtualGatewayId": "string", "virtualGatewayState": "string"}
VirtualInterface {"amazonAddress": "string", "asn": "integer", "authKey": "string", "connectionId": "string",
 "customerAddress": "string", "location": "string", "ownerAccount": "string", "virtualGatewayId": "string",
 "virtualInterfaceId": "string", "virtualInterfaceName": "string", "virtualInterfaceState": "string",
 "virtualInterfaceType": "string", "vlan": "integer"}
""")
