"""Public IPs, keypairs and security groups over FCU."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import typing as t

from .tables import TAGS, Item, Table, at, each, show, text, values
from .translation import Chosen, Reads, Saying, Send

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
    return {"Keypair": show(_KEYPAIR, answer)}


_MEMBER: Table = {"AccountId": "userId", "SecurityGroupId": "groupId", "SecurityGroupName": "groupName"}
_NO_PORTS = -1


def _port(path: str) -> t.Callable[[Item], t.Any]:
    """A port; FCU leaves it out where all protocols are meant, and the OUTSCALE API says -1."""

    def found(rule: Item) -> t.Any:
        value = at(rule, path)
        return _NO_PORTS if value is None and at(rule, "ipProtocol") == "-1" else value

    return found


_RULE: Table = {
    "FromPortRange": _port("fromPort"),
    "IpProtocol": "ipProtocol",
    "IpRanges": values("ipRanges", "cidrIp"),
    "SecurityGroupsMembers": each("groups", _MEMBER),
    "ServiceIds": values("prefixListIds", "prefixListId"),
    "ToPortRange": _port("toPort"),
}
_GROUP: Table = {
    "AccountId": "ownerId",
    "Description": text("groupDescription"),
    "InboundRules": each("ipPermissions", _RULE),
    "NetId": "vpcId",
    "OutboundRules": each("ipPermissionsEgress", _RULE),
    "SecurityGroupId": "groupId",
    "SecurityGroupName": "groupName",
    "Tags": TAGS,
}
_MEMBER_WORDS = {"AccountId": "UserId", "SecurityGroupId": "GroupId", "SecurityGroupName": "GroupName"}


def _permission(rule: Item) -> Item:
    """A rule as FCU's IpPermission. Ports mean nothing where all protocols are meant."""
    protocol = str(rule.get("IpProtocol", "-1"))
    ports = {"FromPort": rule.get("FromPortRange"), "ToPort": rule.get("ToPortRange")} if protocol != "-1" else {}
    members = [
        {_MEMBER_WORDS[name]: value for name, value in one.items()} for one in rule.get("SecurityGroupsMembers") or []
    ]
    lists = {
        "IpRanges": [{"CidrIp": one} for one in rule.get("IpRanges") or []],
        "Groups": members,
        "PrefixListIds": [{"PrefixListId": one} for one in rule.get("ServiceIds") or []],
    }
    return {
        "IpProtocol": protocol,
        **{name: value for name, value in ports.items() if value is not None},
        **{name: value for name, value in lists.items() if value},
    }


def _one_rule(name: str) -> t.Callable[[t.Any], Item]:
    """A rule given by parameters of its own, as FCU names them."""
    return lambda value: {name: value}


_RULE_WORDS: dict[str, t.Any] = {
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


def _rules(verb: str, link: str) -> Chosen:
    """Adding or removing rules: FCU has an action a direction."""
    words = {**_RULE_WORDS, **{name.format(link): theirs for name, theirs in _LINKED.items()}}
    return Chosen(
        lambda params: params.get("Flow"),
        {
            "Inbound": Send(f"{verb}SecurityGroupIngress", words),
            "Outbound": Send(f"{verb}SecurityGroupEgress", words),
        },
    )


def _created_group(answer: Item, params: Item) -> Item:
    """FCU answers with the id alone."""
    return {"SecurityGroup": {**params, "SecurityGroupId": at(answer, "groupId")}}


ACTIONS: dict[str, Saying] = {
    "ReadPublicIps": Reads(
        "DescribeAddresses",
        "addressesSet",
        "PublicIps",
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
        tagged="PublicIpId",
    ),
    "CreatePublicIp": Send(
        "AllocateAddress",
        answer=lambda answer, params: {"PublicIp": show(_PUBLIC_IP, answer)},
        fixed={"Domain": "vpc"},
    ),
    "LinkPublicIp": Send(
        "AssociateAddress",
        {
            **_EITHER,
            "AllowRelink": "AllowReassociation",
            "NicId": "NetworkInterfaceId",
            "PrivateIp": "PrivateIpAddress",
            "VmId": "InstanceId",
        },
        lambda answer, params: {"LinkPublicIpId": at(answer, "associationId")},
    ),
    "UnlinkPublicIp": Send("DisassociateAddress", {"LinkPublicIpId": "AssociationId", "PublicIp": "PublicIp"}),
    "DeletePublicIp": Send("ReleaseAddress", _EITHER),
    "ReadKeypairs": Reads(
        "DescribeKeyPairs",
        "keySet",
        "Keypairs",
        _KEYPAIR,
        {"KeypairFingerprints": "fingerprint", "KeypairNames": "key-name"},
        by_tags=False,
    ),
    "CreateKeypair": Chosen(
        lambda params: "PublicKey" in params,
        {
            False: Send("CreateKeyPair", {"KeypairName": "KeyName"}, _keypair),
            True: Send("ImportKeyPair", {"KeypairName": "KeyName", "PublicKey": "PublicKeyMaterial"}, _keypair),
        },
    ),
    "DeleteKeypair": Send("DeleteKeyPair", {"KeypairName": "KeyName"}),
    "ReadSecurityGroups": Reads(
        "DescribeSecurityGroups",
        "securityGroupInfo",
        "SecurityGroups",
        _GROUP,
        {
            "Descriptions": "description",
            "InboundRuleAccountIds": "ip-permission.user-id",
            "InboundRuleFromPortRanges": "ip-permission.from-port",
            "InboundRuleIpRanges": "ip-permission.cidr",
            "InboundRuleProtocols": "ip-permission.protocol",
            "InboundRuleSecurityGroupIds": "ip-permission.group-id",
            "InboundRuleSecurityGroupNames": "ip-permission.group-name",
            "InboundRuleToPortRanges": "ip-permission.to-port",
            "NetIds": "vpc-id",
            "SecurityGroupIds": "group-id",
            "SecurityGroupNames": "group-name",
        },
        {
            "OutboundRuleAccountIds": "OutboundRules[].SecurityGroupsMembers[].AccountId",
            "OutboundRuleFromPortRanges": "OutboundRules[].FromPortRange",
            "OutboundRuleIpRanges": "OutboundRules[].IpRanges[]",
            "OutboundRuleProtocols": "OutboundRules[].IpProtocol",
            "OutboundRuleSecurityGroupIds": "OutboundRules[].SecurityGroupsMembers[].SecurityGroupId",
            "OutboundRuleSecurityGroupNames": "OutboundRules[].SecurityGroupsMembers[].SecurityGroupName",
            "OutboundRuleToPortRanges": "OutboundRules[].ToPortRange",
        },
    ),
    "CreateSecurityGroup": Send(
        "CreateSecurityGroup",
        {"Description": "GroupDescription", "NetId": "VpcId", "SecurityGroupName": "GroupName"},
        _created_group,
    ),
    "DeleteSecurityGroup": Send(
        "DeleteSecurityGroup", {"SecurityGroupId": "GroupId", "SecurityGroupName": "GroupName"}
    ),
    "CreateSecurityGroupRule": _rules("Authorize", "Link"),
    "DeleteSecurityGroupRule": _rules("Revoke", "Unlink"),
}
"""Actions of the OUTSCALE API, and how they are said."""
