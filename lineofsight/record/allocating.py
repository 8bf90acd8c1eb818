"""Which clock naming a worker for a kind of step meets, and which it starts. The stages say; allocation keeps it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class AllocationClocks:
    """The clock that naming a worker meets, and the one that it starts. Either may be empty."""

    meets: str = ""
    starts: str = ""


_clocks: dict[str, AllocationClocks] = {}


def register_allocation(kind: str, *, meets: str = "", starts: str = "") -> None:
    """This function will name the clocks that naming a worker for a kind of step meets and starts."""
    _clocks[kind] = AllocationClocks(meets, starts)


def clocks_of(kind: str) -> AllocationClocks:
    """This function will return the clocks of allocation of a kind of step; both empty where it has none."""
    return _clocks.get(kind, AllocationClocks())
