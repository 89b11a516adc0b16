"""The texts of tools/docs: what each field is, what results look like, what the modules that only list say."""

from __future__ import annotations

import re
import typing as t
from pathlib import Path

from readable_yaml import load

TEXTS = Path(__file__).resolve().parent / "docs"

Doc = dict[str, t.Any]
Steps = tuple[str, ...]


KINDS = ("fields", "samples", "results", "info")


def _all(kind: str) -> Doc:
    """What the files of one kind say, such as ``fields.yml`` and ``fields_vm.yml``. No two say the same key.

    A file that is called otherwise, such as ``net.yml``, holds all texts of a resource, each kind under its name.
    """
    found: Doc = {}
    for file in sorted(TEXTS.glob("*.yml")):
        of_kind = file.stem.partition("_")[0]
        if of_kind in KINDS and of_kind != kind:
            continue
        more = load(file.read_text()) if of_kind == kind else load(file.read_text()).get(kind) or {}
        if twice := found.keys() & more.keys():
            raise SystemExit(f"{file.name} says again what {', '.join(sorted(twice))} is")
        found |= more
    return found


class Texts:
    """What tools/docs says of each field, and what it does not say."""

    def __init__(self) -> None:
        self.fields = _all("fields")
        self._samples = _all("samples")
        self.results = _all("results")
        self.infos = _all("info")
        self.missing: set[str] = set()
        self.used: set[str] = set()

    @staticmethod
    def keys(resource: str, path: Steps) -> t.Iterator[str]:
        """Yield where the text of a field may be: ``vm.nics.state``, ``*.nics.state``, ``*.state``."""
        yield ".".join((resource, *path))
        for start in range(len(path)):
            yield ".".join(("*", *path[start:]))

    def text(self, resource: str, path: Steps, role: str) -> Doc:
        """Return the description, and for results when they are returned. ``role``: ``option`` or ``result``."""
        for key in self.keys(resource, path):
            entry = self.fields.get(key)
            if isinstance(entry, dict) and role not in entry:
                continue
            if entry is not None:
                self.used.add(key)
                found = entry[role] if isinstance(entry, dict) else entry
                more = {"returned": entry["returned"]} if isinstance(entry, dict) and "returned" in entry else {}
                return {"description": found, **more}
        self.missing.add(f"{role} {'.'.join((resource, *path))}")
        return {"description": "..."}

    def sample(self, resource: str, path: Steps) -> t.Any:
        """Return what a result looks like."""
        for key in self.keys(resource, path):
            if key in self._samples:
                self.used.add(f"sample {key}")
                return self._samples[key]
        self.missing.add(f"sample {'.'.join((resource, *path))}")
        return None

    def unused(self) -> set[str]:
        """Return the texts that nothing shows."""
        return (set(self.fields) | {f"sample {key}" for key in self._samples}) - self.used


def own_options(value: t.Any, options: t.Container[str]) -> t.Any:
    """Write O(x) as C(x) where the module has no option x: texts are shared by modules and their results."""
    if isinstance(value, dict):
        return {key: own_options(item, options) for key, item in value.items()}
    if isinstance(value, list):
        return [own_options(item, options) for item in value]
    if not isinstance(value, str):
        return value
    return re.sub(
        r"\bO\((\w+)([^)]*)\)",
        lambda found: found[0] if found[1] in options or "#" in found[2] else f"C{found[0][1:]}",
        value,
    )


def spoken(name: str) -> str:
    """What a resource is called in sentences."""
    words = {
        word.lower(): word for word in ("API", "DHCP", "GPU", "IP", "NAT", "Net", "NIC", "OKS", "Subnet", "VM", "VPN")
    }
    words["ca"] = "certificate authority"
    return " ".join(words.get(word, word) for word in name.split("_")).replace("direct link", "DirectLink")
