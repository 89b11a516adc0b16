"""A running moto, with the same handles that tests have of the emulator."""

from __future__ import annotations

import json
import subprocess
import sys
import urllib.request
from pathlib import Path
from typing import Any, Self

import boto3

REGION = "eu-west-2"
MINE: dict[str, Any] = {
    "describe_addresses": ("Addresses", lambda one: True),
    "describe_customer_gateways": ("CustomerGateways", lambda one: one["State"] not in {"deleted", "deleting"}),
    "describe_dhcp_options": ("DhcpOptions", lambda one: True),
    "describe_internet_gateways": ("InternetGateways", lambda one: True),
    "describe_key_pairs": ("KeyPairs", lambda one: True),
    "describe_nat_gateways": ("NatGateways", lambda one: one["State"] not in {"deleted", "deleting"}),
    # moto keeps those that it made itself, of VMs and NAT services
    "describe_network_interfaces": ("NetworkInterfaces", lambda one: one["Description"].startswith("ritual")),
    "describe_security_groups": ("SecurityGroups", lambda one: one["GroupName"] != "default"),
    "describe_subnets": ("Subnets", lambda one: not one["DefaultForAz"]),
    "describe_volumes": ("Volumes", lambda one: True),
    "describe_vpc_peering_connections": ("VpcPeeringConnections", lambda one: one["Status"]["Code"] == "active"),
    "describe_vpcs": ("Vpcs", lambda one: not one["IsDefault"]),
    "describe_vpn_connections": ("VpnConnections", lambda one: one["State"] not in {"deleted", "deleting"}),
    "describe_vpn_gateways": ("VpnGateways", lambda one: one["State"] not in {"deleted", "deleting"}),
}
"""What a test may leave: boto3's method, its key, and which of them count."""


class Moto:
    """``with Moto() as moto:`` runs one on a free port."""

    def __init__(self) -> None:
        self.process: subprocess.Popen[str] | None = None
        self.url = ""

    def __enter__(self) -> Self:
        self.process = subprocess.Popen(
            [sys.executable, Path(__file__).with_name("moto_app.py")],
            stdin=subprocess.PIPE,  # closes with us, however we end
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self.process.stdout is not None
        self.url = self.process.stdout.readline().strip()
        assert self.url, "moto did not start"
        return self

    def __exit__(self, *exc: object) -> None:
        assert self.process is not None
        self.process.terminate()
        self.process.communicate()

    @property
    def env(self) -> dict[str, str]:
        return {
            "OSC_ACCESS_KEY": "testing",
            "OSC_SECRET_KEY": "testing",
            "OSC_REGION": REGION,
            "OSC_API": "fcu",
            "OSC_ENDPOINT_FCU": self.url,
        }

    def reset(self) -> None:
        self._request("POST", "/moto-api/reset")
        self.clear_calls()

    def calls(self) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = self._request("GET", "/_calls")
        return found

    def clear_calls(self) -> None:
        self._request("DELETE", "/_calls")

    def left(self) -> dict[str, int]:
        """How many of each kind there are that a test may have made."""
        ec2: Any = boto3.client(
            "ec2", REGION, endpoint_url=self.url, aws_access_key_id="testing", aws_secret_access_key="testing"
        )
        listed = {key: [one for one in getattr(ec2, name)()[key] if mine(one)] for name, (key, mine) in MINE.items()}
        return {key: len(found) for key, found in listed.items() if found}

    def _request(self, method: str, path: str) -> Any:
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        with opener.open(urllib.request.Request(self.url + path, method=method)) as answer:
            return json.loads(answer.read() or b"null")
