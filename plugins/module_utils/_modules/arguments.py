"""The options that many modules share, as argument specs."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import typing as t

Spec = dict[str, dict[str, t.Any]]

CONNECTION: Spec = {
    "access_key": {"type": "str", "no_log": False},
    "secret_key": {"type": "str", "no_log": True},
    "session_token": {"type": "str", "no_log": True},
    "login": {"type": "str"},
    "password": {"type": "str", "no_log": True},
    "otp": {"type": "str", "no_log": True},
    "region": {"type": "str"},
    "api": {"type": "str", "choices": ["outscale", "fcu"]},
    "profile": {"type": "str"},
    "config_file": {"type": "path"},
    "endpoints": {
        "type": "dict",
        "options": {name: {"type": "str"} for name in ("api", "oks", "fcu", "directlink")},
    },
    "fcu_service": {"type": "str", "default": "fcu"},
    "fcu_version": {"type": "str"},
    "x509_client_cert": {"type": "str"},
    "x509_client_key": {"type": "str", "no_log": True},
    "validate_certs": {"type": "bool"},
    "ca_path": {"type": "path"},
    "allow_plain_http": {"type": "bool", "default": False},
    "proxy": {"type": "str", "no_log": True},  # a password may stand in it
    "no_proxy": {"type": "list", "elements": "str"},
    "connect_timeout": {"type": "float", "default": 10.0},
    "read_timeout": {"type": "float", "default": 60.0},
    "call_timeout": {"type": "float", "default": 300.0},
    "log_path": {"type": "path"},
}

WAIT: Spec = {
    "wait": {"type": "bool", "default": True},
    "wait_timeout": {"type": "int", "default": 600},
}

EVERYWHERE: Spec = {**CONNECTION, **WAIT}
"""What every module takes, whether it makes use of it or not: the defaults of all modules can hold it."""

STATE: Spec = {"state": {"type": "str", "choices": ["present", "absent"], "default": "present"}}

REPLACE: Spec = {"replace": {"type": "bool", "default": False}}

TAGS: Spec = {
    "tags": {"type": "dict", "aliases": ["resource_tags"]},
    "purge_tags": {"type": "bool", "default": True},
}

IGNORE_CHANGES: Spec = {"ignore_changes": {"type": "list", "elements": "str", "default": []}}

FILTERS: Spec = {"filters": {"type": "dict", "default": {}}}

PROTOCOL: dict[str, t.Any] = {"type": "str", "choices": ["HTTP", "HTTPS", "TCP", "SSL"]}

LISTENERS: dict[str, t.Any] = {
    "type": "list",
    "elements": "dict",
    "options": {
        "load_balancer_port": {"type": "int", "required": True},
        "load_balancer_protocol": PROTOCOL,
        "backend_port": {"type": "int"},
        "backend_protocol": PROTOCOL,
        "server_certificate_id": {"type": "str"},
        "policy_names": {"type": "list", "elements": "str"},
    },
}

HEALTH_CHECK: dict[str, t.Any] = {
    "type": "dict",
    "options": {
        "check_interval": {"type": "int"},
        "healthy_threshold": {"type": "int"},
        "unhealthy_threshold": {"type": "int"},
        "timeout": {"type": "int"},
        "port": {"type": "int"},
        "protocol": PROTOCOL,
        "path": {"type": "str"},
    },
}

ACCESS_LOG: dict[str, t.Any] = {
    "type": "dict",
    "options": {
        "is_enabled": {"type": "bool"},
        "osu_bucket_name": {"type": "str"},
        "osu_bucket_prefix": {"type": "str"},
        "publication_interval": {"type": "int", "choices": [5, 60]},
    },
}

PLACEMENT: dict[str, t.Any] = {
    "type": "dict",
    "options": {"subregion_name": {"type": "str"}, "tenancy": {"type": "str"}},
}

BOOT: Spec = {
    "boot_mode": {"type": "str", "choices": ["legacy", "uefi"]},
    "tpm_enabled": {"type": "bool"},
    "actions_on_next_boot": {
        "type": "dict",
        "options": {
            "secure_boot": {
                "type": "str",
                "choices": ["enable", "disable", "setup-mode", "none", "restore-factory-keys"],
            },
        },
    },
}

BLOCK_DEVICE_MAPPINGS: dict[str, t.Any] = {
    "type": "list",
    "elements": "dict",
    "options": {
        "device_name": {"type": "str", "required": True},
        "no_device": {"type": "str"},
        "virtual_device_name": {"type": "str"},
        "tags": {"type": "dict"},
        "bsu": {
            "type": "dict",
            "options": {
                "delete_on_vm_deletion": {"type": "bool"},
                "iops": {"type": "int"},
                "snapshot_id": {"type": "str"},
                "volume_size": {"type": "int"},
                "volume_type": {"type": "str", "choices": ["standard", "gp2", "io1"]},
            },
        },
    },
}

IMAGE_MAPPINGS: dict[str, t.Any] = {
    **BLOCK_DEVICE_MAPPINGS,
    "options": {
        name: spec for name, spec in BLOCK_DEVICE_MAPPINGS["options"].items() if name not in {"no_device", "tags"}
    },
}

NICS: dict[str, t.Any] = {
    "type": "list",
    "elements": "dict",
    "options": {
        "device_number": {"type": "int", "required": True},
        "nic_id": {"type": "str"},
        "subnet_id": {"type": "str"},
        "description": {"type": "str"},
        "security_group_ids": {"type": "list", "elements": "str"},
        "delete_on_vm_deletion": {"type": "bool"},
        "secondary_private_ip_count": {"type": "int"},
        "private_ips": {
            "type": "list",
            "elements": "dict",
            "options": {
                "private_ip": {"type": "str", "required": True},
                "is_primary": {"type": "bool", "default": False},
            },
        },
    },
}

ADMISSION_FLAGS: dict[str, t.Any] = {
    "type": "dict",
    "options": {
        "enable_admission_plugins": {"type": "list", "elements": "str"},
        "disable_admission_plugins": {"type": "list", "elements": "str"},
    },
}

_WEEK_DAY: dict[str, t.Any] = {"type": "str", "choices": ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]}

_WINDOW: dict[str, t.Any] = {
    "type": "dict",
    "options": {
        "enabled": {"type": "bool"},
        "duration_hours": {"type": "int"},
        "start_hour": {"type": "int"},
        "week_day": _WEEK_DAY,
        "tz": {"type": "str"},
    },
}

AUTO_MAINTENANCES: dict[str, t.Any] = {
    "type": "dict",
    "options": {"minor_upgrade_maintenance": _WINDOW, "patch_upgrade_maintenance": _WINDOW},
}

MAINTENANCE_WINDOW: dict[str, t.Any] = {
    "type": "dict",
    "options": {
        "duration_hours": {"type": "int", "required": True},
        "start_hour": {"type": "int", "required": True},
        "week_day": {**_WEEK_DAY, "required": True},
        "tz": {"type": "str"},
    },
}

SIGN_IN: dict[str, t.Any] = {
    "type": "dict",
    "options": {
        "oidc": {
            "type": "dict",
            "required": True,
            "options": {
                "issuer_url": {"type": "str", "required": True},
                "client_id": {"type": "str", "required": True},
                "username_claim": {"type": "str"},
                "username_prefix": {"type": "str"},
                "groups_claim": {"type": "list", "elements": "str"},
                "groups_prefix": {"type": "str"},
                "required_claim": {"type": "dict"},
            },
        },
    },
}
