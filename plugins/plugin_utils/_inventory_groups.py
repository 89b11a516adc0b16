"""Composed variables and groups of hosts: the fast way for plain names, Ansible's own for everything else."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import contextlib
import typing as t

from ansible.errors import AnsibleParserError
from ansible.plugins.inventory import Constructable

from ._inventory_construct import JINJA, MISSING, Expression, View, expressions, keyed, token, truth

if t.TYPE_CHECKING:
    from ansible.inventory.host import Host

    from ._inventory_fields import HostVars

__all__ = ["PlainConstructable"]

_NO_KEY = object()


class _Recorder:
    """Stands before the inventory while Ansible works on one host: notes the groups that it puts the host into.

    ansible-core takes a host that is called like a group for the group; here it is the host that is meant.
    """

    def __init__(self, inventory: t.Any, host: Host) -> None:
        self._inventory = inventory
        self._host = host
        self.groups: list[str] = []

    def add_host(self, host: str, group: str | None = None, port: int | str | None = None) -> t.Any:
        if group is not None:
            self.groups.append(group)
        return self._inventory.add_host(host, group, port)

    def add_child(self, group: str, child: str) -> t.Any:
        if child == self._host.name and child in self._inventory.groups:
            return self._inventory.add_host(child, group)
        return self._inventory.add_child(group, child)

    def set_variable(self, entity: str, name: str, value: t.Any) -> None:
        if entity == self._host.name and entity in self._inventory.groups:
            self._host.set_variable(name, value)
        else:
            self._inventory.set_variable(entity, name, value)

    def __getattr__(self, name: str) -> t.Any:
        return getattr(self._inventory, name)


class Constructing:
    """One host on its way: its variables so far, for names and for Jinja."""

    def __init__(self, host: Host, view: View, hostvars: HostVars) -> None:
        self.host = host
        self.view = view
        self._place = dict(view.own)
        self._before = dict(host.vars)
        self._composed: dict[str, t.Any] = {}
        self._hostvars = hostvars

    def variables_before(self) -> dict[str, t.Any]:
        """All variables that a composed one can use: every field of the VM, whichever of them the host keeps."""
        fields = self._hostvars.prefix_all(self.view.fields.all())
        return {**self._before, **self.host.get_magic_vars(), **fields, **self._place}

    def variables(self) -> dict[str, t.Any]:
        """All variables that a group can use: those, the composed ones and what Ansible knows of groups by now."""
        return {**self.host.vars, **self.variables_before(), **self._composed}

    def compose(self, made: dict[str, t.Any]) -> None:
        """Let what follows see the composed variables."""
        self.view.own.update(made)
        self._composed = {name: self.host.vars[name] for name in made if name in self.host.vars}


class PlainConstructable(Constructable):
    """Ansible's ``Constructable``, but plain names are looked up here: ``prepare`` once, ``construct`` each host."""

    inventory: t.Any
    _vars: t.Any
    _key: t.Any = _NO_KEY
    _wants_compose: t.Sequence[Expression] = ()
    _wants_groups: t.Sequence[Expression] = ()
    _wants_keyed: t.Sequence[Expression] = ()
    _current: Expression | None = None

    def prepare(self) -> bool:
        """Read the options once for all hosts; whether there is anything to construct."""
        self._wants_compose = expressions("compose", self.get_option("compose"))
        self._wants_groups = expressions("groups", self.get_option("groups"))
        self._wants_keyed = keyed(self.get_option("keyed_groups"))
        self._strict = bool(self.get_option("strict"))
        self._extra: t.Container[str] = (self._vars or ()) if self.get_option("use_extra_vars") else ()
        return bool(self._wants_compose or self._wants_groups or self._wants_keyed)

    def construct(self, host: Host, view: View, hostvars: HostVars) -> None:
        """Give a host its composed variables and its groups."""
        work = Constructing(host, view, hostvars)
        if self._wants_compose:
            self._make_variables(work)
        if self._wants_groups:
            self._make_groups(work)
        for wanted in self._wants_keyed:
            self._make_keyed_groups(wanted, work)

    def complaints(self, prefix: str, known: t.Iterable[str]) -> list[str]:
        """A line for each entry that gave no host anything because of what it names. ``known``: the VM's fields."""
        entries = (*self._wants_compose, *self._wants_groups, *self._wants_keyed)
        return list(filter(None, (entry.complaint(prefix, known) for entry in entries)))

    def _look_up(self, wanted: Expression, work: Constructing, extra: t.Container[str]) -> t.Any:
        """The value of a plain name, MISSING where the entry is to be skipped, JINJA where Ansible has to do it."""
        if wanted.path is None or wanted.path[0] in extra:
            return JINJA
        value = work.view.evaluate(wanted.path)
        if value is MISSING:
            if self._strict:
                return JINJA
            self._note_missing(wanted, work.view)
        elif value is not JINJA:
            wanted.worked = True
        return value

    def _note_missing(self, wanted: Expression, view: View) -> None:
        """A field that this VM just does not have at the moment is none that no VM can have."""
        if wanted.path and len(wanted.path) == 1 and view.is_known(wanted.path[0]):
            wanted.worked = True
        else:
            wanted.failed("undefined")

    def _make_variables(self, work: Constructing) -> None:
        """Every expression sees the variables as they were before the first."""
        before: dict[str, t.Any] | None = None
        made: dict[str, t.Any] = {}
        for wanted in self._wants_compose:
            value = self._look_up(wanted, work, self._extra)
            if value is MISSING:
                continue
            if value is JINJA:
                before = work.variables_before() if before is None else before
                with self._for_host(work.host), self._working_on(wanted):
                    self._set_composite_vars({wanted.name: wanted.text}, before, work.host.name, self._strict)
            else:
                work.host.set_variable(wanted.name, value)
            made[wanted.name] = value
        work.compose(made)

    def _make_groups(self, work: Constructing) -> None:
        """As the composed variables: no expression sees the groups that another one made."""
        values = [truth(self._look_up(wanted, work, ())) for wanted in self._wants_groups]
        before = work.variables() if JINJA in values else {}
        for wanted, value in zip(self._wants_groups, values, strict=True):
            if value is JINJA:
                self._make_group_by_ansible(wanted, before, work.host)
            elif value is True:
                if not wanted.memo:
                    wanted.memo[True, ""] = [self.inventory.add_group(self._sanitize_group_name(wanted.name))]
                self._join(wanted.memo[True, ""], work.host)

    def _make_group_by_ansible(self, wanted: Expression, before: dict[str, t.Any], host: Host) -> None:
        """Strict in any case: Ansible does not tell otherwise that a condition could not be evaluated."""
        try:
            with self._for_host(host):
                self._add_host_to_composed_groups({wanted.name: wanted.text}, before, host.name, True, False)
        except AnsibleParserError as exc:
            if self._strict:
                raise
            wanted.failed(str(exc.__context__ or exc))
        else:
            wanted.worked = True

    def _make_keyed_groups(self, wanted: Expression, work: Constructing) -> None:
        """The rules of names, separators and parents are Ansible's: it is asked once for each value of a key."""
        value = self._look_up(wanted, work, self._extra)
        if value is JINJA:
            self._by_ansible(wanted, work, work.variables())
        elif value is not MISSING:
            key = token(value)
            if key in wanted.memo:
                self._join(wanted.memo[key], work.host)
                return
            self._key = value
            try:
                wanted.memo[key] = self._by_ansible(wanted, work, {})
            finally:
                self._key = _NO_KEY

    def _by_ansible(self, wanted: Expression, work: Constructing, variables: dict[str, t.Any]) -> list[str]:
        """Let Ansible put a host into its keyed groups, and tell which these are."""
        with self._for_host(work.host) as recorder, self._working_on(wanted):
            self._add_host_to_keyed_groups([wanted.text], variables, work.host.name, self._strict, False)
        return recorder.groups

    def _compose(self, template: t.Any, variables: dict[str, t.Any], *args: t.Any, **kwargs: t.Any) -> t.Any:
        """Ansible evaluates an expression here: a key that is known already is not evaluated again."""
        if self._key is not _NO_KEY:
            return self._key
        try:
            value = super()._compose(template, variables, *args, **kwargs)
        except Exception as exc:
            if self._current is not None:
                self._current.failed(str(exc))
            raise
        if self._current is not None:
            self._current.worked = True
        return value

    @contextlib.contextmanager
    def _working_on(self, wanted: Expression) -> t.Iterator[None]:
        self._current = wanted
        try:
            yield
        finally:
            self._current = None

    def _join(self, groups: list[str], host: Host) -> None:
        for group in groups:
            self.inventory.add_host(host.name, group)

    @contextlib.contextmanager
    def _for_host(self, host: Host) -> t.Iterator[_Recorder]:
        inventory, recorder = self.inventory, _Recorder(self.inventory, host)
        self.inventory = recorder
        try:
            yield recorder
        finally:
            self.inventory = inventory
