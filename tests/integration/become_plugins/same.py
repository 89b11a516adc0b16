"""Becomes the user that one is already: what needs another user is tried without any."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

from ansible.plugins.become import BecomeBase

DOCUMENTATION = """
name: same
short_description: The same user, for tests
description:
  - Runs the command as it is.
options:
  become_user:
    description: Not used.
    default: root
    vars:
      - name: ansible_become_user
"""


class BecomeModule(BecomeBase):
    """Ansible's other become plugins put sudo or su before the command."""

    name = "same"

    def build_become_command(self, cmd, shell):
        super().build_become_command(cmd, shell)
        return cmd
