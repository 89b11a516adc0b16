"""All actions of the OUTSCALE API that FCU has words for."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

from . import addresses, cards, exports, gateways, images, nets, offer, tags, vms, volumes
from .speech import Saying

ACTIONS: dict[str, Saying] = {
    **nets.ACTIONS,
    **vms.ACTIONS,
    **addresses.ACTIONS,
    **tags.ACTIONS,
    **volumes.ACTIONS,
    **images.ACTIONS,
    **exports.ACTIONS,
    **cards.ACTIONS,
    **gateways.ACTIONS,
    **offer.ACTIONS,
}
