"""The options that many modules share, as argument specs."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import typing as t

Spec = dict[str, dict[str, t.Any]]

CONNECTION: Spec = {
    "access_key": {"type": "str"},
    "secret_key": {"type": "str", "no_log": True},
    "login": {"type": "str"},
    "password": {"type": "str", "no_log": True},
    "region": {"type": "str"},
    "profile": {"type": "str"},
    "config_file": {"type": "path"},
    "endpoints": {"type": "dict", "options": {"api": {"type": "str"}, "oks": {"type": "str"}}},
    "x509_client_cert": {"type": "str"},
    "x509_client_key": {"type": "str", "no_log": True},
    "validate_certs": {"type": "bool"},
    "ca_path": {"type": "path"},
    "allow_plain_http": {"type": "bool", "default": False},
    "connect_timeout": {"type": "float", "default": 10.0},
    "read_timeout": {"type": "float", "default": 60.0},
    "call_timeout": {"type": "float", "default": 300.0},
    "log_path": {"type": "path"},
}

WAIT: Spec = {
    "wait": {"type": "bool", "default": True},
    "wait_timeout": {"type": "int", "default": 600},
}

STATE: Spec = {"state": {"type": "str", "choices": ["present", "absent"], "default": "present"}}

REPLACE: Spec = {"replace": {"type": "bool", "default": False}}

TAGS: Spec = {
    "tags": {"type": "dict", "aliases": ["resource_tags"]},
    "purge_tags": {"type": "bool", "default": True},
}

FILTERS: Spec = {"filters": {"type": "dict", "default": {}}}
