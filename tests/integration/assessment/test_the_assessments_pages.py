"""An assessment's pages: written in parts, submitted whole, returned or authorised by somebody else."""

import pytest
from django.urls import reverse

from lineofsight.access.models import AuditEntry
from lineofsight.access.roles import ROLES
from lineofsight.record.operations.allocations import allocate
from lineofsight.service.assessment.models import Assessment
from lineofsight.service.assessment.operations.reviewing import return_with_reason
from lineofsight.service.assessment.operations.writing import save_section, seen_version
from lineofsight.service.assessment.sections import SECTIONS
from tests.factories.record import worker_for
from tests.factories.service import (
    authorised_assessment,
    later,
    make_assessment,
    make_teams,
    submitted_assessment,
    written_assessment,
)

pytestmark = pytest.mark.django_db
READERS = {"social_worker", "team_manager", "head_of_service", "director", "reviewing_officer", "auditor"}
READERS |= {"early_help_practitioner", "early_help_manager"}  # who may be asked to take the family on
AUTHORISED = {"outcome": "child_in_need_plan", "decision": "Agreed.", "alternatives": "Nothing else would do."}


def url(name: str, assessment: Assessment, **more: str) -> str:
    return reverse(f"assessment:{name}", kwargs={"step_id": assessment.pk, **more})


def text(response) -> str:
    return response.content.decode()


def section(assessment: Assessment, key: str = "analysis") -> str:
    return url("section", assessment, key=key)


@pytest.mark.parametrize("role", sorted(ROLES))
def test_who_reads_an_assessment(sign_in, role):
    assessment = make_assessment()
    assert sign_in(role).get(url("overview", assessment)).status_code == (200 if role in READERS else 403)


def test_the_overview_shows_both_clocks_their_rules_and_what_is_missing(sign_in):
    """C2 (4)"""
    page = text(sign_in("social_worker").get(url("overview", make_assessment())))
    for words in (
        "Single assessment, from referral", "Single assessment, from its own start", "Working Together",
        "Before it can be submitted: Write the analysis.", "The child&#39;s day and words", "no worker yet",
    ):  # fmt: skip
        assert words in page


def test_reading_it_is_audited(sign_in):
    assessment, client = make_assessment(), sign_in("auditor")
    client.get(url("overview", assessment))
    read = AuditEntry.objects.filter(action="read", by=client.user, subject=f"record.person:{assessment.step.child_id}")
    assert read.count() == 1


@pytest.mark.parametrize("key", sorted(SECTIONS))
def test_a_section_is_saved_on_its_own_page(sign_in, key):
    assessment, client = make_assessment(), sign_in("social_worker")
    client.post(section(assessment, key), {"text": "What we found.", "seen": seen_version(""), "back": "1"})
    assessment.refresh_from_db()
    assert getattr(assessment, key) == "What we found."


def test_saving_can_go_on_to_the_next_section_and_ends_at_the_task_list(sign_in):
    assessment, client = make_assessment(), sign_in("social_worker")
    keys = list(SECTIONS)
    after = {keys[0]: section(assessment, keys[1]), keys[-1]: url("overview", assessment)}
    for key, address in after.items():
        assert client.post(section(assessment, key), {"text": "", "seen": seen_version(""), "on": "1"}).url == address


def test_two_people_in_one_section_see_both_texts_and_the_second_may_replace(sign_in, make_user):
    assessment, client = make_assessment(), sign_in("social_worker")
    save_section(
        assessment, key="analysis", text="Hers.", seen=seen_version(""), by=make_user("social_worker"), at=later(days=1)
    )
    page = text(client.post(section(assessment), {"text": "Mine.", "seen": seen_version("")}))
    assert ("Hers." in page, "Mine." in page, "nothing is lost" in page) == (True, True, True)
    assert f'value="{seen_version("Hers.")}"' in page
    client.post(section(assessment), {"text": "Mine.", "seen": seen_version("Hers.")})
    assessment.refresh_from_db()
    assert assessment.analysis == "Mine."


def test_there_is_no_such_section(sign_in):
    assert sign_in("social_worker").get(section(make_assessment(), "decision")).status_code == 404


def test_factors_are_those_in_use_and_none_stands_alone(sign_in):
    assessment, client = make_assessment(), sign_in("social_worker")
    page = text(client.get(url("factors", assessment)))
    assert ("(18C)" in page, "(18A)" in page) == (True, False)
    assert "can only be chosen alone" in text(client.post(url("factors", assessment), {"codes": ["21", "16A"]}))
    client.post(url("factors", assessment), {"codes": ["16A", "4B"]})
    assert assessment.factors.count() == 2


def test_why_the_child_was_not_seen_is_asked_only_when_nobody_saw_them(sign_in):
    client, asked = sign_in("social_worker"), "Why has the child not been seen?"
    assert asked in text(client.get(url("outcome", make_assessment())))
    assert asked not in text(client.get(url("outcome", written_assessment())))


def test_submitting_too_early_names_everything_with_a_link_to_it(sign_in):
    assessment, client = make_assessment(), sign_in("social_worker")
    page = text(client.post(url("submit", assessment)))
    for address in (section(assessment), url("factors", assessment), url("outcome", assessment)):
        assert f'href="{address}"' in page
    assert "There is a problem" in page


