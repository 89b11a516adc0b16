"""Ansible's output as the demo shows it: a line for each task that changed something, with its time."""

from __future__ import annotations

import json
import os
import time
from pathlib import Path
from typing import Any

from ansible import constants
from ansible.plugins.callback import CallbackBase

DOCUMENTATION = """
name: story
type: stdout
short_description: What changed, and how long it took
description: A line for each task that changed something or failed; the sums go to the file STORY_FILE.
"""

WIDTH = 70


class CallbackModule(CallbackBase):  # type: ignore[misc]
    """``STORY_SIGN`` is put before what changed; ``STORY_FILE`` gets the sums of each host as JSON."""

    CALLBACK_VERSION = 2.0
    CALLBACK_TYPE = "stdout"
    CALLBACK_NAME = "story"

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.begin = time.monotonic()
        self.items: list[str] = []
        self.sign = os.environ.get("STORY_SIGN", "*")

    def _line(self, result: Any, sign: str, color: str, *, items: list[str] | None = None) -> None:
        task = getattr(result, "task", None) or result._task  # noqa: SLF001  (ansible-core 2.18 and older)
        role, separator, name = task.get_name().partition(" : ")
        text = f"{role.rpartition('.')[2]}: {name}" if separator else role
        text += f" ({', '.join(items)})" if items else ""
        self._display.display(f"  {sign} {text:<{WIDTH}} {time.monotonic() - self.begin:6.2f} s", color=color)

    @staticmethod
    def _told(result: Any) -> dict[str, Any]:
        told: dict[str, Any] = getattr(result, "result", None) or result._result  # noqa: SLF001
        return told

    def v2_playbook_on_task_start(self, task: Any, is_conditional: bool) -> None:
        """Begin to count."""
        self.begin = time.monotonic()
        self.items = []

    def v2_runner_item_on_ok(self, result: Any) -> None:
        """Remember the item."""
        if self._told(result).get("changed"):
            self.items.append(str(self._get_item_label(self._told(result))))

    def v2_runner_item_on_failed(self, result: Any) -> None:
        """Say why."""
        told = self._told(result)
        self._display.display(f"    {self._get_item_label(told)}: {told.get('msg', told)}", color=constants.COLOR_ERROR)

    def v2_runner_on_ok(self, result: Any) -> None:
        """Say what changed."""
        if self._told(result).get("changed"):
            self._line(result, self.sign, constants.COLOR_CHANGED, items=self.items)

    def v2_runner_on_failed(self, result: Any, ignore_errors: bool = False) -> None:
        """Say what failed."""
        told = self._told(result)
        self._line(result, "!", constants.COLOR_ERROR)
        self._display.display(f"    {told.get('msg', told)}", color=constants.COLOR_ERROR)

    def v2_playbook_on_stats(self, stats: Any) -> None:
        """Write the sums."""
        sums = {host: stats.summarize(host) for host in stats.processed}
        if file := os.environ.get("STORY_FILE"):
            Path(file).write_text(json.dumps(sums))
