"""E3: an enquiry is written, submitted whole, authorised by another, and leads on."""

from datetime import timedelta

import pytest

from lineofsight.service.child_protection.acting import UnableToProtect
from lineofsight.service.child_protection.choices import FOUND
from lineofsight.service.child_protection.models import Enquiry
from lineofsight.service.child_protection.operations import enquiries
from lineofsight.statute.steps import STEPS
from tests.factories import protection as make
from tests.factories.access import make_user
from tests.factories.service import open_steps

pytestmark = pytest.mark.django_db
ON = make.DAY + timedelta(days=8)


def decide(enquiry, outcome, *, by=None, **more):
    return enquiries.authorise_enquiry(
        enquiry,
        outcome=outcome,
        decision="Agreed.",
        alternatives="To go on with the assessment alone.",
        by=by or make_user("team_manager"),
        on=ON,
        at=make.moment(ON),
        **more,
    )


@pytest.mark.parametrize("outcome", STEPS["section_47_enquiry"].outcome_codes)
def test_each_outcome_opens_what_is_declared(outcome):
    """E3 (4), E3 (2) (3)."""
    enquiry = make.submitted_enquiry(recommended_outcome=outcome)
    opened = decide(enquiry, outcome)
    assert (opened.kind if opened else None) == STEPS["section_47_enquiry"].outcome(outcome).opens
    assert enquiry.step.duties.get(clock_code="CP-S47").met_on == ON


def test_nobody_authorises_their_own():
    by = make_user("team_manager")
    with pytest.raises(enquiries.OwnEnquiry):
        decide(make.submitted_enquiry(by=by), "conference", by=by)


def test_what_is_missing_is_named():
    enquiry, by = make.make_enquiry(), make_user("social_worker")
    with pytest.raises(UnableToProtect) as refused:
        enquiries.submit_enquiry(enquiry, by=by, at=make.moment(ON))
    for words in ("child was seen", "each agency", "was found", "conclusion", "recommend"):
        assert words in str(refused.value)


def test_a_child_not_seen_alone_needs_a_reason():
    enquiry, by = make.make_enquiry(), make_user("social_worker")
    enquiries.write_enquiry(enquiry, by=by, at=make.moment(ON), **{**make.WHOLE, "is_seen_alone": False})
    enquiry.refresh_from_db()
    assert enquiries.missing_from(enquiry) == ["Say why the child was not seen alone."]


def test_a_conference_is_for_continuing_risk():
    submitted = make.submitted_enquiry(found="not_substantiated", recommended_outcome="no_further_action")
    with pytest.raises(UnableToProtect, match="only when the enquiry concludes"):
        decide(submitted, "conference")


@pytest.mark.parametrize("wanted", ["", *STEPS["section_47_enquiry"].outcome_codes])
@pytest.mark.parametrize("found", ["", *FOUND])
def test_a_conference_is_recommended_only_for_continuing_risk(found, wanted):
    """E3 (3): refused as it is written, at once or in two halves, and not left for a manager to find."""
    enquiry, by = make.make_enquiry(), make_user("social_worker")
    enquiries.write_enquiry(enquiry, by=by, at=make.moment(ON), found=found)
    if wanted != "conference" or found in ("", "continuing_risk"):
        enquiries.write_enquiry(enquiry, by=by, at=make.moment(ON), recommended_outcome=wanted)
        return
    with pytest.raises(UnableToProtect, match="Recommend something else, or change the conclusion"):
        enquiries.write_enquiry(enquiry, by=by, at=make.moment(ON), recommended_outcome=wanted)


def test_one_written_before_that_was_asked_is_not_submitted():
    enquiry, by = make.make_enquiry(), make_user("social_worker")
    enquiries.write_enquiry(enquiry, by=by, at=make.moment(ON), **make.WHOLE)
    Enquiry.objects.filter(pk=enquiry.pk).update(found="no_continuing_risk")
    with pytest.raises(UnableToProtect, match="only when the child is at continuing risk"):
        enquiries.submit_enquiry(enquiry, by=by, at=make.moment(ON))


def test_returned_it_can_be_changed_and_says_why():
    enquiry = make.submitted_enquiry()
    enquiries.return_enquiry(enquiry, reason="Speak with Dad.", by=make_user("team_manager"), at=make.moment(ON))
    known = Enquiry.objects.get(pk=enquiry.pk)
    assert (known.state, known.returned_because) == ("returned", "Speak with Dad.")


def test_the_conference_is_due_from_the_discussion():
    """E4 (1)."""
    enquiry = make.submitted_enquiry()
    decide(enquiry, "conference")
    [step] = open_steps(enquiry.step.child, "initial_conference")
    assert str(step.conferences.get().due_on) == "2021-08-03"
