"""Make early help for tests, by the operations that make it in life."""

from datetime import date
from typing import Any

from lineofsight.bodies.models import Body
from lineofsight.record import pathway
from lineofsight.record.models import Person, Post
from lineofsight.record.operations.allocations import allocate
from lineofsight.service.early_help.models import CaseAudit, Episode, FamilyAssessment, Priority, Strategy
from lineofsight.service.early_help.operations import assessing, auditing, leading, strategies
from lineofsight.service.early_help.operations.opening import take_children_in
from lineofsight.service.early_help.sections import SECTIONS
from tests.factories.access import make_user
from tests.factories.bodies import make_body
from tests.factories.record import PersonFactory, PostFactory, moment
from tests.factories.service import make_teams

OPENED, MET = date(2021, 8, 2), date(2021, 8, 6)


def told(on: date = OPENED, *, by: Any = None, role: str = "early_help_practitioner") -> dict[str, Any]:
    """This function will return by whom, on which day and when something is done."""
    return {"by": by or make_user(role), "on": on, "at": moment(on, 12)}


def make_episode(*, child: Person | None = None, on: date = OPENED, siblings: int = 0) -> Episode:
    """This function will open early help for a child, and take so many brothers and sisters in."""
    make_teams()
    step = pathway.open_step(
        "early_help", child=child or PersonFactory(), opened_by=None, **told(on, role="early_help_manager")
    )
    if siblings:
        children = [PersonFactory() for _ in range(siblings)]
        take_children_in(step.early_help, children=children, **told(on))
    return Episode.objects.select_related("step__child").get(pk=step.pk)


def practitioner(episode: Episode) -> Post:
    """This function will give early help to a practitioner of the team that has it, and return their post."""
    held = episode.step.allocations.get(ended_on=None)
    post = PostFactory(team=held.team)
    allocate(episode.step, worker=post.worker, direction="Meet them.", **told(role="early_help_manager"))
    return post


def sections_of(assessment: FamilyAssessment, *, by: Any = None) -> FamilyAssessment:
    """This function will write every section of a family's assessment, and share the draft."""
    said = {key: value for key, value in told(MET, by=by).items() if key != "on"}
    copies = (
        FamilyAssessment.objects.filter(step__group=assessment.step.group) if assessment.step.group else [assessment]
    )
    for key, one in SECTIONS.items():
        for copy in [assessment] if one.is_shared else copies:
            assessing.save_section(copy, key=key, text=f"{one.title}: as they told it.", **said)
    assessing.share_draft(assessment, shared_on=MET, family_says="That is how it is.", **told(MET, by=by))
    assessment.refresh_from_db()
    return assessment


def submitted(episode: Episode | None = None, *, by: Any = None) -> FamilyAssessment:
    """This function will submit the assessment of a family."""
    assessment = sections_of((episode or make_episode()).step.family_assessment, by=by)
    assessing.submit_assessment(assessment, by=by or make_user("early_help_practitioner"), at=moment(MET, 13))
    assessment.refresh_from_db()
    return assessment


def authorised(episode: Episode | None = None) -> FamilyAssessment:
    """This function will have a manager authorise the assessment of a family."""
    assessment = submitted(episode)
    assessing.authorise_assessment(assessment, decision="Agreed.", **told(MET, role="early_help_manager"))
    assessment.refresh_from_db()
    return assessment


def partner_leads(episode: Episode, *, partner: Any = None, on: date = OPENED) -> Any:
    """This function will have a partner lead a family's plan, and return the partner's account."""
    partner = partner or make_user("partner")
    leading.name_lead(
        episode, agency="education", name=partner.name, account=partner, reason="The school knows them best.",
        **told(on, role="early_help_manager"),
    )  # fmt: skip
    return partner


def make_audits(episode: Episode | None = None, *, wanted: int = 5, on: date = MET) -> list[CaseAudit]:
    """This function will choose cases of the team that holds an episode for an audit."""
    held = (episode or make_episode()).step.allocations.get(ended_on=None)
    made = auditing.open_round(team=held.team, wanted=wanted, seed=3, **told(on, role="auditor"))
    return list(made.audits.order_by("pk"))


def make_judged(*, grade: str = "good") -> CaseAudit:
    """This function will judge one case of early help."""
    said = {"grade": grade, "strong": "Mum leads.", "better": "Ask Dad.", "with_practitioner": True}
    return auditing.judge_case(make_audits()[0], **said, **told(MET, role="auditor"))


def sample_audit() -> CaseAudit:
    """This function will return the audit that the route test visits: always the same."""
    return CaseAudit.objects.order_by("pk").first() or make_audits(sample_episode())[0]


def make_priority(*, board: Body | None = None, measures: tuple = ("EH02", "EH05W")) -> Priority:
    """This function will set out a strategy with one priority, for a board."""
    number = Strategy.objects.count() + 1
    by = told(role="early_help_manager")
    made = strategies.set_out_strategy(
        name=f"Early help strategy {number}", about="Help before problems grow.", board=board or make_body(), **by
    )
    return strategies.add_priority(
        made, title="Plans that work", change="More families reach their goals.", owner="Head of early help",
        measures=list(measures), **by,
    )  # fmt: skip


def sample_priority() -> Priority:
    """This function will return the priority that the route test visits: always the same."""
    return Priority.objects.order_by("pk").first() or make_priority()


def sample_episode() -> Episode:
    """This function will return the early help that the route test visits: always the same."""
    return Episode.objects.order_by("pk").first() or make_episode()
