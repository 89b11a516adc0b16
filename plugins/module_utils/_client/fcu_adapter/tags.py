"""Tags over FCU."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

from .reading import DescribeCall
from .tables import text
from .translation import SingleCall, Translation

_PARAMS = {"ResourceIds": "ResourceId", "Tags": "Tag"}

ACTIONS: dict[str, Translation] = {
    "ReadTags": DescribeCall(
        "DescribeTags",
        {"Key": "key", "ResourceId": "resourceId", "ResourceType": "resourceType", "Value": text("value")},
        {"Keys": "key", "ResourceIds": "resource-id", "ResourceTypes": "resource-type", "Values": "value"},
        {"Values": "Value"},
        tag_filters=False,
    ),
    "CreateTags": SingleCall("CreateTags", _PARAMS),
    "DeleteTags": SingleCall("DeleteTags", _PARAMS),
}
"""Actions of the OUTSCALE API, each with its translation."""
