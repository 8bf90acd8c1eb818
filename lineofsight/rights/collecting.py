"""All that is held about a child, row by row: whatever table refers to them, also one that is made tomorrow."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.conf import settings
from django.db import models
from django.utils import timezone

from lineofsight.record.models import CaseStep, Person
from lineofsight.record.models.voice import DecidedNarrative, Narrative
from lineofsight.statute.clocks import CLOCKS
from lineofsight.web.words import day

# Rows through which a child is referred to. Nothing is followed to another child.
ABOUT = ("child", "person")
NOT_FOLLOWED = ("relative", "opened_by")
# What is left out, and why.
LEFT_OUT = {
    "record.personword": "made from names, for searching",
    "record.searchedtext": "made from what is written, for searching",
    "record.heldback": "what a worker held back of a note or visit, and why",
    "record.possibleduplicate": "a guess about two people that a machine made",
    "record.merge": "how two records became one",
    "record.mergedvalue": "how two records became one",
    "record.restriction": "who works here and may not read the record",
    "record.restrictionreader": "who works here and may read the record",
    "record.exclusion": "who works here and may not read the record",
    "record.breakglass": "who works here and read the record",
    "rights.accessrequest": "this request and earlier ones",
    "rights.piece": "this request and earlier ones",
    "rights.requestduty": "this request and earlier ones",
    "rights.givenfile": "this request and earlier ones",
}
# Codes that no column says in words.
IN_WORDS = {
    "clock_code": lambda row: CLOCKS[row.clock_code].name if row.clock_code in CLOCKS else row.clock_code,
    "outcome": lambda row: getattr(row, "outcome_label", row.outcome),
}
MACHINERY = {"id", "group", "revision", "search_first", "search_last", "secret", "sha256", "version"}


@dataclass(frozen=True, kw_only=True)
class Section:
    """How rows of one table are called in a record that is given. `others` names columns that hold somebody's name."""

    title: str
    order: int = 500
    others: tuple[str, ...] = ()


_sections: dict[str, Section] = {}


@dataclass(frozen=True, kw_only=True)
class Held:
    """One row that is held. `also` are names in it that nothing else would find, such as a referrer's."""

    source: str
    section: Section
    heading: str
    text: str
    on: date | None
    also: tuple[str, ...] = ()


def register_section(label: str, section: Section) -> None:
    """This function will say how rows of a table, such as "front_door.contact", are called, and where they stand."""
    _sections[label] = section


def held_about(child: Person) -> list[Held]:
    """This function will return everything held about a child, section by section, the earliest first."""
    seen: dict[tuple[str, Any], Held] = {}
    for row in _rows_from(child, child=child, seen=set()):
        seen[(row._meta.label_lower, row.pk)] = _held(row)
    return sorted(
        (held for held in seen.values() if held.text),
        key=lambda held: (held.section.order, held.section.title, held.on or date.min, len(held.source), held.source),
    )


def _rows_from(row: models.Model, *, child: Person, seen: set) -> Iterator[models.Model]:
    key = (row._meta.label_lower, row.pk)
    if key in seen or row._meta.label_lower in LEFT_OUT or _is_of_another(row, child):
        return
    seen.add(key)
    yield row
    for relation in row._meta.related_objects:
        if _is_followed(relation, start=row):
            model = relation.related_model
            for found in model._base_manager.filter(**{relation.field.name: row.pk}).order_by("pk"):
                yield from _rows_from(found, child=child, seen=seen)


def _is_followed(relation: Any, *, start: models.Model) -> bool:
    if relation.many_to_many or relation.field.name in NOT_FOLLOWED:
        return False
    return not isinstance(start, Person) or relation.field.name in ABOUT


def _is_of_another(row: models.Model, child: Person) -> bool:
    names = {field.name for field in row._meta.concrete_fields}
    return any(getattr(row, f"{name}_id") not in (None, child.pk) for name in ABOUT if name in names)


def _held(row: models.Model) -> Held:
    label = row._meta.label_lower
    name = str(row._meta.verbose_name)
    section = _sections.get(label) or Section(title=name[0].upper() + name[1:] + " records")
    on = _day_of(row)
    return Held(
        source=f"{label}:{row.pk}",
        section=section,
        heading=f"{section.title}, {day(on)}" if on else section.title,
        text="\n".join(_lines(row)),
        on=on,
        also=tuple(str(getattr(row, column)) for column in section.others if getattr(row, column)),
    )


def _day_of(row: models.Model) -> date | None:
    """This function will return the first day that the row holds, which is not when somebody was born."""
    if isinstance(row, Person):
        return None
    for field in row._meta.concrete_fields:
        is_a_day = isinstance(field, models.DateField) and "birth" not in field.name
        value = getattr(row, field.attname) if is_a_day else None
        if value is not None:
            return timezone.localdate(value) if isinstance(value, datetime) else value
    return None


def _lines(row: models.Model) -> Iterator[str]:
    for field in row._meta.concrete_fields:
        if field.name in MACHINERY or field.name in ABOUT or getattr(field, "generated", False):
            continue
        words = _words(row, field)
        if words:
            name = str(field.verbose_name)
            yield f"{name[0].upper()}{name[1:]}: {words}"


def _words(row: models.Model, field: models.Field) -> str:
    # A note or visit is given without the passages that somebody held back.
    value = row.as_given(field.name) if field.name in getattr(row, "WORDS", ()) else getattr(row, field.attname)
    if value in (None, "") or isinstance(field, models.JSONField):
        return ""
    if field.is_relation:
        return _name_of(getattr(row, field.name))
    if isinstance(row, Narrative) and isinstance(field, models.TextField) and not field.choices:
        return _addressed(row, field.name, str(value))
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if field.choices:
        return str(getattr(row, f"get_{field.name}_display")())
    if field.name in IN_WORDS:
        return str(IN_WORDS[field.name](row))
    if isinstance(value, datetime):
        return f"{timezone.localtime(value):%-d %B %Y, %H:%M}"
    return day(value) if isinstance(value, date) else str(value)


def _addressed(row: Narrative, name: str, value: str) -> str:
    """This function will begin what is written to the child with the child's name."""
    if name == "decision" and isinstance(row, DecidedNarrative):
        return row.addressed_decision
    return row.addressed(value) if name in row.NARRATIVE else value


def _name_of(row: models.Model) -> str:
    """This function will name what a row refers to. Which step a row belongs to is told by the steps themselves."""
    if row._meta.label == settings.AUTH_USER_MODEL:
        return row.name
    if isinstance(row, CaseStep):
        return f"{row.declared.name}, started {day(row.started_on)}"
    return "" if row._meta.app_label not in ("record", "access") else str(row)
