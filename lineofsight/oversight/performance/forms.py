"""The forms of the performance pages."""

from contextlib import suppress
from datetime import date
from typing import Any
from urllib.parse import urlencode

from lineofsight.access.permissions import Permission
from lineofsight.measures.periods import fixed_span
from lineofsight.measures.spc import DEFAULT, RULE_SETS
from lineofsight.oversight.performance.months import Span, first_of, last_of, last_whole_month, months_up_to, span_of
from lineofsight.oversight.performance.queries.limits import Asked
from lineofsight.oversight.performance.queries.workers_seen import check_may_see_workers, may_see_workers
from lineofsight.snapshots.by_worker import BY_WORKER
from lineofsight.snapshots.queries import snapshot, snapshot_choices
from lineofsight.web import fields
from lineofsight.web.forms import Form
from lineofsight.web.words import month

OVER = (("month", "That month"), ("quarter", "The quarter that holds it"), ("year", "The financial year that holds it"))


class ChooseForm(Form):
    """Which months of which snapshot a measure is asked of, and how its limits are worked out.

    Who sees figures rounded chooses a month, a quarter or a financial year. Without an answer: the last whole month of
    our latest snapshot, no target, and limits of all the months shown. By worker is offered to whose role lets them see
    it; anybody else who asks for it is refused (NotAllowed).
    """

    first = fields.SelectField(label="From", choices=())
    last = fields.SelectField(label="To", choices=())
    snapshot = fields.SelectField(label="Snapshot", choices=())
    also = fields.SelectField(
        label="Also broken down by", required=False, blank="Nothing more",
        choices=(
            ("age", "Age"), ("sex", "Sex"), ("ethnicity", "Ethnicity"), ("cohort", "Cohort"), (BY_WORKER, "Worker"),
        ),
    )  # fmt: skip
    time = fields.SelectField(
        label="By a time",
        required=False,
        blank="No time",
        choices=(("month", "Month"), ("quarter", "Quarter"), ("year", "Financial year")),
    )
    group = fields.SelectField(
        label="And by a group", required=False, blank="No group",
        choices=(
            ("ward", "Ward"), ("team", "Team"), ("category", "Kind"), ("age", "Age"), ("sex", "Sex"),
            ("ethnicity", "Ethnicity"), ("cohort", "Cohort"),
        ),
    )  # fmt: skip
    target = fields.DecimalField(label="Target", required=False)
    anew = fields.SelectField(
        label="New limits from", choices=(), required=False, blank="One set of limits", hint="A change you know of"
    )
    because = fields.TextField(label="What changed then", required=False)
    rules = fields.SelectField(label="Rules", choices=[(key, each.title) for key, each in RULE_SETS.items()])

    over = fields.SelectField(label="Over", choices=OVER)

    def __init__(self, data: Any, *, by: Any) -> None:
        self.whole = whole = by.can(Permission.MEASURES_UNSUPPRESSED)
        if data.get("also") == BY_WORKER:
            check_may_see_workers(by)
        self.held = snapshot(data.get("snapshot") if whole else None)
        chosen = first_of(last_whole_month(self.held.as_at)).strftime("%Y-%m")
        defaults = {"first": chosen, "last": chosen, "snapshot": self.held.slug, "rules": DEFAULT, "over": "month"}
        defaults |= dict.fromkeys(("also", "time", "group", "target", "anew", "because"), "")
        super().__init__({name: data.get(name) or value for name, value in defaults.items()})
        months = [(each.strftime("%Y-%m"), month(each)) for each in months_up_to(self.held.as_at)]
        self.fields["first"].choices = self.fields["last"].choices = self.fields["anew"].choices = months
        self.fields["snapshot"].choices = snapshot_choices()
        if not may_see_workers(by):
            self.fields["also"].choices = [each for each in self.fields["also"].choices if each[0] != BY_WORKER]
        if whole:
            del self.fields["over"]
        else:
            self._offer_spans(data)

    def _offer_spans(self, data: Any) -> None:
        """This function will offer a month, a quarter or a year instead of a first and a last month, of one snapshot.

        Spans that overlap could be taken from each other, and so could two snapshots: see snapshots.release. An address
        that gives a first and a last month is understood where these are such a span.
        """
        del self.fields["last"], self.fields["snapshot"], self.fields["time"], self.fields["group"]
        self.fields["first"].label = "Which month, or a month of it"
        first, last = data.get("first"), data.get("last")
        if first and last and not data.get("over"):
            with suppress(ValueError):
                days = date.fromisoformat(f"{first}-01"), last_of(date.fromisoformat(f"{last}-01"))
                self.data["over"] = fixed_span(*days) or "other"

    def clean(self) -> dict[str, Any]:
        """This function will refuse months in the wrong order."""
        given = super().clean()
        if self.whole and given.get("first") and given.get("last") and given["last"] < given["first"]:
            self.add_error("last", "Choose a last month that is the same as the first, or later")
        if bool(given.get("time")) != bool(given.get("group")):
            self.add_error("group" if given.get("time") else "time", "Choose a time and a group, or neither")
        if given.get("anew") and not given.get("because"):
            self.add_error("because", "Say what changed, so that readers know why the limits do")
        return given

    @property
    def broken_down(self) -> str:
        """By what else the figure is to be broken down, or "" ."""
        return self.cleaned_data["also"] if self.is_valid() else ""

    @property
    def both(self) -> tuple[str, str]:
        """By which time and group together the figure is to be broken down; "" and "" for neither."""
        given = self.cleaned_data if self.is_valid() else {}
        return given.get("time", ""), given.get("group", "")

    @property
    def address(self) -> str:
        """The choice as the query part of an address."""
        return urlencode({name: value for name, value in self.data.items() if value})

    @property
    def span(self) -> Span:
        """The chosen months; the last whole one where the choice is not valid."""
        if not self.is_valid():
            latest = last_whole_month(self.held.as_at)
            return Span(first=latest, last=latest)
        if not self.whole:
            return span_of(date.fromisoformat(f"{self.cleaned_data['first']}-01"), over=self.cleaned_data["over"])
        first, last = (date.fromisoformat(f"{self.cleaned_data[name]}-01") for name in ("first", "last"))
        return Span(first=first, last=last)

    @property
    def asked(self) -> Asked:
        """How limits are to be worked out; as they usually are where the choice is not valid."""
        if not self.is_valid():
            return Asked()
        given = self.cleaned_data
        return Asked(
            target=None if given["target"] is None else float(given["target"]),
            anew=date.fromisoformat(f"{given['anew']}-01") if given["anew"] else None,
            because=given["because"],
            rules=given["rules"],
        )


class PopulationForm(Form):
    """How many children live in the authority."""

    then = "Rates of months after that day are counted by it, from the next snapshot on."

    on_date = fields.DateField(
        label="Which day is it an estimate of?", latest="today", empty_message="Say which day it is of",
        hint="Usually the middle of a year. For example, 30 6 2021",
    )  # fmt: skip
    children = fields.IntegerField(
        label="How many people aged 0 to 17 live here?", width="10", empty_message="Give the number",
        min_value=1, max_value=9_999_999,
    )  # fmt: skip
    source = fields.TextField(
        label="Who estimated it, and where was it published?", max_length=300,
        empty_message="Say who estimated it, and where it was published",
    )  # fmt: skip


class PublishForm(Form):
    """As at which day to publish a snapshot."""

    as_at = fields.DateField(
        label="As known at the end of", hint="Leave it as it is for today. For example, 31 7 2021", latest="today"
    )
