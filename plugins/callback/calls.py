# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""What a run has asked of the cloud, and where its time went."""

from __future__ import annotations

DOCUMENTATION = r"""
name: calls
type: aggregate
short_description: Tells at the end of a run which calls it made, and which tasks took longest
version_added: 0.1.0
description:
  - At the end of a run, counts the calls that its tasks and lookups sent to the cloud from this machine, by action,
    those that were sent again, and the seconds that were spent waiting.
  - Names the tasks that took longest.
  - What tasks send from other hosts is not counted.
author:
  - outscale.cloud contributors (@outscale-cloud)
requirements:
  - to be enabled, with E(ANSIBLE_CALLBACKS_ENABLED) or C(callbacks_enabled) in C(ansible.cfg)
options:
  slowest:
    description: How many of the slowest tasks to name.
    type: int
    default: 5
    env:
      - name: OUTSCALE_CLOUD_CALLS_SLOWEST
    ini:
      - section: callback_outscale_cloud_calls
        key: slowest
  actions:
    description: How many of the actions that were called most to name.
    type: int
    default: 10
    env:
      - name: OUTSCALE_CLOUD_CALLS_ACTIONS
    ini:
      - section: callback_outscale_cloud_calls
        key: actions
"""

EXAMPLES = r"""
# ansible.cfg
# [defaults]
# callbacks_enabled = outscale.cloud.calls
"""

import os
import pathlib
import time
import typing as t

from ansible import constants
from ansible.plugins.callback import CallbackBase

from ..module_utils._client.http.request_log import COUNTS
from ..plugin_utils import _call_counts


class CallbackModule(CallbackBase):
    """Has tasks count their calls in a file of the run's own temporary folder."""

    CALLBACK_VERSION = 2.0
    CALLBACK_TYPE = "aggregate"
    CALLBACK_NAME = "outscale.cloud.calls"
    CALLBACK_NEEDS_ENABLED = True

    def __init__(self, *args: t.Any, **kwargs: t.Any) -> None:
        super().__init__(*args, **kwargs)
        self._file = pathlib.Path(str(constants.DEFAULT_LOCAL_TMP), "outscale-cloud-calls")  # type: ignore[attr-defined]
        self._file.touch(mode=0o600)
        os.environ[COUNTS] = str(self._file)  # the workers are children of this process
        self._spent: list[tuple[float, str]] = []
        self._running = ("", 0.0)

    def _begin(self, name: str) -> None:
        """Note how long the task before took: tasks come one after the other, on all hosts at once."""
        before, since = self._running
        now = time.monotonic()
        if before:
            self._spent.append((now - since, before))
        self._running = (name, now)

    def v2_playbook_on_task_start(self, task: t.Any, is_conditional: bool) -> None:
        """A task begins."""
        self._begin(task.get_name())

    def v2_playbook_on_handler_task_start(self, task: t.Any) -> None:
        """A handler begins."""
        self._begin(task.get_name())

    def v2_playbook_on_stats(self, stats: t.Any) -> None:
        """Tell all of it."""
        self._begin("")
        counts = _call_counts.read(self._file)
        slowest = sorted(self._spent, reverse=True)[: self.get_option("slowest")]
        self._display.banner("CALLS TO THE CLOUD")
        for line in _call_counts.told(counts, self.get_option("actions")):
            self._display.display(line)
        if slowest:
            self._display.display("slowest tasks:")
        for seconds, name in slowest:
            self._display.display(f"{seconds:8.1f} s  {name}")
        self._display.display("")
