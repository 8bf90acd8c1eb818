"""B11 and EH10: rounds of audits by team, judged by somebody else, followed by actions; and what data is missing."""

from datetime import date

import pytest
from django.db import DatabaseError, transaction

from lineofsight.access.checks import NotAllowed
from lineofsight.bodies.operations.actions import Owner, give_action
from lineofsight.service.early_help.models import CaseAudit
from lineofsight.service.early_help.operations.auditing import judge_case, open_round
from lineofsight.service.early_help.operations.changes import UnableToHelp
from lineofsight.service.early_help.queries.audits import SOURCE, audit_page, audits_page, round_page
from tests.factories.access import make_user
from tests.factories.early_help import MET, make_audits, make_episode, practitioner, told
from tests.factories.record import moment

pytestmark = pytest.mark.django_db
JUDGED = {"grade": "good", "strong": "Her words.", "better": "Dad's view.", "with_practitioner": True}


def test_b11_1_a_round_is_chosen_at_random_and_its_completion_is_seen():
    for _ in range(4):
        episode = make_episode()
    audits, by = make_audits(episode, wanted=2), make_user("auditor")
    assert len(audits) == 2
    judge_case(audits[0], **JUDGED, **told(MET, by=by))
    [seen] = audits_page(which="", by=by, on=MET).rounds
    assert (seen.done, seen.wanted, seen.due_on) == (1, 2, date(2021, 9, 6))
    judge_case(audits[1], **JUDGED, **told(MET, by=by))
    assert round_page(seen.pk, by=by).done == 2


def test_b11_1_a_team_without_work_or_with_a_round_today_gets_none():
    episode = make_episode()
    [audit] = make_audits(episode)
    with pytest.raises(UnableToHelp, match="opened for this team today"):
        open_round(team=audit.round.team, wanted=1, seed=1, **told(MET, role="auditor"))
    episode.step.allocations.update(ended_on=MET)
    with pytest.raises(UnableToHelp, match="nothing to audit"):
        open_round(team=audit.round.team, wanted=1, seed=1, **told(MET, role="auditor"))


def test_b11_nobody_audits_their_own_family_and_a_judgement_is_whole():
    """B3 (4)"""
    episode, manager = make_episode(), make_user("early_help_manager")
    post = practitioner(episode)
    post.worker.account = manager
    post.worker.save()
    [audit] = make_audits(episode)
    with pytest.raises(UnableToHelp, match="somebody else audits"):
        judge_case(audit, **JUDGED, **told(MET, by=manager))
    with pytest.raises(NotAllowed):
        judge_case(audit, **JUDGED, **told(MET, role="early_help_practitioner"))
    with pytest.raises(UnableToHelp, match="what should be better"):
        judge_case(audit, **{**JUDGED, "better": " "}, **told(MET, role="auditor"))
    with pytest.raises(DatabaseError), transaction.atomic():
        CaseAudit.objects.filter(pk=audit.pk).update(grade="good")
    judge_case(audit, **JUDGED, **told(MET, role="auditor"))
    with pytest.raises(UnableToHelp, match="done already"):
        judge_case(audit, **JUDGED, **told(MET, role="auditor"))


def test_b11_3_an_action_closes_the_loop():
    [audit], by = make_audits(), make_user("auditor")
    judge_case(audit, **JUDGED, **told(MET, by=by))
    give_action(
        what="Ask Dad.", due_on=date(2021, 9, 1), owner=Owner(account=make_user("early_help_manager")),
        source=(SOURCE, audit.pk), **told(MET, by=by),
    )  # fmt: skip
    page = audit_page(audit.pk, by=by, at=moment(MET))
    assert [one.what for one in page.actions] == ["Ask Dad."]
    assert page.actions[0].child_id == audit.step.child_id


def test_b11_2_what_is_missing_in_the_data_is_counted_and_listed():
    led, by = make_episode(), make_user("auditor")
    practitioner(led)
    bare = make_episode()
    page = audits_page(which="worker", by=by, on=date(2021, 9, 30))
    counts = {key: count for key, _, count in page.found}
    assert page.families == 2
    assert counts["lead"] == counts["met"] == 2
    assert counts["worker"] == 1
    assert counts["assessed"] == 2
    assert [one.pk for one in page.listed] == [bare.pk]
    assert {key: count for key, _, count in audits_page(which="", by=by, on=MET).found}["met"] == 0
