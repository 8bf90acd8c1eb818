"""Forms of care proceedings, and of what hangs on every step of court work."""

from typing import Any

from lineofsight.record.forms.support import SupportForm
from lineofsight.service.court.codes import (
    AIMS,
    ANSWERS,
    CAUSES,
    HEARINGS,
    INITIAL_PLANS,
    INTERIM,
    SAID_BY,
    SHORT_NOTICE,
    TASKS,
    choices,
)
from lineofsight.service.court.forms.base import A_LINE, LONGEST, StepForm, late_reason
from lineofsight.service.court.queries.choices import meetings_of, owners, planned_actions, told_of_meeting
from lineofsight.web import fields


class IssueForm(StepForm):
    """The application, as the court issued it."""

    then = "The 26 weeks run, and hearings can be listed."

    issued_on = fields.DateField(
        label="When did the court issue it?", latest="today", empty_message="Say when the court issued it",
        hint="That day is day 1 of the 26 weeks.",
    )  # fmt: skip
    reference = fields.TextField(label="Case number of the court", max_length=A_LINE, empty_message="Give the number")
    initial_plan = fields.RadiosField(
        label="Which plan is put to the court first?", choices=choices(INITIAL_PLANS), small=True,
        empty_message="Say which plan",
    )  # fmt: skip
    short_notice = fields.RadiosField(
        label="Did we ask for a hearing at short notice?", initial="no",
        choices=[("no", "No"), *choices(SHORT_NOTICE)],
        hint="Heard within two to five days. Say which reason.",
    )  # fmt: skip
    short_notice_why = fields.TextField(
        label="If at short notice: what made it urgent?", required=False, max_length=2_000
    )
    late_reason = late_reason()

    def said(self) -> dict[str, Any]:
        """This function will return no reason where the notice was not short."""
        told = super().said()
        told["short_notice"] = "" if told["short_notice"] == "no" else told["short_notice"]
        return told


class GuardianForm(StepForm):
    """The children's guardian."""

    why = "The guardian speaks for the child in court, and is chosen by somebody other than the council."
    then = "Their name stands on this page, for everybody who works on the case."

    name = fields.TextField(label="Name of the children's guardian", max_length=A_LINE, empty_message="Give the name")
    contact = fields.TextField(label="How to reach the guardian", required=False, max_length=A_LINE)
    initial_approved = fields.RadiosField(
        label="Did the court approve the first plan?", choices=choices(ANSWERS), inline=True, initial="U"
    )  # fmt: skip


class HearingForm(StepForm):
    """A hearing to list."""

    then = "It stands in the timetable. Before some hearings the advocates meet, by a day that is shown with it."

    kind = fields.RadiosField(
        label="Which hearing?", choices=choices(HEARINGS), small=True, empty_message="Say which hearing"
    )
    listed_at = fields.DateTimeField(label="When is it listed?", empty_message="Say when it is listed")


class HeldForm(StepForm):
    """What happened at a hearing."""

    why = "What the court directed has to be done by a day. Whoever reads this page next was not there."
    then = "List the next hearing, and give what the court directed as tasks."

    shares = False
    happened = fields.TextAreaField(
        label="What happened, and what did the court decide?", rows=6, max_length=LONGEST,
        empty_message="Say what happened",
    )  # fmt: skip
    advocates_on = fields.DateField(label="When did the advocates meet before it?", required=False, latest="today")


class AdvocatesForm(StepForm):
    """When the advocates met before a hearing."""

    then = "The time limit for their meeting is met."

    shares = False
    met_on = fields.DateField(label="When did the advocates meet?", latest="today", empty_message="Say when they met")


class AdjournForm(StepForm):
    """Why a hearing was adjourned."""

    why = "A hearing that does not take place costs the child time."
    then = "List it again for another day. Why it was adjourned counts when delay is looked at."

    shares = False
    reason = fields.TextAreaField(
        label="Why was it adjourned?", rows=4, max_length=2_000, empty_message="Say why it was adjourned"
    )  # fmt: skip
    listed_at = fields.DateTimeField(label="When is it listed again?", required=False,
                                     hint="Leave empty while the court has named no day.")  # fmt: skip


class ExtendForm(StepForm):
    """More time from the court."""

    then = "The time limit moves to the new day. The first one stays readable."

    until_on = fields.DateField(label="Until which day?", empty_message="Say until which day")
    granted_on = fields.DateField(
        label="When did the court decide it?", latest="today", empty_message="Say when the court decided it"
    )  # fmt: skip
    reason = fields.TextAreaField(
        label="Why does the case need more time?", rows=4, max_length=2_000,
        empty_message="Say why it needs more time",
        hint="Each extension needs its own reason.",
    )  # fmt: skip


class DelayForm(StepForm):
    """What delayed the case."""

    then = "The list of care proceedings shows this cause beside the case, and can be narrowed to it."

    cause = fields.RadiosField(label="What delays it?", choices=choices(CAUSES), empty_message="Choose the cause")
    from_on = fields.DateField(label="From which day?", latest="today", empty_message="Say from which day")
    note_of_it = fields.TextAreaField(
        label="What happened?", rows=4, max_length=2_000, empty_message="Say what happened"
    )  # fmt: skip


