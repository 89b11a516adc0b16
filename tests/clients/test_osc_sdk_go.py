"""A program over the official Go SDK leads a VM through its life."""

from __future__ import annotations


def test_a_vm_lives(client, emulator):
    told = client("osc-sdk-go", **emulator.env).json()
    assert told["states"] == ["running", "stopped"]
    assert (told["tags"], told["listed"]) == ("by-go", 1)
    assert told["refusal"] == emulator.calls("DeleteNet")[0]["code"]
    assert (told["regions"], told["vm_types"] > 100) == (5, True)
    assert emulator.resources() == {}
