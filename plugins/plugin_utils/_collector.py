"""Python's garbage collector, kept from looking through what a large inventory is made of."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import contextlib
import gc
import typing as t


@contextlib.contextmanager
def nothing_to_collect() -> t.Iterator[None]:
    """Make many objects that are there to stay, without a collection.

    The collector goes through all that is new again and again, and through all that there is whenever that grew by a
    quarter: half of the time of an inventory of 20,000 VMs. Afterwards everything counts as old.
    """
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        if gc.get_freeze_count() == 0:
            gc.freeze()
            gc.unfreeze()  # puts all into the oldest generation
        gc.enable()