class FeedbackForm(StepForm):
    """What was said of our work."""

    then = "It stands in the log of feedback, which managers read across all cases."

    said_by = fields.RadiosField(label="Who said it?", choices=choices(SAID_BY), empty_message="Say who said it")
    name = fields.TextField(label="Their name", required=False, max_length=A_LINE)
    said_on = fields.DateField(label="When?", latest="today", empty_message="Say when it was said")
    said_there = fields.TextAreaField(
        label="What did they say?", rows=5, max_length=LONGEST, empty_message="Say what was said"
    )  # fmt: skip
    mark = fields.RadiosField(
        label="How good was our evidence?", required=False, small=True,
        choices=[("", "They did not say"), ("1", "1: poor"), ("2", "2"), ("3", "3: sound"), ("4", "4"),
                 ("5", "5: excellent")],
    )  # fmt: skip

    def said(self) -> dict[str, Any]:
        """This function will return the mark as a number."""
        told = super().said()
        told["said"] = told.pop("said_there")
        told["mark"] = int(told["mark"]) if told.get("mark") else None
        return told


class OrderForm(StepForm):
    """An interim order."""

    then = "It is in force from that day, until it ends or another takes its place."

    kind = fields.RadiosField(label="Which order?", choices=choices(INTERIM), empty_message="Say which order")
    made_on = fields.DateField(label="When was it made?", latest="today", empty_message="Say when it was made")
    until_on = fields.DateField(label="Until which day, if it names one?", required=False)


class ConcludeForm(StepForm, SupportForm):
    """What the court decided in the end."""

    then = "The proceedings end, with every time limit of theirs. The final orders are in force."

    outcome = fields.RadiosField(label="What did the court decide?", empty_message="Say what the court decided")
    made_on = fields.DateField(label="On which day?", latest="today", empty_message="Say on which day")
    decision = fields.TextAreaField(
        label="What does it mean for the child?", rows=6, max_length=LONGEST, empty_message="Say what it means"
    )  # fmt: skip
    final_approved = fields.RadiosField(
        label="Did the court approve our final plan?", choices=choices(ANSWERS), inline=True, initial="U"
    )  # fmt: skip
    late_reason = late_reason()
    field_order = ("outcome", "made_on", "decision", "final_approved", "support")

    def offer(self) -> None:
        """This function will offer the outcomes."""
        self.outcomes()
        self.ask_about_support(self.step, *self._others.values())


class TaskForm(StepForm):
    """Something for somebody to do."""

    then = "It is among their actions until they say what they did."

    kind = fields.RadiosField(label="What kind of thing is it?", choices=choices(TASKS), small=True,
                              empty_message="Say what kind of thing it is")  # fmt: skip
    what = fields.TextAreaField(
        label="What is to be done?", rows=3, max_length=2_000, empty_message="Say what is to be done"
    )
    due_on = fields.DateField(label="By when?", earliest="today", empty_message="Say by when")
    owner = fields.SelectField(label="Who does it?", empty_message="Say who does it")
    planned_action = fields.SelectField(
        label="Which action of the child's plan is it about?", required=False, blank="None of them"
    )  # fmt: skip
    decided_at = fields.SelectField(label="Which meeting decided it?", required=False, blank="None of them")

    def offer(self) -> None:
        """This function will offer accounts, and what the child's plan still asks for."""
        self._owners = {str(one.pk): one for one in owners()}
        self.fields["owner"].choices = [(key, one.name) for key, one in self._owners.items()]
        self._planned = {str(one.pk): one for one in planned_actions(self.step)}
        self.fields["planned_action"].choices = [(key, str(one)) for key, one in self._planned.items()]
        self._met = {str(one.pk): one for one in meetings_of(self.step)}
        self.fields["decided_at"].choices = [(key, told_of_meeting(one)) for key, one in self._met.items()]
        for name, offered in (("planned_action", self._planned), ("decided_at", self._met)):
            if not offered:
                del self.fields[name]

    def said(self) -> dict[str, Any]:
        """This function will return the account and the planned action themselves."""
        told = super().said()
        told["owner"] = self._owners[told["owner"]]
        told["planned_action"] = self._planned.get(told.get("planned_action", ""))
        told["decided_at"] = self._met.get(told.get("decided_at", ""))
        return told


class AimForm(StepForm):
    """A plan for permanence beside the others."""

    then = "It stands beside the other plans until one is carried out or dropped."

    aim = fields.RadiosField(label="Which plan for permanence?", choices=choices(AIMS), small=True,
                             empty_message="Choose a plan")  # fmt: skip
    why = fields.TextAreaField(
        label="Why, and what has to happen for it?", rows=4, max_length=2_000,
        empty_message="Say why, and what has to happen for it",
    )  # fmt: skip


class DropForm(StepForm):
    """Why a plan for permanence is dropped."""

    why = "The child should be able to read one day why it was given up."
    then = "It stays on the page as dropped, with your reason."

    shares = False
    because = fields.TextAreaField(
        label="Why is it dropped?", rows=3, max_length=2_000, empty_message="Say why it is dropped"
    )
