"""What can be waited for: how it is read and its states. `make render` writes this file."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import functools

from .._engine.paths import LIVE, Path
from .._engine.resource import Calls, Identity, Lifecycle, Resource


@functools.cache
def kinds() -> dict[str, Resource]:
    """Each kind by its name, made when it is first asked for."""
    found = (
        Resource(
            name="access_key",
            calls=Calls(read="ReadAccessKeys"),
            identity=Identity(id="access_key_id"),
            lifecycle=Lifecycle(ready=("ACTIVE", "INACTIVE")),
        ),
        Resource(
            name="client_gateway",
            calls=Calls(read="ReadClientGateways"),
            identity=Identity(id="client_gateway_id"),
            lifecycle=Lifecycle(ready=("available",), gone=("deleted",), leaving=("deleting",)),
        ),
        Resource(
            name="direct_link",
            calls=Calls(read="ReadDirectLinks"),
            identity=Identity(id="direct_link_id"),
            lifecycle=Lifecycle(ready=("requested", "pending", "available"), gone=("deleted",), leaving=("deleting",)),
        ),
        Resource(
            name="direct_link_hosted_interface",
            calls=Calls(read="DescribeVirtualInterfaces", api="directlink"),
            identity=Identity(id="virtual_interface_id", filter=None),
            lifecycle=Lifecycle(
                ready=("confirming", "pending", "available"),
                ready_for={"confirmed": ("available",)},
                gone=("deleted", "rejected", "expired"),
                leaving=("deleting",),
                path=Path("virtual_interface_state"),
            ),
        ),
        Resource(
            name="direct_link_interface",
            calls=Calls(read="ReadDirectLinkInterfaces"),
            identity=Identity(id="direct_link_interface_id"),
            lifecycle=Lifecycle(
                ready=("available", "pending", "confirming"),
                failed=("rejected", "expired"),
                gone=("deleted",),
                leaving=("deleting",),
            ),
        ),
        Resource(
            name="flexible_gpu",
            calls=Calls(read="ReadFlexibleGpus"),
            identity=Identity(id="flexible_gpu_id"),
            lifecycle=Lifecycle(ready=("allocated", "attached", "attaching", "detaching")),
        ),
        Resource(
            name="image",
            calls=Calls(read="ReadImages"),
            identity=Identity(id="image_id"),
            lifecycle=Lifecycle(ready=("available",), failed=("failed",), reason=Path("state_comment")),
        ),
        Resource(
            name="image_export",
            calls=Calls(read="ReadImageExportTasks"),
            identity=Identity(id="task_id"),
            lifecycle=Lifecycle(
                ready=("completed",),
                failed=("failed",),
                gone=("cancelled", "canceled", "failed"),
                reason=Path("comment"),
            ),
        ),
        Resource(
            name="load_balancer",
            calls=Calls(read="ReadLoadBalancers"),
            identity=Identity(id="load_balancer_name"),
            lifecycle=Lifecycle(ready=("active",), gone=("deleted",), leaving=("deleting",)),
        ),
        Resource(
            name="nat_service",
            calls=Calls(read="ReadNatServices"),
            identity=Identity(id="nat_service_id"),
            lifecycle=Lifecycle(ready=("available",), gone=("deleted",), leaving=("deleting",)),
        ),
        Resource(
            name="net",
            calls=Calls(read="ReadNets"),
            identity=Identity(id="net_id"),
            lifecycle=Lifecycle(ready=("available",), gone=("deleted",), leaving=("deleting",)),
        ),
        Resource(
            name="net_access_point",
            calls=Calls(read="ReadNetAccessPoints"),
            identity=Identity(id="net_access_point_id"),
            lifecycle=Lifecycle(ready=("available",), gone=("deleted",), leaving=("deleting",)),
        ),
        Resource(
            name="net_peering",
            calls=Calls(read="ReadNetPeerings"),
            identity=Identity(id="net_peering_id"),
            lifecycle=Lifecycle(
                ready=("pending-acceptance", "active"),
                ready_for={"accepted": ("active",), "rejected": ("rejected",)},
                failed=("failed",),
                gone=("deleted", "rejected", "expired"),
                path=Path("state", "name"),
                reason=Path("state", "message"),
            ),
        ),
        Resource(
            name="nic",
            calls=Calls(read="ReadNics"),
            identity=Identity(id="nic_id"),
            lifecycle=Lifecycle(
                ready=("available", "in-use"),
                moving={Path("link_nic", "state"): ("attaching", "detaching")},
            ),
        ),
        Resource(
            name="oks_cluster",
            calls=Calls(read="ListClustersByProjectID", get="GetCluster", api="oks"),
            identity=Identity(id="id", option="cluster_id"),
            lifecycle=Lifecycle(
                ready=("ready",),
                failed=("failed",),
                gone=("deleted",),
                leaving=("deleting",),
                path=Path("statuses", "status"),
            ),
        ),
        Resource(
            name="oks_project",
            calls=Calls(read="ListProjects", get="GetProject", api="oks"),
            identity=Identity(id="id", option="project_id"),
            lifecycle=Lifecycle(
                ready=("ready",),
                failed=("failed",),
                gone=("deleted",),
                leaving=("deleting",),
                path=Path("status"),
            ),
        ),
        Resource(
            name="snapshot",
            calls=Calls(read="ReadSnapshots"),
            identity=Identity(id="snapshot_id"),
            lifecycle=Lifecycle(ready=("completed",), failed=("error",), gone=("deleted",), leaving=("deleting",)),
        ),
        Resource(
            name="snapshot_export",
            calls=Calls(read="ReadSnapshotExportTasks"),
            identity=Identity(id="task_id"),
            lifecycle=Lifecycle(
                ready=("completed",),
                failed=("failed",),
                gone=("cancelled", "canceled", "failed"),
                reason=Path("comment"),
            ),
        ),
        Resource(
            name="subnet",
            calls=Calls(read="ReadSubnets"),
            identity=Identity(id="subnet_id"),
            lifecycle=Lifecycle(ready=("available",), gone=("deleted",), leaving=("deleting",)),
        ),
        Resource(
            name="virtual_gateway",
            calls=Calls(read="ReadVirtualGateways"),
            identity=Identity(id="virtual_gateway_id"),
            lifecycle=Lifecycle(
                ready=("available",),
                gone=("deleted",),
                leaving=("deleting",),
                moving={Path("net_to_virtual_gateway_links", LIVE, "state"): ("attaching", "detaching")},
            ),
        ),
        Resource(
            name="vm",
            calls=Calls(read="ReadVms"),
            identity=Identity(id="vm_id"),
            lifecycle=Lifecycle(
                ready=("running", "stopped"),
                ready_for={"running": ("running",), "restarted": ("running",), "stopped": ("stopped",)},
                failed=("quarantine",),
                gone=("terminated",),
                leaving=("shutting-down",),
                reason=Path("state_reason"),
            ),
        ),
        Resource(
            name="vm_group",
            calls=Calls(read="ReadVmGroups"),
            identity=Identity(id="vm_group_id"),
            lifecycle=Lifecycle(ready=("available",), gone=("deleted",), leaving=("deleting",)),
        ),
        Resource(
            name="volume",
            calls=Calls(read="ReadVolumes"),
            identity=Identity(id="volume_id"),
            lifecycle=Lifecycle(
                ready=("available", "in-use"),
                failed=("error",),
                gone=("deleted",),
                leaving=("deleting",),
                moving={Path("linked_volumes", LIVE, "state"): ("attaching", "detaching")},
            ),
        ),
        Resource(
            name="vpn_connection",
            calls=Calls(read="ReadVpnConnections"),
            identity=Identity(id="vpn_connection_id"),
            lifecycle=Lifecycle(ready=("available",), gone=("deleted",), leaving=("deleting",)),
        ),
    )
    return {one.name: one for one in found}
