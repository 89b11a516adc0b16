"""What an error code means, in words, and which of a call's parameters it is about: for errors that say nothing more.

Imported only when an error is told: the cloud leaves ``Details`` empty in 39 of 99 recorded refusals.
"""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import re
import typing as t

from ..naming import pascal, snake
from . import references
from .meanings_table import TABLE


class Meaning(t.NamedTuple):
    """``text`` goes on after a colon; ``kinds`` of parameters, the likeliest first; ``advice`` may be empty.

    Neither claims what depends on the action that was refused.
    """

    text: str
    kinds: tuple[str, ...]
    advice: str


PARAMETERS = {
    "access_log": "AccessLog.OsuBucketName IsEnabled OsuBucketName",
    "account": "AccountId AccountIds AccepterOwnerId SecurityGroupAccountIdToLink SecurityGroupAccountIdToUnlink",
    "action": "",
    "architecture": "Architecture",
    "asn": "BgpAsn",
    "bucket": "OsuBucket OsuBucketName",
    "certificate": "Body Chain CaPem",
    "cookie": "CookieName",
    "count": "MinVmsCount MaxVmsCount VmCount VmAddition VmSubtraction SecondaryPrivateIpCount",
    "date": "FromDate ToDate ExpirationDate FromMonth ToMonth",
    "destination": "DestinationIpRange",
    "device": "DeviceName RootDeviceName VirtualDeviceName DeviceNumber NoDevice",
    "dns": "DomainNameServers LogServers NtpServers",
    "email": "Email AdditionalEmails UserEmail NewUserEmail",
    "filter": "",
    "gateway": "GatewayId InternetServiceId VirtualGatewayId ClientGatewayId",
    "host_pattern": "HostNamePattern HostPattern",
    "id": "",
    "interval": "PublicationInterval CheckInterval",
    "iops": "Iops",
    "ip": "PrivateIp PrivateIps PublicIp BackendIps ClientPrivateIp OutscalePrivateIp",
    "ip_range": "IpRange IpRanges DestinationIpRange TunnelInsideIpRange cidr cidr_pods cidr_service",
    "mapping": "DeviceName SnapshotId VolumeSize",
    "name": (
        "Name NewName ImageName KeypairName LoadBalancerName ListenerRuleName PolicyName SecurityGroupName UserName "
        "NewUserName UserGroupName NewUserGroupName VmGroupName VmTemplateName DirectLinkName "
        "DirectLinkInterfaceName name"
    ),
    "password": "Login Password",
    "path_pattern": "PathPattern Path",
    "period": "CookieExpirationPeriod",
    "port": "FromPortRange ToPortRange LoadBalancerPort LoadBalancerPorts BackendPort Port",
    "prefix": "OsuPrefix OsuBucketPrefix",
    "priority": "Priority",
    "protocol": "IpProtocol LoadBalancerProtocol BackendProtocol Protocol",
    "public_key": "PublicKey",
    "rule": "Flow IpProtocol FromPortRange ToPortRange IpRange IpRanges SecurityGroupNameToUnlink",
    "size": "Size VolumeSize SnapshotSize",
    "tag_key": "Key",
    "tag_value": "Value",
    "target": "GatewayId NatServiceId NetPeeringId NicId VmId",
    "tenancy": "Tenancy",
    "token": "ClientToken",
    "type": "ConnectionType LoadBalancerType PolicyType VolumeType VmType",
    "url": "FileLocation OsuManifestUrl",
    "user_data": "UserData",
    "value": "",
    "vlan": "Vlan",
    "volume_type": "VolumeType",
}
"""Kind to the API's names of the parameters that are of it, beside what ``references`` finds of the kinds there.

``id`` is every reference. ``value``, ``filter`` and ``action`` are no parameter in particular.
"""
_MOST_NAMED = 3
_NO_SUCH_VM = "5063"
_HIDDEN = frozenset({"Password", "PublicKey", "UserData", "CaPem", "Body", "Chain", "PrivateKey", "PreSharedKey"})
"""Parameters whose values are secret or long: they are named, and not shown."""


def of(code: str) -> Meaning | None:
    """What a code means; None for one that is in no list."""
    found = re.search(rf"^{re.escape(code)} (\S+) \| (.*?) \|(.*)$", TABLE, re.MULTILINE) if code else None
    return Meaning(found[2], tuple(found[1].split(",")), found[3].strip()) if found else None


def about(code: str, api: str, action: str, params: t.Mapping[str, t.Any]) -> list[tuple[str, str]]:
    """The parameters of a refused call that its code is about, each with its value, the likeliest first.

    In the words of the options: ``[("nics[0].subnet_id", "subnet-12345678")]``. The value is empty where it is not to
    be shown. Where nothing of the code's kinds was sent, and the code says that something is not there, it is whatever
    the call refers to: the API says ``no such VM`` of other things as well. One that is alone in the list is the one
    meant; of several, which is it can be found out by reading them.
    """
    meaning = of(code)
    if meaning is None:
        return []
    referred = references.of(api, action, params)
    leaves = list(_leaves(params, "", "", api))
    found: dict[str, str] = {}
    for kind in meaning.kinds:
        for one in referred:
            if kind in (one.kind, "id"):
                found.setdefault(one.path, one.value)
        names = PARAMETERS.get(kind, "").split()
        for path, name, value in leaves:
            if name in names:
                found.setdefault(path, "" if name in _HIDDEN else str(value))
    if not found and code.startswith("5") and len(code) == 4:
        found = {one.path: one.value for one in referred}
    return list(found.items())


def explained(code: str, api: str, action: str, params: t.Mapping[str, t.Any]) -> str:
    """A refusal in one line where the cloud says nothing: ``keypair_name web: the keypair does not exist``.

    With what can be done behind a full stop, where something can. Empty for a code that is in no list.
    """
    meaning = of(code)
    if meaning is None:
        return ""
    found = about(code, api, action, params)
    named = " or ".join(f"{path} {value}".rstrip() for path, value in found[:_MOST_NAMED])
    text, advice = meaning.text, meaning.advice
    if code == _NO_SUCH_VM and len(found) == 1:
        one = next((one for one in references.of(api, action, params) if one.path == found[0][0]), None)
        text = f"the {one.name} does not exist" if one else text
        advice = advice if one and one.kind == "vm" else ""
    advice = f". {advice[0].upper()}{advice[1:]}" if advice else ""
    return f"{named}: {text}{advice}" if named else f"{text}{advice}"


def _leaves(value: t.Any, name: str, path: str, api: str) -> t.Iterator[tuple[str, str, t.Any]]:
    """Path, name and value of every text, number and truth of a call that is given."""
    if isinstance(value, t.Mapping):
        for key, item in value.items():
            word = str(key) if api == "oks" else pascal(str(key))
            yield from _leaves(item, word, f"{path}.{snake(word)}" if path else snake(word), api)
    elif isinstance(value, (list, tuple)):
        for index, item in enumerate(value):
            yield from _leaves(item, name, f"{path}[{index}]", api)
    elif value is not None:
        yield path, name, value
