"""What stands at the top of every page of a person's record: who it is about, its parts, and what can be done."""

from typing import Any

from django.urls import reverse

from lineofsight.access.permissions import Permission
from lineofsight.record.actions import actions_for
from lineofsight.record.flags import flags_up
from lineofsight.record.life import born
from lineofsight.record.links import step_href
from lineofsight.record.queries.families import brothers_and_sisters
from lineofsight.record.queries.records import Record

PAGES = (
    ("person", "Overview", ""),
    ("about", "About", ""),
    ("chronology", "Chronology", ""),
    ("family", "Family", "family"),
    ("notes", "Notes and visits", "notes"),
    ("visits", "Visits", "visits"),
    ("risks", "Risks", "risks"),
    ("duties", "Time limits", "duties"),
    ("shares", "Shared", "shares"),
)

_further: dict[str, tuple[str, int]] = {}


def register_page(view: str, text: str, *, order: int = 100) -> None:
    """This function will add a page of an app above to the parts of every record: its view takes the person's `pk`."""
    _further[view] = (text, order)


def frame(record: Record, *, page: str, by: Any) -> dict:
    """This function will return the context that the frame of a person's record needs."""
    record.person.is_open = bool(record.open_steps)
    is_sealed = record.person.sealed_until is not None
    return {
        "record": record,
        "person": record.person,
        "on": record.on,
        "step_href": step_href,
        "facts": _facts(record),
        "tags": _tags(record),
        "flags": flags_up(record.person, person=record.person),
        "open_now": [{"text": f"{step.declared.name} open", "href": step_href(step)} for step in record.open_steps],
        "parts": _parts(record, page=page, by=by),
        "actions": [] if is_sealed else actions_for(by, person=record.person),
        "siblings": brothers_and_sisters(record.person, by=by),
        "can_write": by.can(Permission.RECORD_WRITE) and not is_sealed,
        "can_note": by.can(Permission.NOTE_WRITE) and not is_sealed,
    }


def _facts(record: Record) -> list[dict]:
    person = record.person
    holders = [a.worker.name if a.worker else f"{a.team.name} (no worker yet)" for a in record.holders]
    return [
        {"label": "Our number", "text": str(person.pk)},
        {"label": "Born", "text": born(person, on=record.on)},
        {"label": "Lives at", "text": record.address},
        {"label": "Held by", "text": ", ".join(holders) or "Nobody: not open to us"},
    ]


def _tags(record: Record) -> list[tuple[str, str]]:
    holds = {
        "sealed": record.person.sealed_until,
        "restricted": record.person.is_restricted,
        "unborn": record.person.expected_on,
        "died": record.person.died_on,
    }
    return [("person", code) for code, is_so in holds.items() if is_so]


def _parts(record: Record, *, page: str, by: Any) -> list[dict]:
    person = record.person
    counts = {
        "family": person.relative_count + person.child_count,
        "notes": person.note_count + person.visit_count,
        "visits": person.visit_count,
        "duties": person.duty_count,
        "risks": person.risk_count,
        "shares": person.share_count,
    }
    further = [(view, text, "") for view, (text, _) in sorted(_further.items(), key=lambda one: (one[1][1], one[0]))]
    readers = (("readers", "Who has read this", ""),) if by.can(Permission.AUDIT_READ) else ()
    return [
        {
            "text": text,
            "href": reverse(name if ":" in name else f"record:{name}", kwargs={"pk": person.pk}),
            "current": name == page,
            "count": counts.get(counted),
        }
        for name, text, counted in (*PAGES, *further, *readers)
    ]
