"""Public IPs, keypairs and security groups over FCU."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import typing as t

from .reading import DescribeCall
from .tables import TAGS, Item, Table, nested_list, plain_list, renamed, text, translated, value_at
from .translation import AlternativeCalls, SingleCall, Translation

_PUBLIC_IP: Table = {
    "LinkPublicIpId": "associationId",
    "NicAccountId": "networkInterfaceOwnerId",
    "NicId": "networkInterfaceId",
    "PrivateIp": "privateIpAddress",
    "PublicIp": "publicIp",
    "PublicIpId": "allocationId",
    "VmId": "instanceId",
}
_EITHER = {"PublicIp": "PublicIp", "PublicIpId": "AllocationId"}

_KEYPAIR: Table = {"KeypairFingerprint": "keyFingerprint", "KeypairName": "keyName", "PrivateKey": "keyMaterial"}


def _keypair(answer: Item, params: Item) -> Item:
    return {"Keypair": translated(_KEYPAIR, answer)}


_MEMBER: Table = {"AccountId": "userId", "SecurityGroupId": "groupId", "SecurityGroupName": "groupName"}
_NO_PORTS = -1


def _port(path: str) -> t.Callable[[Item], t.Any]:
    """A port; FCU leaves it out where all protocols are meant, and the OUTSCALE API shows -1."""

    def found(rule: Item) -> t.Any:
        value = value_at(rule, path)
        return _NO_PORTS if value is None and value_at(rule, "ipProtocol") == "-1" else value

    return found


_RULE: Table = {
    "FromPortRange": _port("fromPort"),
    "IpProtocol": "ipProtocol",
    "IpRanges": plain_list("ipRanges", "cidrIp"),
    "SecurityGroupsMembers": nested_list("groups", _MEMBER),
    "ServiceIds": plain_list("prefixListIds", "prefixListId"),
    "ToPortRange": _port("toPort"),
}
_GROUP: Table = {
    "AccountId": "ownerId",
    "Description": text("groupDescription"),
    "InboundRules": nested_list("ipPermissions", _RULE),
    "NetId": "vpcId",
    "OutboundRules": nested_list("ipPermissionsEgress", _RULE),
    "SecurityGroupId": "groupId",
    "SecurityGroupName": "groupName",
    "Tags": TAGS,
}
_MEMBER_PARAMS = {"AccountId": "UserId", "SecurityGroupId": "GroupId", "SecurityGroupName": "GroupName"}


def _permission(rule: Item) -> Item:
    """A rule as FCU's IpPermission. Ports mean nothing where all protocols are meant."""
    protocol = str(rule.get("IpProtocol", "-1"))
    ports = {"FromPort": rule.get("FromPortRange"), "ToPort": rule.get("ToPortRange")} if protocol != "-1" else {}
    members = [renamed(member, _MEMBER_PARAMS) for member in rule.get("SecurityGroupsMembers") or []]
    lists = {
        "IpRanges": [{"CidrIp": ip_range} for ip_range in rule.get("IpRanges") or []],
        "Groups": members,
        "PrefixListIds": [{"PrefixListId": service} for service in rule.get("ServiceIds") or []],
    }
    return {
        "IpProtocol": protocol,
        **{name: value for name, value in ports.items() if value is not None},
        **{name: value for name, value in lists.items() if value},
    }


def _one_rule(name: str) -> t.Callable[[t.Any], Item]:
    """A rule given by parameters of its own, as FCU names them."""
    return lambda value: {name: value}


_RULE_PARAMS: dict[str, t.Any] = {
    "Flow": lambda _flow: {},
    "FromPortRange": _one_rule("FromPort"),
    "IpProtocol": _one_rule("IpProtocol"),
    "IpRange": _one_rule("CidrIp"),
    "Rules": lambda rules: {"IpPermissions": [_permission(rule) for rule in rules]},
    "SecurityGroupId": "GroupId",
    "ToPortRange": _one_rule("ToPort"),
}
_LINKED = {
    "SecurityGroupAccountIdTo{}": "SourceSecurityGroupOwnerId",
    "SecurityGroupNameTo{}": "SourceSecurityGroupName",
}


def _rules(verb: str, link: str) -> AlternativeCalls:
    """Adding or removing rules: FCU has an action a direction."""
    params = {**_RULE_PARAMS, **{name.format(link): theirs for name, theirs in _LINKED.items()}}
    return AlternativeCalls(
        lambda params: params.get("Flow"),
        {
            "Inbound": SingleCall(f"{verb}SecurityGroupIngress", params),
            "Outbound": SingleCall(f"{verb}SecurityGroupEgress", params),
        },
    )


