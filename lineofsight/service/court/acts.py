"""What can be recorded of a step of court work: data, so that one page serves every act."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from lineofsight.access.permissions import Permission
from lineofsight.record.models import CaseStep
from lineofsight.service.court.forms import before, court, emergency, parents
from lineofsight.service.court.operations import (
    aims,
    emergencies,
    gateways,
    issuing,
    lawyers,
    meetings,
    orders,
    pre_proceedings,
    proceedings,
    tasks,
)
from lineofsight.service.court.operations.hearings import list_hearing

PRE, CARE, GATE, SOON = "pre_proceedings", "care_proceedings", "legal_gateway", "emergency_protection"


@dataclass(frozen=True, kw_only=True)
class Act:
    """One thing to record: its heading, the form, the operation, of which kinds of step, and who may.

    `told` says why it is asked and what follows. `dated` says that the operation is told today's date. `after` are the
    kinds of which it is recorded too once they have ended.
    """

    key: str
    heading: str
    form: type
    do: Callable[..., Any]
    kinds: tuple[str, ...]
    told: str = ""
    done: str = "Recorded."
    submit: str = "Save"
    decides: bool = False
    dated: bool = True
    after: tuple[str, ...] = ()

    @property
    def permission(self) -> str:
        """What its reader must be allowed."""
        return Permission.LEGAL_DECIDE if self.decides else Permission.LEGAL_WRITE


def _learn(*, steps: list[CaseStep], **said: Any) -> Any:
    return emergencies.learn(step=steps[0], **said)


_ALL = (
    Act(key="request", heading="What the panel is asked", form=before.RequestForm, do=gateways.write_request,
        kinds=(GATE,), dated=False,
        told="The panel reads this before it meets. A manager decides only once it is written."),
    Act(key="agenda", heading="Put on the panel's agenda", form=before.AgendaForm, do=gateways.put_on_agenda,
        kinds=(GATE,), dated=False, submit="Put it on the agenda", done="It is on the agenda.",
        told="Each child is an item of its own, so that one child's record can be given alone."),
    Act(key="panel", heading="What the panel decided", form=before.GatewayForm, do=gateways.decide_gateway,
        kinds=(GATE,), decides=True, submit="Record the decision",
        told="This ends the request and opens what the panel decided. A plan that is open carries on."),
    Act(key="change", heading="What must change", form=before.ChangeForm, do=pre_proceedings.say_what_must_change,
        kinds=(PRE,), dated=False, told="The letter before proceedings is filled from this."),
    Act(key="letter", heading="The letter before proceedings was sent", form=before.LetterForm,
        do=pre_proceedings.record_letter, kinds=(PRE,),
        told="Write and issue the letter first. From then: a first meeting within 10 working days, and 16 weeks "
        "at most (local defaults)."),
    Act(key="lawyers", heading="Who represents the parents", form=parents.LawyersForm, do=lawyers.say_who_represents,
        kinds=(PRE, CARE), told="A lawyer is free for parents once they have the letter. Ask each parent: a meeting or "
        "hearing without their lawyer is not fair to them. It is carried over when proceedings begin."),
    Act(key="offer", heading="Family group conference offered", form=before.OfferForm,
        do=pre_proceedings.offer_conference, kinds=(PRE,),
        told="Every family is offered one before court. Where they want it, it is held within 20 working days (local "
        "default)."),
    Act(key="meeting", heading="A meeting that was held", form=before.MeetingForm, do=meetings.record_meeting,
        kinds=(PRE, CARE), dated=False,
        told="It is kept with the child's meetings. Give what it decided as tasks next: each is followed up."),
    Act(key="end", heading="End pre-proceedings", form=before.EndPreForm, do=pre_proceedings.end_pre_proceedings,
        kinds=(PRE,), decides=True, submit="End pre-proceedings",
        told="They last 16 weeks at most (a local default): then the child's plan carries on, or the court decides. "
        "Brothers and sisters who started together end together, unless you leave one out."),
    Act(key="issue", heading="The application was issued", form=court.IssueForm, do=proceedings.record_issue,
        kinds=(CARE,), told="Children Act 1989, section 32: a decision within 26 weeks, beginning with this day."),
    Act(key="issue_letter", heading="The letter of issue was sent", form=parents.IssueLetterForm,
        do=issuing.record_letter_of_issue, kinds=(CARE,),
        told="Write and issue the letter first: it tells the parents that we went to court, why, and to see a lawyer "
        "today. It is kept as it was sent."),
    Act(key="guardian", heading="The children's guardian", form=court.GuardianForm, do=proceedings.name_guardian,
        kinds=(CARE,), dated=False),
    Act(key="hearing", heading="List a hearing", form=court.HearingForm, do=list_hearing, kinds=(CARE,), dated=False,
        told="Advocates meet two working days before a case management hearing, and seven before an issues resolution "
        "hearing: each is a time limit of its own, in the work of whoever holds the case. Courts sit on working days."),
    Act(key="extend", heading="The court gave more time", form=court.ExtendForm, do=proceedings.extend, kinds=(CARE,),
        told="Children Act 1989, section 32(5) to (9): up to eight weeks at a time, each with its own reason."),
    Act(key="delay", heading="What delays the case", form=court.DelayForm, do=proceedings.tag_delay, kinds=(CARE,),
        told="Figures of how long cases take are shown with and without those that Covid delayed."),
    Act(key="feedback", heading="What was said of our work", form=court.FeedbackForm, do=proceedings.keep_feedback,
        kinds=(CARE,), told="Kept so that we hear it: the log of all feedback shows what judges and guardians say."),
    Act(key="order", heading="An interim order", form=court.OrderForm, do=orders.make_interim_order, kinds=(CARE,),
        told="It ends the order whose place it takes. Final orders are recorded when the proceedings end."),
    Act(key="conclude", heading="The court's final decision", form=court.ConcludeForm, do=proceedings.conclude,
        kinds=(CARE,), submit="End the proceedings",
        told="This makes the final orders, and ends the interim orders that they end (a local default: check with the "
        "lawyer). Leave out a brother or sister for whom the court decided otherwise."),
    Act(key="task", heading="Give somebody a task", form=court.TaskForm, do=tasks.give_task,
        kinds=(GATE, PRE, CARE, SOON), submit="Give it", after=(GATE,),
        told="It is then among their actions, and they say there what they did."),
    Act(key="aim", heading="A plan for permanence", form=court.AimForm, do=aims.set_aim, kinds=(PRE, CARE),
        told="Plan side by side: if one plan fails, the child does not wait while another begins."),
    Act(key="longer", heading="The order was extended", form=emergency.LongerForm, do=emergencies.extend_order,
        kinds=(SOON,), told="An emergency protection order is extended once, by up to seven days."),
    Act(key="over", heading="What comes next", form=emergency.EndForm, do=emergencies.end_emergency, kinds=(SOON,),
        dated=False,
        told="Say how the child is safe now. Children Act 1989: police protection lasts 72 hours at most, an emergency "
        "protection order 8 days, and once 7 more. If it lasted longer, say why."),
    Act(key="learn", heading="What we learnt", form=emergency.LearnForm, do=_learn, kinds=(SOON,), decides=True,
        dated=False, after=(SOON,),
        told="An emergency is no failure, but each is looked back on: was the child known?"),
)  # fmt: skip
ACTS: dict[str, Act] = {act.key: act for act in _ALL}
