"""Say where each column of an SSD table comes from: each app's ssd.py declares its publications with this.

    CIN_ASSESSMENTS = Publication(
        TABLES["ssd_cin_assessments"],
        lambda: Assessment.objects.all(),
        since="step__started_on",
        cina_assessment_id="step_id",
        cina_assessment_auth_date=Known("step__stopped_on"),
        cina_assessment_outcome_nfa=Known(yes_no(Q(step__outcome="no_further_action")), on="step__stopped_on"),
        cina_assessment_team=NOT_HELD,
        ...
    )
    register(CIN_ASSESSMENTS)

A snapshot tells what was known as at its date. So `since` leaves out rows that did not yet exist, and `Known` gives
null for what came later. Casts come from the table's specification; blank text is published as null.
"""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from typing import Any

from django.db.models import Case, DateTimeField, F, Q, QuerySet, Value, When
from django.db.models.expressions import Combinable
from django.utils import timezone


class _Word:
    """A word of its own in a declaration."""

    def __init__(self, word: str) -> None:
        self._word = word

    def __repr__(self) -> str:
        return self._word


NOT_HELD = _Word("NOT_HELD")
ALWAYS = _Word("ALWAYS")
PUBLICATIONS: dict[str, "Publication"] = {}


class Known:
    """A value that became known on a date: null while that date is later than the snapshot's, or is not there.

    `Known("stopped_on")` is the date itself; `Known("outcome", on="stopped_on")` any field path or expression.
    """

    def __init__(self, value: Any, *, on: str | None = None) -> None:
        if on is None and not isinstance(value, str):
            raise TypeError("Say on which date the value became known: Known(..., on='stopped_on').")
        self.value, self.on = value, on or value

    def expression(self, rows: QuerySet, *, as_at: date) -> Case:
        """This function will return the value where its date is no later than `as_at`, else null."""
        return Case(When(no_later(rows, self.on, as_at=as_at), then=_expression(self.value)), default=None)


class Publication:
    """Where each column of an SSD table comes from. Every column must be given a source.

    `rows` is called with no arguments and returns a queryset. `since` is the path of the date (or moment) from which
    a row exists, a callable `as_at -> Q`, or ALWAYS. A source is a field path, an expression, `Known(...)`, a callable
    `as_at -> expression`, or NOT_HELD. Raises TypeError for a missing or an unknown column.
    """

    def __init__(self, table: Any, rows: Callable[[], QuerySet], *, since: Any, **sources: Any) -> None:
        if missing := set(table.columns) - set(sources):
            raise TypeError(f"{table.name} has no source for {', '.join(sorted(missing))}.")
        if unknown := set(sources) - set(table.columns):
            raise TypeError(f"{table.name} has no columns called {', '.join(sorted(unknown))}.")
        self.table, self._rows, self._since = table, rows, since
        self.others: list[Publication] = []
        self.sources = {column: sources[column] for column in table.columns}

    @property
    def held(self) -> list[str]:
        """The columns that have a source, in the order of the specification."""
        return [column for column, source in self.sources.items() if source is not NOT_HELD]

    def rows(self, *, as_at: date) -> QuerySet:
        """This function will return the held columns as tuples, of the rows there were as at the date, in order."""
        rows = self._existing(as_at)
        return rows.order_by("pk").values_list(*(self._value(rows, column, as_at) for column in self.held))

    def _existing(self, as_at: date) -> QuerySet:
        rows = self._rows()
        if self._since is ALWAYS:
            return rows
        return rows.filter(self._since(as_at) if callable(self._since) else no_later(rows, self._since, as_at=as_at))

    def _value(self, rows: QuerySet, column: str, as_at: date) -> Combinable:
        source = self.sources[column]
        if isinstance(source, Known):
            return source.expression(rows, as_at=as_at)
        is_function = callable(source) and not hasattr(source, "resolve_expression")
        return _expression(source(as_at) if is_function else source)


def register(publication: Publication) -> None:
    """This function will have the table published from now on. A second publication of a table raises ValueError."""
    name = publication.table.name
    if PUBLICATIONS.get(name, publication) is not publication:
        raise ValueError(f"{name} is published twice: a table has one publication.")
    PUBLICATIONS[name] = publication


def register_part(publication: Publication) -> None:
    """This function will publish rows of a table that several apps hold: each registers its part, with keys of its own.

    Raises ValueError where another part holds other columns.
    """
    first = PUBLICATIONS.setdefault(publication.table.name, publication)
    if first.held != publication.held:
        raise ValueError(f"{publication.table.name} is published in parts that hold different columns.")
    if first is not publication:
        first.others.append(publication)


def no_later(rows: QuerySet, path: str, *, as_at: date) -> Q:
    """This function will return the condition that the date or moment at the path is no later than that day."""
    if isinstance(F(path).resolve_expression(rows.query.clone()).output_field, DateTimeField):
        midnight = datetime.combine(as_at + timedelta(days=1), time.min)
        return Q(**{f"{path}__lt": timezone.make_aware(midnight)})
    return Q(**{f"{path}__lte": as_at})


def _expression(source: Any) -> Any:
    if isinstance(source, str):
        return F(source)
    return Q(source) if isinstance(source, Q) else source if hasattr(source, "resolve_expression") else Value(source)
