"""All actions of the OUTSCALE API that FCU can carry out."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

from . import catalog, exports, gateways, images, nets, nics, public_ips, tags, vms, volumes
from .translation import Translation

ACTIONS: dict[str, Translation] = {
    **nets.ACTIONS,
    **vms.ACTIONS,
    **public_ips.ACTIONS,
    **tags.ACTIONS,
    **volumes.ACTIONS,
    **images.ACTIONS,
    **exports.ACTIONS,
    **nics.ACTIONS,
    **gateways.ACTIONS,
    **catalog.ACTIONS,
}
