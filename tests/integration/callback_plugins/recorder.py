"""Writes each task's result as a line of JSON to the file that RECORDER_FILE names."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import json
import os
import time
from pathlib import Path

from ansible.plugins.callback import CallbackBase

DOCUMENTATION = """
name: recorder
type: aggregate
short_description: Record results for tests
description:
  - One line for each task and host, with name, status, result, and the instants of its start and end.
requirements: []
"""


class CallbackModule(CallbackBase):
    """Beside whatever is shown on the screen."""

    CALLBACK_VERSION = 2.0
    CALLBACK_TYPE = "aggregate"
    CALLBACK_NAME = "recorder"

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self._file = Path(os.environ["RECORDER_FILE"]).open("w", encoding="utf-8")  # noqa: SIM115 - until the process ends
        self._started = {}

    def _write(self, status, told):
        task = getattr(told, "task", None) or told._task
        host = getattr(told, "host", None) or told._host
        result = getattr(told, "result", None) or told._result
        line = {
            "name": task.get_name(),
            "host": host.get_name(),
            "status": status,
            "start": self._started.get(task._uuid),
            "end": time.time(),
            "result": result,
        }
        self._file.write(json.dumps(line, default=str) + "\n")
        self._file.flush()

    def v2_playbook_on_task_start(self, task, is_conditional):
        self._started[task._uuid] = time.time()

    def v2_playbook_on_handler_task_start(self, task):
        self._started[task._uuid] = time.time()

    def v2_runner_on_ok(self, result):
        self._write("ok", result)

    def v2_runner_on_failed(self, result, ignore_errors=False):
        self._write("failed", result)

    def v2_runner_on_skipped(self, result):
        self._write("skipped", result)

    def v2_runner_on_unreachable(self, result):
        self._write("unreachable", result)
