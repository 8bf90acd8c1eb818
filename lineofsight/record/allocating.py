"""Which clock naming a worker for a kind of step meets, and which it starts. The stages say; allocation keeps it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class AllocationClocks:
    """The clock that naming a worker meets, the one it starts, and the one that starts when a worker leaves.

    Each may be empty.
    """

    meets: str = ""
    starts: str = ""
    on_leaving: str = ""


_clocks: dict[str, AllocationClocks] = {}


def register_allocation(kind: str, *, meets: str = "", starts: str = "", on_leaving: str = "") -> None:
    """This function will name the clocks that naming a worker for a kind of step meets and starts.

    `on_leaving` starts on the last day of a worker who holds such a step, until another is named.
    """
    _clocks[kind] = AllocationClocks(meets, starts, on_leaving)


def kinds_handed_on() -> dict[str, str]:
    """This function will return the kinds of step with a clock for when their worker leaves, and that clock."""
    return {kind: clocks.on_leaving for kind, clocks in _clocks.items() if clocks.on_leaving}


def clocks_of(kind: str) -> AllocationClocks:
    """This function will return the clocks of allocation of a kind of step; all empty where it has none."""
    return _clocks.get(kind, AllocationClocks())
