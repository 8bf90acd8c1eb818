"""Time the pages that people wait for, each as the role that opens it."""

from collections.abc import Callable

from django.contrib.auth import get_user_model
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from lineofsight.demo.bench.timing import Row, middle, times
from lineofsight.record.models import Duty, Person

AIM_MS = 150
RUNS = 25
TRANSACTION = ("BEGIN", "COMMIT", "BEGIN IMMEDIATE")
"""Statements that ask the database nothing."""


def page_rows() -> list[Row]:
    """This function will time search, the front-door board, my work and a child's record: at most 15 queries each."""
    busiest = _busiest_child()
    child = Person.objects.get(pk=busiest)
    worker = Duty.objects.open().filter(worker__account__isnull=False).values_list("worker__account", flat=True).first()
    pages = {
        "search by name": ("social_worker", reverse("record:search"), {"last_name": child.last_name}),
        "search by name and date of birth": (
            "social_worker", reverse("record:search"),
            {"first_name": child.first_name, "last_name": child.last_name, **_day(child.date_of_birth)},
        ),
        "search in one box: name in any order, misspelt, with a birth a year out": (
            "social_worker", reverse("record:search"), {"anything": _misspelt(child)},
        ),
        "search in one box: street and postcode": (
            "social_worker", reverse("record:search"), {"anything": f"{_home(child).line} {_home(child).postcode}"},
        ),
        "search of texts: a phrase, on every record": (
            "social_worker", reverse("record:text_search"), {"words": '"front door lock"'},
        ),
        "search of texts: two words, on one record": (
            "social_worker", reverse("record:text_search"), {"words": "lock school", "child": busiest},
        ),
        "front-door board": ("team_manager", reverse("front_door:board"), {}),
        "my work": (worker, reverse("record:my_work"), {}),
        "team's work": ("team_manager", reverse("record:team_work"), {}),
        "team's work, by family": ("team_manager", reverse("record:team_work"), {"by": "family"}),
        "my work, by address": (worker, reverse("record:my_work"), {"by": "address"}),
        "caseloads of a team": ("team_manager", reverse("record:caseload"), {}),
        "a child's record": ("social_worker", reverse("record:person", args=[busiest]), {}),
    }  # fmt: skip
    empty = times(opening("social_worker", reverse("web:accessibility"), {}), runs=RUNS)
    return [_row(what, empty, *page) for what, page in pages.items()]


def _busiest_child() -> int:
    from django.db.models import Count

    return Person.objects.annotate(n=Count("steps")).order_by("-n", "pk").values_list("pk", flat=True).first()


def _misspelt(person: Person) -> str:
    """Return the last name with two letters swapped, then the first, then the date of birth a year late."""
    last, born = person.last_name, person.date_of_birth
    return f"{last[:2]}{last[3:4]}{last[2:3]}{last[4:]} {person.first_name} {born.day}/{born.month}/{born.year + 1}"


def _home(person: Person):
    return person.residences.select_related("address").latest("started_on").address


def _day(day) -> dict[str, int]:
    return {"date_of_birth_day": day.day, "date_of_birth_month": day.month, "date_of_birth_year": day.year}


def _client(who) -> Client:
    users = get_user_model().objects
    user = users.get(pk=who) if isinstance(who, int) else users.filter(role=who).order_by("pk").first()
    client = Client(headers={"host": "127.0.0.1"})
    client.force_login(user, backend="lineofsight.access.backends.AccountBackend")
    return client


def opening(who, address: str, query: dict) -> Callable[[], None]:
    """This function will return what opens a page, as an account or somebody of a role. It raises where that fails."""
    client = _client(who)

    def open_page() -> None:
        response = client.get(address, query)
        if response.status_code != 200:
            raise RuntimeError(f"{address} answered {response.status_code}")

    return open_page


def _row(what: str, empty: list[float], who, address: str, query: dict) -> Row:
    open_page = opening(who, address, query)
    found = times(open_page, runs=RUNS)
    with CaptureQueriesContext(connection) as captured:
        open_page()
    asked = sum(query["sql"] not in TRANSACTION for query in captured.captured_queries)
    return Row(
        what, middle(found), max(found), aim_ms=AIM_MS, queries=asked, baseline="a page of text alone",
        baseline_ms=middle(empty),
    )  # fmt: skip
