"""The records a figure counts, and figures as files."""

import csv
import json
from collections.abc import Sequence
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.measures import measure
from lineofsight.oversight.performance.operations import Question, open_records, take_out_rows
from lineofsight.oversight.performance.queries.measure_of import NoSuchMeasure
from lineofsight.oversight.performance.questions import NotAQuestion, address_of, question_of
from lineofsight.oversight.performance.tables import records_table
from lineofsight.snapshots.answers import CannotMeasure
from lineofsight.snapshots.queries import NoSnapshot
from lineofsight.web import clock

DATES, JUDGED = ("on_date", "starts_on", "ends_on"), ("met", "value", "category")
RECORD_COLUMNS = ("record_id", "person_id", *DATES, *JUDGED, "team_id", "worker_id", "group_name")
ROW_COLUMNS = ("period", "group", "group_id", "records", "met", "value", "mean", "is_hidden")
UNANSWERABLE = (NoSuchMeasure, NoSnapshot, NotAQuestion, CannotMeasure)


@requires(Permission.MEASURES_RECORDS)
@require_safe
def records(request: HttpRequest, code: str) -> HttpResponse:
    """This function will list the records that a figure, or one line of it, counts."""
    try:
        question = question_of(code=code, data=request.GET, by=request.user)
        found = open_records(question=question, by=request.user, at=clock.now())
    except UNANSWERABLE as error:
        raise Http404(str(error)) from error
    asked = measure(question.code)
    opens_people = question.snapshot.is_own and request.user.can(Permission.RECORD_READ)
    parts = _in_and_out(found) if asked.kind.judged == "met" else {}
    which = request.GET.get("met") if request.GET.get("met") in parts else ""
    table = records_table(asked=asked, records=parts.get(which, found), query=request.GET, opens_people=opens_people)
    context = {"measure": asked, "question": question, "table": table, "group": _group(question, found)}
    context |= {"parts": {name: len(rows) for name, rows in parts.items()}, "which": which}
    return render(request, "performance/records.html", {**context, "count": len(found), "address": _address(question)})


def _in_and_out(found: list[dict[str, Any]]) -> dict[str, list[dict[str, Any]]]:
    """This function will part the records of a percentage: those in it, and the others."""
    return {
        "yes": [one for one in found if one["met"]],
        "no": [one for one in found if not one["met"]],
    }


@requires(Permission.MEASURES_RECORDS)
@require_safe
def records_file(request: HttpRequest, code: str) -> HttpResponse:
    """This function will give the records that a figure counts as a CSV file."""
    try:
        question = question_of(code=code, data=request.GET, by=request.user)
        found = open_records(question=question, by=request.user, at=clock.now(), to_take_out=True)
    except UNANSWERABLE as error:
        raise Http404(str(error)) from error
    return _csv(found, RECORD_COLUMNS, name=f"{question.code}-records")


@requires(Permission.MEASURES_READ)
@require_safe
def figures_file(request: HttpRequest, code: str, form: str) -> HttpResponse:
    """This function will give a figure's rows as a CSV or JSON file, small numbers held back where they must be."""
    try:
        question = question_of(code=code, data=request.GET, by=request.user)
        rows = take_out_rows(question=question, by=request.user, at=clock.now())
    except UNANSWERABLE as error:
        raise Http404(str(error)) from error
    if form == "csv":
        return _csv(rows, ROW_COLUMNS, name=question.code)
    about = {"measure": question.code, "definition": measure(question.code).definition_digest, **question.as_dict()}
    response = HttpResponse(json.dumps({**about, "rows": rows}, indent=2), content_type="application/json")
    return _named(response, f"{question.code}.json")


def _csv(rows: list[dict[str, Any]], columns: Sequence[str], *, name: str) -> HttpResponse:
    """This function will write the columns that any of the rows has, in their order."""
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    had = [column for column in columns if not rows or column in rows[0]]
    writer = csv.DictWriter(response, had, extrasaction="ignore")
    writer.writeheader()
    writer.writerows(rows)
    return _named(response, f"{name}.csv")


def _named(response: HttpResponse, name: str) -> HttpResponse:
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def _group(question: Question, found: list[dict[str, Any]]) -> str:
    """This function will return the name of the team, ward or category the list is of, or "" ."""
    if question.grouped_by == "category":
        return question.group_id or ""  # of a band of ways, which holds records of several kinds
    return found[0]["group_name"] or "" if found and question.group_id is not None else ""


def _address(question: Question) -> str:
    return address_of(
        snapshot=question.snapshot,
        start=question.start,
        end=question.end,
        grouped_by=question.grouped_by,
        group_id=question.group_id,
        period=question.period,
    )
