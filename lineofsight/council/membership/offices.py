"""The offices of a council that this product knows of, and which of them one person may not hold together."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Apart:
    """Two offices that are held by different people, and why."""

    one: str
    other: str
    why: str


OFFICES: dict[str, str] = {
    "leader": "Mayor or leader of the council",
    "lead_member": "Lead member for children's services",
    "director": "Director of children's services",
    "chief_executive": "Chief executive",
    "monitoring_officer": "Monitoring officer",
    "scrutiny_officer": "Scrutiny officer",
}

HELD_APART: tuple[Apart, ...] = (
    Apart("director", "lead_member", "One is an officer who answers to members, the other the member who asks."),
    Apart("director", "chief_executive", "The director answers for children's services alone."),
)
"""Each is a warning that can be answered with a reason: the monitoring officer decides, and the reason is kept."""


def office_choices() -> list[tuple[str, str]]:
    """This function will return the offices as choices."""
    return list(OFFICES.items())


def apart_from(office: str) -> dict[str, Apart]:
    """This function will return the offices that are held by others than who holds this one, each with its rule."""
    pairs = {rule.other: rule for rule in HELD_APART if rule.one == office}
    return pairs | {rule.one: rule for rule in HELD_APART if rule.other == office}
