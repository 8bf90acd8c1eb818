"""Two records side by side, for whoever says that they are of one person."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from lineofsight.access import audit
from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.record.models import Person
from lineofsight.record.queries.records import home_of
from lineofsight.web.words import day, plural

NOT_KNOWN = "Not known"


@dataclass(frozen=True)
class Line:
    """What both records say of one thing."""

    name: str
    one: str
    other: str

    @property
    def is_same(self) -> bool:
        """Whether both say the same, and say something."""
        return self.one == self.other != NOT_KNOWN


def side_by_side(one: Person, other: Person, *, by: Any, at: datetime) -> list[Line]:
    """This function will return what two records say, both known to the reader, and write down that both were read."""
    check(by, Permission.PEOPLE_MERGE)
    for person in (one, other):
        subject = f"record.person:{person.pk}"
        audit.record(by=by, at=at, action=audit.Action.READ, subject=subject, detail={"page": "merge"})
    said, meant = _said_of(one), _said_of(other)
    return [Line(name, said[name] or NOT_KNOWN, meant[name] or NOT_KNOWN) for name in said]


def _said_of(person: Person) -> dict[str, str]:
    home = home_of(person)
    names = person.aliases.filter(withdrawn_at=None).order_by("pk")
    return {
        "Our number": str(person.pk),
        "Name": person.name,
        "Other names": ", ".join(alias.name for alias in names),
        "Born": day(person.date_of_birth),
        "Sex": person.get_sex_display(),
        "Lives at": str(home.address) if home else "",
        "Telephone": person.phone,
        "Numbers": ", ".join(f"{one.get_kind_display()} {one.value}" for one in person.identifiers.order_by("kind")),
        "On the record": _held_of(person),
    }


def _held_of(person: Person) -> str:
    counts = [(person.steps, "step"), (person.notes, "note"), (person.visits, "visit")]
    return ", ".join(plural(rows.count(), word) for rows, word in counts)
