"""Where a step's own page is. Each stage registers the address of its steps; the record only links there."""

from collections.abc import Callable

from lineofsight.record.models import CaseStep

_addresses: dict[str, Callable[[CaseStep], str]] = {}


def register_step_link(kind: str, address: Callable[[CaseStep], str]) -> None:
    """This function will name the function that gives the address of the page of a step of this kind."""
    _addresses[kind] = address


def step_href(step: CaseStep | None) -> str:
    """This function will return the address of the step's page, or nothing when its stage has no page."""
    address = _addresses.get(step.kind) if step is not None else None
    return address(step) if address else ""
