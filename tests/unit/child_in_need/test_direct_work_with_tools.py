"""A library of tools by age; their use is recorded on a visit, with the child's own words (D7)."""

from datetime import timedelta

import pytest

from lineofsight.access.checks import NotAllowed
from lineofsight.access.roles import ROLES
from lineofsight.record.operations.visits import Seen, record_visits
from lineofsight.service.child_in_need.models import ToolUse
from lineofsight.service.child_in_need.operations.changes import UnableToChange
from lineofsight.service.child_in_need.operations.tools import record_tool
from lineofsight.service.child_in_need.queries.known import Known
from lineofsight.service.child_in_need.queries.tools import direct_work
from lineofsight.service.child_in_need.tools import TOOLS
from tests.factories.need import used_tool, visit_to
from tests.factories.plans import AGREED
from tests.factories.record import PersonFactory, moment

pytestmark = pytest.mark.django_db
NOW = moment(AGREED + timedelta(days=5))


def tools_of(child, by):
    return direct_work(Known(child, NOW), by=by)


@pytest.mark.parametrize(
    ("born", "fits", "other"), [(2019, "watching_play", "safety_map"), (2008, "scaling", "house_drawing")]
)
def test_the_library_puts_first_what_suits_the_age(make_user, born, fits, other):
    """D7 (1)"""
    child = PersonFactory(date_of_birth=AGREED.replace(year=born))
    work = tools_of(child, make_user("social_worker"))
    assert fits in [tool.code for tool in work.fitting]
    assert other in [tool.code for tool in work.others]
    assert {*work.fitting, *work.others} == set(TOOLS.values())


def test_a_child_of_unknown_age_is_offered_every_tool(make_user):
    """D7 (1)"""
    work = tools_of(PersonFactory(date_of_birth=None), make_user("social_worker"))
    assert (work.years, len(work.fitting), work.others) == (None, len(TOOLS), [])


def test_its_use_stands_on_the_visit_with_the_childs_own_words(make_user):
    """D7 (2), D7 (3)"""
    use = used_tool(childs_words="  I want Dad at the table.\r\n")
    work = tools_of(use.visit.child, make_user("social_worker"))
    assert [(one.tool.code, one.use.childs_words) for one in work.used] == [("scaling", "I want Dad at the table.")]
    assert work.times["scaling"] == 1


@pytest.mark.parametrize("role", sorted(ROLES))
def test_who_writes_notes_may_record_it(make_user, role):
    by, visit = make_user(role), visit_to()
    if by.can("note_write"):
        assert record_tool(visit, tool="scaling", found="A six.", by=by, at=NOW).visit == visit
    else:
        with pytest.raises(NotAllowed):
            record_tool(visit, tool="scaling", found="A six.", by=by, at=NOW)


def test_what_is_refused_says_why(make_user):
    by, visit = make_user("social_worker"), visit_to()
    unseen = record_visits(
        [Seen(child=visit.child, is_seen=False, not_seen_reason="Nobody answered.")],
        happened_at=NOW - timedelta(hours=3), mode="home", text="Nobody came to the door.", by=by, at=NOW,
    )[0]  # fmt: skip
    record_tool(visit, tool="scaling", found="A six.", by=by, at=NOW)
    for problem, told in {
        "child was seen": {"visit": unseen},
        "Choose a visit": {"visit": None},
        "from the library": {"tool": "hypnosis"},
        "what came of it": {"tool": "my_day", "found": " "},
        "recorded for that visit already": {},
    }.items():
        with pytest.raises(UnableToChange, match=problem):
            record_tool(**{"visit": visit, "tool": "scaling", "found": "A six.", **told}, by=by, at=NOW)
    assert ToolUse.objects.count() == 1