_RULE_FILTERS = {
    "AccountIds": ("user-id", "SecurityGroupsMembers[].AccountId"),
    "FromPortRanges": ("from-port", "FromPortRange"),
    "IpRanges": ("cidr", "IpRanges[]"),
    "Protocols": ("protocol", "IpProtocol"),
    "SecurityGroupIds": ("group-id", "SecurityGroupsMembers[].SecurityGroupId"),
    "SecurityGroupNames": ("group-name", "SecurityGroupsMembers[].SecurityGroupName"),
    "ToPortRanges": ("to-port", "ToPortRange"),
}
"""Filters by rules, with FCU's name, which it has for inbound ones only, and the path in a rule."""


def _created_group(answer: Item, params: Item) -> Item:
    """FCU answers with the id alone."""
    return {"SecurityGroup": {**params, "SecurityGroupId": value_at(answer, "groupId")}}


ACTIONS: dict[str, Translation] = {
    "ReadPublicIps": DescribeCall(
        "DescribeAddresses",
        _PUBLIC_IP,
        {
            "LinkPublicIpIds": "association-id",
            "NicAccountIds": "network-interface-owner-id",
            "NicIds": "network-interface-id",
            "PrivateIps": "private-ip-address",
            "PublicIpIds": "allocation-id",
            "PublicIps": "public-ip",
            "VmIds": "instance-id",
        },
        tags_by_id="PublicIpId",
    ),
    "CreatePublicIp": SingleCall(
        "AllocateAddress",
        answer=lambda answer, params: {"PublicIp": translated(_PUBLIC_IP, answer)},
        fixed_params={"Domain": "vpc"},
    ),
    "LinkPublicIp": SingleCall(
        "AssociateAddress",
        {
            **_EITHER,
            "AllowRelink": "AllowReassociation",
            "NicId": "NetworkInterfaceId",
            "PrivateIp": "PrivateIpAddress",
            "VmId": "InstanceId",
        },
        lambda answer, params: {"LinkPublicIpId": value_at(answer, "associationId")},
    ),
    "UnlinkPublicIp": SingleCall("DisassociateAddress", {"LinkPublicIpId": "AssociationId", "PublicIp": "PublicIp"}),
    "DeletePublicIp": SingleCall("ReleaseAddress", _EITHER),
    "ReadKeypairs": DescribeCall(
        "DescribeKeyPairs",
        _KEYPAIR,
        {"KeypairFingerprints": "fingerprint", "KeypairNames": "key-name"},
        tag_filters=False,
    ),
    "CreateKeypair": AlternativeCalls(
        lambda params: "PublicKey" in params,
        {
            False: SingleCall("CreateKeyPair", {"KeypairName": "KeyName"}, _keypair),
            True: SingleCall("ImportKeyPair", {"KeypairName": "KeyName", "PublicKey": "PublicKeyMaterial"}, _keypair),
        },
    ),
    "DeleteKeypair": SingleCall("DeleteKeyPair", {"KeypairName": "KeyName"}),
    "ReadSecurityGroups": DescribeCall(
        "DescribeSecurityGroups",
        _GROUP,
        {
            "Descriptions": "description",
            **{f"InboundRule{name}": f"ip-permission.{fcu}" for name, (fcu, _path) in _RULE_FILTERS.items()},
            "NetIds": "vpc-id",
            "SecurityGroupIds": "group-id",
            "SecurityGroupNames": "group-name",
        },
        {
            "Descriptions": "Description",
            **{f"OutboundRule{name}": f"OutboundRules[].{path}" for name, (_fcu, path) in _RULE_FILTERS.items()},
        },
    ),
    "CreateSecurityGroup": SingleCall(
        "CreateSecurityGroup",
        {"Description": "GroupDescription", "NetId": "VpcId", "SecurityGroupName": "GroupName"},
        _created_group,
    ),
    "DeleteSecurityGroup": SingleCall(
        "DeleteSecurityGroup", {"SecurityGroupId": "GroupId", "SecurityGroupName": "GroupName"}
    ),
    "CreateSecurityGroupRule": _rules("Authorize", "Link"),
    "DeleteSecurityGroupRule": _rules("Revoke", "Unlink"),
}
"""Actions of the OUTSCALE API, each with its translation."""
