"""Which two times, and which groups, a measure is compared by."""

from datetime import date
from typing import Any

from lineofsight.measures import Measure
from lineofsight.oversight.performance.months import first_of, last_whole_month, months_after, months_up_to, span_of
from lineofsight.oversight.performance.queries.compare_page import Side, ways
from lineofsight.snapshots.queries import snapshot, snapshot_choices
from lineofsight.web import fields
from lineofsight.web.forms import Form
from lineofsight.web.words import month

A_YEAR = 12


class CompareForm(Form):
    """Two months, each as one snapshot knows it. Without an answer: the last whole month and that of a year before."""

    then_month = fields.SelectField(label="Compare this month", choices=())
    then_snapshot = fields.SelectField(label="As this snapshot knows it", choices=())
    now_month = fields.SelectField(label="With this month", choices=())
    now_snapshot = fields.SelectField(label="As this snapshot knows it", choices=())
    by = fields.SelectField(label="By", choices=(), required=False, blank="As it is usually shown")

    def __init__(self, data: Any, *, measure: Measure, whole: bool = True) -> None:
        self.whole = whole
        latest = snapshot(None)
        last = first_of(last_whole_month(latest.as_at))
        usual = {"then_month": months_after(last, -A_YEAR).strftime("%Y-%m"), "now_month": last.strftime("%Y-%m")}
        usual |= {"then_snapshot": latest.slug, "now_snapshot": latest.slug, "by": ""}
        super().__init__({name: data.get(name) or value for name, value in usual.items()})
        self.usual = usual
        months = [(each.strftime("%Y-%m"), month(each)) for each in months_up_to(latest.as_at)]
        self.fields["then_month"].choices = self.fields["now_month"].choices = months
        self.fields["then_snapshot"].choices = self.fields["now_snapshot"].choices = snapshot_choices()
        self.fields["by"].choices = [("", "As it is usually shown"), *ways(measure).items()]

        if not whole:
            for name in ("then_snapshot", "now_snapshot"):
                self.data[name] = latest.slug
                self.fields[name].choices = [(latest.slug, latest.slug)]
            self.fields["then_month"].label = "Compare the financial year of"
            self.fields["now_month"].label = "With the financial year of"

    @property
    def sides(self) -> tuple[Side, Side]:
        """The earlier and the later time; the usual ones where the choice is not valid. Raises NoSnapshot."""
        given = self.cleaned_data if self.is_valid() else self.usual
        over = "month" if self.whole else "year"
        then = _side(given["then_month"], given["then_snapshot"], over=over)
        return then, _side(given["now_month"], given["now_snapshot"], over=over)

    @property
    def grouped_by(self) -> str:
        """By what, or "" for the usual."""
        return self.cleaned_data["by"] if self.is_valid() else ""


def _side(name: str, slug: str, *, over: str) -> Side:
    """This function will return the month, or the financial year that holds it, as a snapshot knows it."""
    return Side(snapshot=snapshot(slug), span=span_of(date.fromisoformat(f"{name}-01"), over=over))
