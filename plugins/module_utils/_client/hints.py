"""What the user can do about a refusal, for codes that are known: each for the actions of which it is true."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import re
import typing as t

from . import errors


class Hint(t.NamedTuple):
    """What to do about a code. ``actions``: a pattern of the names of the actions for which the text is right."""

    code: str
    text: str
    actions: str = ""
    api: str = ""

    def fits(self, api: str, code: str, action: str) -> bool:
        """Whether it is for this refusal."""
        return code == self.code and self.api in ("", api) and bool(re.search(self.actions, action))


_KEYS = "Check access_key, secret_key and region, and that "
_UNLINKING = "(Unlink|Delete)InternetService$|DeleteNet$"
HINTS = (
    Hint("OtpRequired", "The account has multi-factor authentication: give a one-time password that is valid now, as "
         "otp or in OKS_OTP_CODE", api="oks"),
    Hint("4", "The keys are known, but may not do this: check the EIM policies of their user, and that the account may "
         "use OKS", api="oks"),
    Hint("409", "Where it is protected, set disable_api_termination: false first", "^Delete(Project|Cluster)$", "oks"),
    Hint("403", "Where it is protected, set disable_api_termination: false first; a project goes after its clusters",
         "^Delete(Project|Cluster)$", "oks"),
    Hint("403", "Delete what is not needed, or ask for a higher quota; outscale.cloud.oks_quota_info tells it",
         "^Create", "oks"),
    Hint("423", "It is under maintenance: try again later", api="oks"),
    Hint("503", "It is not ready, or OKS is under maintenance: try again later", api="oks"),
    Hint("1", f"{_KEYS}this machine's clock is right"),
    Hint("2", f"{_KEYS}this machine's clock is right"),
    Hint("4", f"{_KEYS}the API access rules allow this machine"),
    Hint("1004", "A VM of the Net still has a public IP: unlink it first", _UNLINKING),
    Hint("1005", "A load balancer of the Net still needs the internet service: delete it first", _UNLINKING),
    Hint("1018", "A NAT service of the Net still needs the internet service: delete it first", _UNLINKING),
    Hint("4014", "Give the range without host bits and of a size that the resource allows, such as 10.0.0.0/16",
         "Create(Net|Subnet|Project)$"),
    Hint("4104", "The id does not have the prefix of this kind of resource"),
    Hint("5063", "A VM that was terminated more than an hour ago is not known any more", "Vms?(State|$)"),
    Hint("9002", "The dedicated group still holds VMs or Nets, which only force: true deletes with it",
         "DeleteDedicatedGroup$"),
    Hint("9039", "The VM is still starting", "Vm|Image|PublicIp|Volume|Nic|Password"),
    Hint("9045", "Give the Subnet a route to an internet service first", "NatService|LoadBalancer"),
    Hint("9058", "The range overlaps a Subnet that the Net has already", "CreateSubnet$"),
    Hint("9085", "The security group is still used by a VM, a NIC, a load balancer or another group's rule",
         "DeleteSecurityGroup$"),
    Hint("9095", "The Subnet still holds a VM, a NIC, a NAT service or a load balancer", "DeleteSubnet$"),
    Hint("10001", "This Subregion has no capacity left: try another Subregion or VM type", "(Create|Start)Vms$"),
    Hint("10001", "This Subregion has no such GPU left: try another Subregion", "FlexibleGpu"),
    Hint("10001", "The cloud has none left: try again later, or in another Region"),
)  # fmt: skip


_GENERAL = {
    errors.QuotaExceeded: (
        "Delete what is not needed, or ask for a higher quota; outscale.cloud.quota_info shows what is used"
    ),
    errors.Throttled: "Use fewer forks, or a longer call_timeout",
}


def hint_for(refusal: errors.ApiError) -> str:
    """The hint; empty where none is known. Wrong keys (401) and rights (403) may be told without a code."""
    rights = {401: "1", 403: "4"} if isinstance(refusal, errors.Unauthorized) else {}
    code = refusal.code or rights.get(refusal.status, str(refusal.status))
    fits = (hint.text for hint in HINTS if hint.fits(refusal.api, code, refusal.action))
    return next(fits, _GENERAL.get(type(refusal), ""))
