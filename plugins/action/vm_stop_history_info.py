"""The module vm_stop_history_info, inside Ansible's worker. `make render` writes this file."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

from ..modules.vm_stop_history_info import MODULE
from ..plugin_utils._in_worker import InWorker


class ActionModule(InWorker):
    """See the module."""

    MODULE = MODULE
