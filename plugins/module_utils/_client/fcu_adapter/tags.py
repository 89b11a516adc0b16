"""Tags over FCU."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

from .tables import text
from .translation import Reads, Saying, Send

_WORDS = {"ResourceIds": "ResourceId", "Tags": "Tag"}

ACTIONS: dict[str, Saying] = {
    "ReadTags": Reads(
        "DescribeTags",
        "tagSet",
        "Tags",
        {"Key": "key", "ResourceId": "resourceId", "ResourceType": "resourceType", "Value": text("value")},
        {"Keys": "key", "ResourceIds": "resource-id", "ResourceTypes": "resource-type", "Values": "value"},
        by_tags=False,
    ),
    "CreateTags": Send("CreateTags", _WORDS),
    "DeleteTags": Send("DeleteTags", _WORDS),
}
"""Actions of the OUTSCALE API, and how they are said."""
