"""IPv4 addresses and ranges as numbers: what a range holds, and whether two overlap.

``ipaddress`` does the same and takes 5 ms to import; this is asked in every run that changes something.
"""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

RESERVED_FIRST = 4
"""The first four addresses of a Subnet and its last are reserved (1.40.1 of the API's description)."""


class Network:
    """A range: the number that was written before the slash, which may have host bits, and the length of the mask."""

    __slots__ = ("length", "written")

    def __init__(self, written: int, length: int) -> None:
        self.written = written
        self.length = length

    @property
    def size(self) -> int:
        """How many addresses the range has."""
        return int(1 << (32 - self.length))

    @property
    def first(self) -> int:
        """The first address."""
        return self.written & ~(self.size - 1)

    @property
    def exact(self) -> bool:
        """Whether nothing is written behind the mask: no host bits."""
        return self.first == self.written

    def __str__(self) -> str:
        """The range without host bits, as the API shows it."""
        return f"{spelled(self.first)}/{self.length}"


def address(text: str) -> int | None:
    """An IPv4 address as a number; None for anything else, leading zeros included."""
    parts = text.split(".")
    if len(parts) != 4:
        return None
    number = 0
    for part in parts:
        if not (part.isascii() and part.isdecimal()) or (len(part) > 1 and part[0] == "0") or int(part) > 255:
            return None
        number = number * 256 + int(part)
    return number


def spelled(number: int) -> str:
    """An address as text."""
    return ".".join(str(number >> shift & 255) for shift in (24, 16, 8, 0))


def network(text: str) -> Network | None:
    """A range such as ``10.0.0.0/16``; None for anything else, and for an address without a mask."""
    before, slash, length = text.partition("/")
    number = address(before)
    if number is None or not slash or not (length.isascii() and length.isdecimal()) or int(length) > 32:
        return None
    return Network(number, int(length))


def inside(inner: str, outer: str) -> bool | None:
    """Whether a range lies within another; None where one of them is no range."""
    one, other = network(inner), network(outer)
    if one is None or other is None:
        return None
    return other.first <= one.first and one.first + one.size <= other.first + other.size


def overlap(one: str, other: str) -> bool | None:
    """Whether two ranges have addresses in common; None where one of them is no range."""
    first, second = network(one), network(other)
    if first is None or second is None:
        return None
    return first.first < second.first + second.size and second.first < first.first + first.size


def usable(ip: str, subnet: str) -> bool | None:
    """Whether an address is one that a NIC may have in a Subnet; None where one of them is not readable."""
    number, block = address(ip), network(subnet)
    if number is None or block is None:
        return None
    return block.first + RESERVED_FIRST <= number < block.first + block.size - 1
