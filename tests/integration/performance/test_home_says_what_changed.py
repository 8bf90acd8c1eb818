"""Those who watch over the service see what changed and what to read; those with children's work see that first."""

from datetime import date

import pytest

from tests.factories.papers import make_published

pytestmark = pytest.mark.django_db


@pytest.fixture
def a_published_paper(db):
    return make_published()


@pytest.mark.parametrize("role", ["director", "head_of_service", "board_member", "councillor", "analyst"])
def test_a_watcher_sees_the_papers(sign_in, a_published_paper, role):
    page = sign_in(role).get("/").content.decode()
    assert a_published_paper.title in page
    assert "Nothing waits for you here" not in page


@pytest.mark.parametrize("role", ["social_worker", "team_manager", "partner", "administrator"])
def test_who_has_other_work_does_not(sign_in, a_published_paper, role):
    assert a_published_paper.title not in sign_in(role).get("/").content.decode()


@pytest.mark.parametrize("change, told", [("is worse", True), ("is better", False)])
def test_a_measure_without_limits_is_told_where_it_got_worse(make_user, monkeypatch, change, told):
    from lineofsight.measures import MEASURES
    from lineofsight.measures.spc import chart
    from lineofsight.oversight.performance import home
    from lineofsight.oversight.performance.queries.overview import Line, Overview

    few = chart([], kind="proportion", good="higher")
    line = Line(
        measure=MEASURES["AS01"],
        sentence="95 of every 100.",
        change=f"Up from 90% in June 2021, which {change}",
        found=few,
    )
    still = Line(measure=MEASURES["FD01"], sentence="There were 9.", change="The same as in June 2021", found=few)
    found = Overview(snapshot=None, month=date(2021, 7, 1), domains={"Assessment": [line, still]}, has_hidden=False)
    monkeypatch.setattr(home, "overview", lambda *, by: found)
    panel = home.changes_panel(by=make_user(role="director"), on=date(2021, 8, 1), at=None)
    assert panel.worse == [line] * told
