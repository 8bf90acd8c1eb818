"""What was declared of measures: their targets, the changes limits begin anew from, and events to mark on a chart."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.shortcuts import get_object_or_404

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.measures import Measure
from lineofsight.measures.spc import Change, Target
from lineofsight.oversight.performance.models import MeasureEvent, MeasureTarget
from lineofsight.oversight.performance.queries.measure_of import known_measure
from lineofsight.oversight.performance.words import quantity
from lineofsight.web.charts import Event

ANEW = "limits begin anew"


@dataclass(frozen=True, kw_only=True)
class Declarations:
    """What holds of one measure today: nothing that was withdrawn."""

    targets: tuple[Target, ...] = ()
    changes: tuple[Change, ...] = ()
    events: tuple[Event, ...] = ()


NOTHING = Declarations()


@dataclass(frozen=True, kw_only=True)
class DeclaredPage:
    """Everything that was ever declared of a measure, with who and why."""

    measure: Measure
    targets: list[MeasureTarget] = field(default_factory=list)
    events: list[MeasureEvent] = field(default_factory=list)
    may_declare: bool = False

    def said(self, target: MeasureTarget) -> str:
        """This function will write a target in the measure's unit."""
        return quantity(self.measure, float(target.value))


def declarations() -> Mapping[str, Declarations]:
    """This function will return what holds of each measure, by code. One asked for that has none has every one's."""
    events = list(MeasureEvent.objects.filter(withdrawn_at__isnull=True).order_by("on_date", "pk"))
    by_code: dict[str, list[MeasureTarget]] = defaultdict(list)
    for target in MeasureTarget.objects.filter(withdrawn_at__isnull=True).order_by("starts_on", "pk"):
        by_code[target.measure_code].append(target)
    codes = {*by_code, *(event.measure_code for event in events), ""}
    return {code: _held(by_code[code], [e for e in events if e.measure_code in ("", code)]) for code in codes}


def declarations_of(code: str) -> Declarations:
    """This function will return what holds of one measure."""
    return _held(
        MeasureTarget.objects.filter(measure_code=code, withdrawn_at__isnull=True).order_by("starts_on", "pk"),
        MeasureEvent.objects.filter(measure_code__in=("", code), withdrawn_at__isnull=True).order_by("on_date", "pk"),
    )


def declared_page(*, code: str, by: Any) -> DeclaredPage:
    """This function will return all that was declared of a measure, what was withdrawn too.

    Raises NotAllowed and NoSuchMeasure.
    """
    check(by, Permission.MEASURES_READ)
    measure = known_measure(code)
    people = ("recorded_by", "withdrawn_by")
    return DeclaredPage(
        measure=measure,
        targets=list(MeasureTarget.objects.filter(measure_code=measure.code).select_related(*people)),
        events=list(MeasureEvent.objects.filter(measure_code__in=("", measure.code)).select_related(*people)),
        may_declare=by.can(Permission.SNAPSHOT_PUBLISH),
    )


def _held(targets: Any, events: Any) -> Declarations:
    """This function will return declarations as the charts and the limits read them."""
    listed = list(events)
    return Declarations(
        targets=tuple(Target(float(each.value), each.starts_on, each.ends_on, each.why) for each in targets),
        changes=tuple(Change(each.on_date, each.label) for each in listed if each.begins_anew),
        events=tuple(Event(on=each.on_date, label=_label(each)) for each in listed),
    )


def _label(event: MeasureEvent) -> str:
    return f"{event.label} ({ANEW})" if event.begins_anew else event.label


def declared_target(target_id: int) -> MeasureTarget:
    """This function will return a target. Raises Http404."""
    return get_object_or_404(MeasureTarget, pk=target_id)


def declared_event(event_id: int) -> MeasureEvent:
    """This function will return an event. Raises Http404."""
    return get_object_or_404(MeasureEvent, pk=event_id)
