"""Targets of measures, and what happened, as an analyst declares them; and views of performance that somebody keeps."""

from datetime import date
from decimal import Decimal
from typing import Any

from lineofsight.oversight.performance.declaring import declare_event, set_target
from lineofsight.oversight.performance.models import MeasureEvent, MeasureTarget, SavedView
from lineofsight.oversight.performance.saving import save_view
from tests.factories.access import make_user
from tests.factories.record import moment

TODAY = date(2022, 6, 25)


def make_target(**changes: Any) -> MeasureTarget:
    """This function will set a target of 90% of assessments in time, from April 2021."""
    told = {"code": "AS01", "value": Decimal(90), "starts_on": date(2021, 4, 1), "ends_on": None}
    told |= {"why": "Agreed by the improvement board.", "by": None, **changes}
    told["by"] = told["by"] or make_user("analyst")
    return set_target(**told, at=moment(TODAY))


def make_event(**changes: Any) -> MeasureEvent:
    """This function will declare that a second assessment team began in July 2020."""
    told = {"code": "AS01", "on_date": date(2020, 7, 1), "label": "A second team began", "begins_anew": False}
    told |= {"why": "Minutes of the board.", "by": None, **changes}
    told["by"] = told["by"] or make_user("analyst")
    return declare_event(**told, on=TODAY, at=moment(TODAY))


def make_view(**changes: Any) -> SavedView:
    """This function will keep a director's view of assessments in time in July 2021."""
    told = {"name": "July", "address": "/performance/measures/AS01/?first=2021-07&last=2021-07", "is_shared": False}
    told |= {"by": None, **changes}
    told["by"] = told["by"] or make_user("director")
    return save_view(**told, at=moment(TODAY))
