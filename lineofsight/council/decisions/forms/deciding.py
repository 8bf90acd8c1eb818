"""Forms of decisions and call-ins: each only validates; an operation makes the change."""

from collections.abc import Sequence
from typing import Any

from django.utils import timezone

from lineofsight.bodies.models import Meeting
from lineofsight.council.decisions.forms.plan import A_LINE, LONGEST
from lineofsight.council.decisions.models import CallIn, Decision, PlanEntry
from lineofsight.council.decisions.operations.deciding import Said
from lineofsight.web import fields
from lineofsight.web.forms import Form

NO_INTEREST, NO_DISPENSATION = "None was declared.", "None was asked for."


def meeting_choices(meetings: Sequence[Meeting], *, empty: str) -> list[tuple[str, str]]:
    """This function will return meetings as choices."""
    return [("", empty), *((str(one.pk), f"{one.body.name}, {_day(one)}") for one in meetings)]


def _day(meeting: Meeting) -> str:
    return f"{timezone.localdate(meeting.starts_at):%-d %B %Y}"


class DecisionForm(Form):
    """What was decided, by whom and when, and all that its record must say."""

    then = "It is not public until you publish it. After that nothing of it can be changed."

    title = fields.TextField(label="What was the matter?", max_length=A_LINE, empty_message="Name the matter")
    meeting = fields.SelectField(
        label="At which meeting was it decided?", required=False, empty_message="Choose the meeting that decided"
    )
    officer = fields.TextField(
        label="Or which officer decided?", hint="Their name and their post.", required=False, max_length=A_LINE
    )  # fmt: skip
    decided_on = fields.DateField(
        label="On which day did the officer decide?", required=False, empty_message="Give the day of the decision"
    )
    decided = fields.TextAreaField(
        label="What was decided?", rows=4, max_length=LONGEST, empty_message="Say what was decided"
    )  # fmt: skip
    reasons = fields.TextAreaField(label="Why?", rows=4, max_length=LONGEST, empty_message="Say why it was decided")
    alternatives = fields.TextAreaField(
        label="Which alternatives were considered, and why were they rejected?", rows=4, max_length=LONGEST,
        empty_message="Say which alternatives were considered",
    )  # fmt: skip
    why_no_alternatives = fields.TextField(
        label="If there was none to look at: why?", required=False, max_length=A_LINE
    )  # fmt: skip
    interests = fields.TextField(
        label="Which conflicts of interest were declared?", initial=NO_INTEREST, max_length=A_LINE,
        empty_message="Say which conflicts of interest were declared, or that none was",
    )  # fmt: skip
    dispensation = fields.TextField(
        label="Which dispensation was given?", initial=NO_DISPENSATION, max_length=A_LINE,
        empty_message="Say which dispensation was given, or that none was",
    )  # fmt: skip

    def __init__(self, *args: Any, meetings: Sequence[Meeting], entry: PlanEntry | None = None, **kwargs: Any) -> None:
        """This function will ask only for what the entry of the forward plan, if any, does not say."""
        super().__init__(*args, **kwargs)
        self.meetings = {str(one.pk): one for one in meetings if entry is None or one.body_id == entry.body_id}
        self.fields["meeting"].choices = meeting_choices(list(self.meetings.values()), empty="No meeting")
        if entry is not None:
            for name in ("title", "officer", *(("meeting",) if entry.officer else ("decided_on",))):
                del self.fields[name]
            self.fields["decided_on" if entry.officer else "meeting"].required = True

    def said(self) -> Said:
        """This function will return what was said, once the form is valid."""
        answers = dict(self.cleaned_data)
        return Said(**{**answers, "meeting": self.meetings.get(answers.get("meeting", ""))})


def initial_of(decision: Decision) -> dict[str, Any]:
    """This function will return the answers that a decision gives now."""
    kept = {key: getattr(decision, key) for key in Said.__dataclass_fields__ if key != "meeting"}
    return {**kept, "meeting": str(decision.meeting_id or "")}


