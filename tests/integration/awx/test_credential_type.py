"""The credential type for AWX: its own injector, then ansible-runner, as AWX runs a job."""

from __future__ import annotations

import json
import os

import pytest
import yaml

ansible_runner = pytest.importorskip("ansible_runner")
private_api = pytest.importorskip("awx_plugins.interfaces._temporary_private_api")
credential_api = pytest.importorskip("awx_plugins.interfaces._temporary_private_credential_api")
inject_api = pytest.importorskip("awx_plugins.interfaces._temporary_private_inject_api")

PLAYBOOK = """
- hosts: localhost
  connection: local
  gather_facts: false
  tasks:
    - name: A Net
      outscale.cloud.net:
        name: awx
        ip_range: 10.0.0.0/16
      register: made

    - name: Have its Region from the credential
      ansible.builtin.assert:
        that: lookup('ansible.builtin.env', 'OSC_REGION') == 'eu-west-2'

- hosts: role_web
  connection: local
  gather_facts: false
  tasks:
    - name: A host of the inventory source
      ansible.builtin.assert:
        that: osc_vm_id is match('i-')
"""
INVENTORY = """
plugin: outscale.cloud.vm
keyed_groups:
  - key: osc_tags.role
    prefix: role
"""
OPTIONAL = {"region": "", "endpoint_oks": "", "client_cert": "", "client_key": ""}


@pytest.fixture
def credential_type(checkout):
    written = yaml.safe_load((checkout / "docs" / "awx" / "credential_type.yml").read_text())
    return private_api.ManagedCredentialType(
        namespace="custom",
        name=written["name"],
        kind=written["kind"],
        inputs=written["inputs"],
        injectors=written["injectors"],
    )


@pytest.fixture
def credential(emulator):
    return credential_api.Credential(
        inputs={
            **OPTIONAL,
            "access_key": emulator.env["OSC_ACCESS_KEY"],
            "secret_key": emulator.env["OSC_SECRET_KEY"],
            "region": emulator.env["OSC_REGION"],
            "endpoint_api": emulator.env["OSC_ENDPOINT_API"],
        }
    )


def test_a_job_with_the_credential_reaches_the_cloud_and_shows_no_secret(
    emulator, credential_type, credential, collections_path, ansible_bin, monkeypatch, tmp_path
):
    monkeypatch.setenv("PATH", f"{ansible_bin}:{os.environ['PATH']}")
    emulator.seed(vms=3, tags={"role": "web"})
    for name in ("project", "inventory"):
        (tmp_path / name).mkdir()
    (tmp_path / "project" / "job.yml").write_text(PLAYBOOK)
    (tmp_path / "inventory" / "awx.outscale.yml").write_text(INVENTORY)
    env = {"ANSIBLE_COLLECTIONS_PATH": str(collections_path)}
    shown = dict(env)
    args = []
    inject_api.inject_credential(
        credential_type, credential, env, shown, args, str(tmp_path), container_root=str(tmp_path)
    )
    assert emulator.env["OSC_SECRET_KEY"] not in json.dumps(shown)

    job = ansible_runner.run(
        private_data_dir=str(tmp_path),
        playbook="job.yml",
        envvars=env,
        cmdline=" ".join(args),
        quiet=True,
    )

    assert job.status == "successful", job.stdout.read()
    assert emulator.resources()["eu-west-2"]["Net"] == 2
    assert len([host for host in job.stats["ok"] if host != "localhost"]) == 3
    assert emulator.env["OSC_SECRET_KEY"] not in job.stdout.read()


def test_every_field_of_the_credential_type_reaches_a_variable_of_the_collection(checkout):
    written = yaml.safe_load((checkout / "docs" / "awx" / "credential_type.yml").read_text())
    fields = {f"{{{{ {field['id']} }}}}" for field in written["inputs"]["fields"]}
    assert set(written["injectors"]["env"].values()) == fields
    documented = (checkout / "plugins" / "doc_fragments" / "connection.py").read_text()
    assert [name for name in written["injectors"]["env"] if f"E({name})" not in documented] == []
