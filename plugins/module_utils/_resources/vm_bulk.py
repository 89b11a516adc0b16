"""Several VMs from one task: how many there are to be, what of a VM their filters look at, and which goes first."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

from .._engine.paths import EACH, Path
from .._engine.resource import Bulk

BULK = Bulk(
    "vm_ids",
    "exact_count",
    "filters",
    create_counts=("min_vms_count", "max_vms_count"),
    age="creation_date",
    filter_paths={
        "SecurityGroupIds": Path("security_groups", EACH, "security_group_id"),
        "SecurityGroupNames": Path("security_groups", EACH, "security_group_name"),
        "SubregionNames": Path("placement", "subregion_name"),
        "Tenancies": Path("placement", "tenancy"),
        "VmStateNames": Path("state"),
    },
)