class ImpactsForm(Form):
    """What a decision means for the law, money, policy, equality and risk, and who signed that off."""

    then = "A key decision is published only once every part is said, and signed off where that is asked."

    def __init__(self, *args: Any, impacts: Sequence[tuple[str, str, bool]], **kwargs: Any) -> None:
        """This function will ask for each part, and who signed it off where the rules say so."""
        super().__init__(*args, **kwargs)
        self.impacts = impacts
        for key, name, is_signed in impacts:
            self.fields[key] = fields.TextAreaField(
                label=name, rows=3, max_length=LONGEST, empty_message=f"{name}: say what the impact is"
            )  # fmt: skip
            if is_signed:
                self.fields[f"{key}_signed"] = fields.TextField(
                    label=f"{name}: who signed it off?",
                    max_length=A_LINE,
                    empty_message=f"{name}: say who signed it off",
                )

    def said(self) -> dict[str, tuple[str, str]]:
        """This function will return the words and who signed by part, once the form is valid."""
        answers = self.cleaned_data
        return {key: (answers[key], answers.get(f"{key}_signed", "")) for key, _, _ in self.impacts}


def impacts_of(decision: Decision) -> dict[str, str]:
    """This function will return the answers that a decision's impacts give now."""
    texts = {key: one["text"] for key, one in decision.impacts.items()}
    return texts | {f"{key}_signed": one["signed_by"] for key, one in decision.impacts.items()}


class CallInForm(Form):
    """That a member asks for a call-in, on which ground and why."""

    then = "Once enough members ask, democratic services say whether the call-in is valid."

    name = fields.TextField(label="Which member asks?", max_length=A_LINE, empty_message="Say who asks")
    ground = fields.RadiosField(label="On which ground?", empty_message="Choose a ground")
    reasons = fields.TextAreaField(
        label="Why, in the member’s words?", rows=4, max_length=LONGEST, empty_message="Say why it is called in"
    )  # fmt: skip

    def __init__(self, *args: Any, grounds: Sequence[tuple[str, str]], runs: bool, **kwargs: Any) -> None:
        """This function will offer the grounds, and ask who asks where somebody asks for a member."""
        super().__init__(*args, **kwargs)
        self.fields["ground"].choices = list(grounds)
        if not runs:
            del self.fields["name"]


class JudgeForm(Form):
    """Whether a call-in is valid, and why."""

    then = "If it is valid, scrutiny looks at the decision. If it is refused, the decision waits for its days only."

    is_valid = fields.RadiosField(
        label="Is the call-in valid?", choices=[("yes", "Yes"), ("no", "No, it is refused")],
        empty_message="Say whether it is valid",
    )  # fmt: skip
    why = fields.TextAreaField(label="Why?", rows=3, max_length=LONGEST, empty_message="Say why it is valid or refused")

    def clean_is_valid(self) -> bool:
        """This function will give yes or no."""
        return self.cleaned_data["is_valid"] == "yes"


class SettleForm(Form):
    """What scrutiny came to, at which meeting and why."""

    then = "If it is referred, the decision waits until that is answered."

    meeting = fields.SelectField(label="At which meeting?", empty_message="Choose the meeting")
    outcome = fields.RadiosField(
        label="What did scrutiny come to?", choices=CallIn.Outcome.choices, empty_message="Say what scrutiny came to"
    )  # fmt: skip
    why = fields.TextAreaField(label="Why?", rows=4, max_length=LONGEST, empty_message="Say why scrutiny came to that")

    def __init__(self, *args: Any, meetings: Sequence[Meeting], **kwargs: Any) -> None:
        """This function will offer the meetings of scrutiny that were held."""
        super().__init__(*args, **kwargs)
        self.meetings = {str(one.pk): one for one in meetings}
        self.fields["meeting"].choices = meeting_choices(meetings, empty="Choose one")

    def clean_meeting(self) -> Meeting | None:
        """This function will give the meeting."""
        return self.meetings.get(self.cleaned_data["meeting"])


class AnswerForm(Form):
    """Whether a decision that was referred stands, and why."""

    then = "If it stands it may be put into effect. If it is decided anew, record the new decision."

    answer = fields.RadiosField(
        label="What became of it?", choices=CallIn.Answer.choices, empty_message="Say what became of it"
    )  # fmt: skip
    why = fields.TextAreaField(
        label="Why?", rows=4, max_length=LONGEST, empty_message="Say why it stands or is decided anew"
    )