def test_submitting_hands_it_to_a_manager(sign_in):
    assessment, client = written_assessment(), sign_in("social_worker")
    assert "Submitted." in text(client.post(url("submit", assessment), follow=True))
    page = text(client.get(section(assessment)))
    assert "with a manager" in page
    assert "<textarea" not in page


def test_a_manager_finds_it_on_the_home_page_and_in_the_list(sign_in):
    waiting, client = submitted_assessment().assessment, sign_in("team_manager")
    for address in (reverse("record:home"), reverse("assessment:waiting")):
        assert url("review", waiting) in text(client.get(address))


def test_returning_needs_a_reason_and_the_worker_reads_it(sign_in, make_user):
    worker = sign_in("social_worker")
    waiting, client = submitted_assessment(by=worker.user).assessment, sign_in("team_manager")
    allocate(
        waiting.step, worker=worker_for(worker.user, team=make_teams()["assessment"]), direction="Go on.",
        on=later(days=7).date(), by=client.user, at=later(days=7),
    )  # fmt: skip
    assert "Say what needs to change" in text(client.post(url("send_back", waiting), {"reason": ""}))
    client.post(url("send_back", waiting), {"reason": "See the father."})
    assert "See the father." in text(worker.get(url("overview", waiting)))
    assert url("overview", waiting) in text(worker.get(reverse("record:home")))


def test_authorising_opens_what_comes_next(sign_in):
    waiting, client = submitted_assessment().assessment, sign_in("team_manager")
    assert "Give your decision" in text(client.post(url("review", waiting), {**AUTHORISED, "decision": ""}))
    page = text(client.post(url("review", waiting), AUTHORISED, follow=True))
    assert "Authorised. Opened: child in need plan." in page
    assert "Agreed." in page


def test_a_manager_is_told_that_they_cannot_authorise_their_own(sign_in):
    client = sign_in("team_manager")
    own = submitted_assessment(by=client.user).assessment
    assert "somebody else has to authorise it" in text(client.get(url("review", own)))
    client.post(url("review", own), AUTHORISED)
    own.refresh_from_db()
    assert own.authorised_at is None


def test_a_late_assessment_is_asked_why(sign_in, at):
    waiting, client = submitted_assessment().assessment, sign_in("team_manager")
    at(80)
    assert "Say why this assessment is late" in text(client.post(url("review", waiting), AUTHORISED))
    client.post(url("review", waiting), {**AUTHORISED, "late_reason": "The family moved."})
    assert waiting.step.duties.get(clock_code="AS-45").late_reason == "The family moved."


def test_a_checkpoint_is_recorded_and_the_next_is_offered(sign_in):
    assessment, client = make_assessment(), sign_in("team_manager")
    assert "first manager" in text(client.get(url("checkpoint", assessment)))
    client.post(url("checkpoint", assessment), {"direction": "Speak to the school.", "decision": "continue"})
    assert assessment.checkpoints.get().clock_code == "AS-CHK10"
    assert "midway checkpoint" in text(client.get(url("checkpoint", assessment)))


def test_what_was_authorised_is_read_and_never_changed(sign_in):
    done, worker, manager = authorised_assessment(), sign_in("social_worker"), sign_in("team_manager")
    pages = [worker.get(section(done)), worker.get(url("factors", done)), manager.get(url("review", done))]
    assert all('<form method="post" novalidate>' not in text(page) for page in pages)
    assert "Child in need plan" in text(worker.get(url("overview", done)))
    worker.post(section(done), {"text": "Changed.", "seen": seen_version(done.analysis)})
    manager.post(url("send_back", done), {"reason": "Again."})
    done.refresh_from_db()
    assert (done.analysis, done.submitted_at is None) == ("Needs are not met at home.", False)


@pytest.mark.parametrize("role", ["social_worker", "director", "auditor", "reviewing_officer", "partner"])
def test_only_managers_review(sign_in, role):
    waiting, client = submitted_assessment().assessment, sign_in(role)
    for name in ("review", "send_back", "checkpoint"):
        assert client.get(url(name, waiting)).status_code == 403
        assert client.post(url(name, waiting), AUTHORISED).status_code == 403


@pytest.mark.parametrize("times", [1, 40])
def test_few_queries_however_often_it_went_back_and_forth(sign_in, django_assert_max_num_queries, make_user, times):
    from tests.factories.copies import copy_row

    waiting, client = submitted_assessment().assessment, sign_in("team_manager")
    returned = return_with_reason(waiting, reason="Again.", by=make_user("team_manager"), at=later(days=7))
    visit = waiting.step.visits.get()
    for _ in range(times):
        copy_row(returned)
        copy_row(visit)
    for name in ("overview", "factors", "outcome", "submit", "review", "send_back", "checkpoint"):
        with django_assert_max_num_queries(15):
            assert client.get(url(name, waiting)).status_code == 200


@pytest.mark.parametrize("waiting", [1, 60])
def test_the_list_takes_few_queries_however_many_wait(sign_in, django_assert_max_num_queries, waiting):
    from tests.factories.copies import copy_row
    from tests.factories.record import PersonFactory

    first = submitted_assessment().assessment
    for _ in range(waiting - 1):
        copy_row(first, step=copy_row(first.step, child=PersonFactory()))
    client = sign_in("team_manager")
    for address in (reverse("assessment:waiting"), reverse("record:home")):
        with django_assert_max_num_queries(15):
            assert client.get(address).status_code == 200
