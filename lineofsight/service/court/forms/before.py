"""Forms of the legal gateway and of pre-proceedings."""

from typing import Any

from django.urls import reverse

from lineofsight.bodies.kinds import AGENCIES
from lineofsight.record.forms.support import SupportForm
from lineofsight.service.court.codes import MEETINGS, choices
from lineofsight.service.court.forms.base import LONGEST, StepForm, late_reason, to_write
from lineofsight.service.court.models.pre_proceedings import PreProceedings
from lineofsight.service.court.operations.pre_proceedings import TEMPLATE
from lineofsight.service.court.queries.choices import letters_for, panels_for
from lineofsight.web import fields
from lineofsight.web.forms import Form
from lineofsight.web.words import day, moment


def _why() -> fields.TextAreaField:
    return fields.TextAreaField(
        label="What do you ask the panel, and why now?", rows=5, max_length=LONGEST,
        empty_message="Say what you ask the panel, and why now",
    )  # fmt: skip


def _evidence() -> fields.TextAreaField:
    return fields.TextAreaField(
        label="What is the evidence, and what was tried?", rows=8, max_length=LONGEST,
        hint="Facts first: what happened to the child, when, and who saw it. Then what help the family had.",
        empty_message="Say what the evidence is, and what was tried",
    )  # fmt: skip


def _views() -> fields.TextAreaField:
    return fields.TextAreaField(
        label="What do the child and the family say?", rows=4, max_length=LONGEST, required=False
    )  # fmt: skip


class AskForm(Form):
    """A request to the panel about a child, and any of the brothers and sisters."""

    then = "The request is open. Put it on the agenda of a panel next."

    why = _why()
    evidence = _evidence()
    views = _views()
    also = fields.CheckboxesField(label="Ask about these brothers and sisters too", required=False, small=True)

    def __init__(self, *args: Any, siblings: list[Any] = (), **kwargs: Any) -> None:
        """This function will offer the brothers and sisters."""
        super().__init__(*args, **kwargs)
        self._siblings = {str(one.pk): one for one in siblings}
        self.fields["also"].choices = [(key, one.name) for key, one in self._siblings.items()]
        if not siblings:
            del self.fields["also"]

    def siblings(self) -> list[Any]:
        """This function will return the brothers and sisters that were chosen."""
        return [self._siblings[key] for key in self.cleaned_data.get("also") or []]

    def said(self) -> dict[str, Any]:
        """This function will return what was said, without whom it is about."""
        return {name: value for name, value in self.cleaned_data.items() if name != "also"}


class RequestForm(StepForm):
    """What the panel is asked, of a request that is open."""

    then = "Put it on the agenda of a panel, if it is not there yet."

    why = _why()
    evidence = _evidence()
    views = _views()

    def offer(self) -> None:
        """This function will begin with what is written."""
        row = self.step.legal_gateway
        for name in ("why", "evidence", "views"):
            self.initial.setdefault(name, getattr(row, name))


class AgendaForm(StepForm):
    """Which meeting of a panel."""

    then = "The panel hears it at that meeting. A manager then records what it decided."

    meeting = fields.RadiosField(label="Which meeting?", empty_message="Choose a meeting")

    def offer(self) -> None:
        """This function will offer the meetings ahead."""
        self._ahead = {str(one.pk): one for one in panels_for(self.by, at=self.at)}
        named = [(key, f"{one.body.name}, {moment(one.starts_at)}") for key, one in self._ahead.items()]
        self.fields["meeting"].choices = named

    def nothing(self) -> tuple[str, str, str] | None:
        """This function will say how a meeting of the panel comes to be, where none is ahead."""
        if self._ahead:
            return None
        told = "No panel has a meeting ahead. A manager calls one; then come back here."
        return told, "Open the panels", reverse("bodies:bodies")

    def said(self) -> dict[str, Any]:
        """This function will return the meeting itself."""
        return {"meeting": self._ahead[self.cleaned_data["meeting"]]}


class GatewayForm(StepForm):
    """What the panel decided."""

    then = (
        "The request ends and what the panel decided opens at once. Where it is pre-proceedings, write the letter next."
    )

    outcome = fields.RadiosField(
        label="What did the panel decide?", empty_message="Say what the panel decided",
        reveals={"pre_proceedings": "letter_by"},
    )  # fmt: skip
    letter_by = fields.DateField(label="By which day does the letter go to the parents?", required=False)
    decision = fields.TextAreaField(
        label="Why?", rows=6, max_length=LONGEST, hint="The threshold, the legal advice, and what follows.",
        empty_message="Say why the panel decided it",
    )  # fmt: skip
    alternatives = fields.TextAreaField(
        label="What else was considered, and why not?", rows=3, max_length=LONGEST,
        empty_message="Say what else was considered, and why not",
        hint="Where only one way was open, say so, and why.",
    )  # fmt: skip

    def offer(self) -> None:
        """This function will offer the outcomes."""
        self.outcomes()


class ChangeForm(StepForm):
    """What must change."""

    then = "Write the letter before proceedings, among the child's letters, and issue it."

    must_change = fields.TextAreaField(
        label="What must change, by when, and who helps?", rows=8, max_length=LONGEST,
        hint="The letter says this to the parents. Write it so that they can tell when they have done it.",
        empty_message="Say what must change",
    )  # fmt: skip

    def offer(self) -> None:
        """This function will begin with what is written."""
        self.initial.setdefault("must_change", self.step.pre_proceedings.must_change)


class LetterForm(StepForm):
    """Which letter was sent, and when."""

    then = "The first meeting is due from that day, and so is the end of pre-proceedings."

    letter = fields.RadiosField(label="Which letter, as it was issued?", empty_message="Choose the letter")
    sent_on = fields.DateField(label="When was it sent?", latest="today", empty_message="Say when it was sent")
    late_reason = late_reason()

    def offer(self) -> None:
        """This function will offer the letters that were issued."""
        self._issued = {str(one.pk): one for one in letters_for([self.step, *self._others.values()])}
        named = [(key, f"{one.subject}, to {one.recipient_name}, issued {day(one.issued_at)}")
                 for key, one in self._issued.items()]  # fmt: skip
        self.fields["letter"].choices = named

    def nothing(self) -> tuple[str, str, str] | None:
        """This function will lead to writing the letter, where none is issued."""
        return None if self._issued else to_write(self.step, TEMPLATE)

    def said(self) -> dict[str, Any]:
        """This function will return the letter itself."""
        return {**super().said(), "letter": self._issued[self.cleaned_data["letter"]]}


class OfferForm(StepForm):
    """The offer of a family group conference."""

    then = "Where the family wants one, its time limit runs from the offer. Where they have not answered, ask again."

    offered_on = fields.DateField(label="When was it offered?", latest="today", empty_message="Say when it was offered")
    answer = fields.RadiosField(
        label="What did the family say?", required=False,
        choices=[*PreProceedings.Answer.choices, ("", "They have not answered yet")],
    )  # fmt: skip


class MeetingForm(StepForm):
    """A meeting that was held."""

    then = "Give what it decided as tasks. In pre-proceedings a review is counted from a first meeting or a review."

    kind = fields.RadiosField(label="Which meeting was it?", empty_message="Say which meeting it was")
    held_at = fields.DateTimeField(label="When was it held?", latest="today", empty_message="Say when it was held")
    place = fields.TextField(label="Where?", hint="Leave empty for a meeting online.", required=False, max_length=200)
    came = fields.TextAreaField(
        label="Who came?", rows=5, max_length=2_000, empty_message="Say who came",
        hint="One person a line: name, comma, agency. For example: Mum, family",
    )  # fmt: skip
    said_there = fields.TextAreaField(
        label="What was said and decided?", rows=8, max_length=LONGEST, empty_message="Say what was said and decided"
    )  # fmt: skip
    reflection = fields.TextAreaField(
        label="Reflection", rows=4, max_length=LONGEST, required=False,
        hint="What this tells us about the child's life, and what we might do otherwise.",
    )  # fmt: skip

    def offer(self) -> None:
        """This function will offer the meetings that belong to the step."""
        kinds = (
            choices(MEETINGS) if self.step.kind == "pre_proceedings" else [("care_planning", MEETINGS["care_planning"])]
        )
        self.fields["kind"].choices = kinds

    def said(self) -> dict[str, Any]:
        """This function will return who came as names with their agencies."""
        told = super().said()
        told["came"] = [_person(line) for line in told["came"].splitlines() if line.strip()]
        told["said"] = told.pop("said_there")
        return told


def _person(line: str) -> tuple[str, str]:
    """This function will return a name and an agency's key: "other" for one that is not known."""
    name, _, agency = line.partition(",")
    wanted = agency.strip().casefold()
    known = (key for key, label in AGENCIES.items() if wanted and wanted in (key, label.casefold()))
    return name.strip(), next(known, "other")


class EndPreForm(StepForm, SupportForm):
    """How pre-proceedings end."""

    then = "What you choose opens at once, and the time limits of pre-proceedings end."

    outcome = fields.RadiosField(label="How do they end?", empty_message="Say how they end")
    decision = fields.TextAreaField(
        label="Why? What has changed, and what has not?", rows=6, max_length=LONGEST,
        empty_message="Say why they end so"
    )  # fmt: skip
    late_reason = late_reason()
    field_order = ("outcome", "decision", "support")

    def offer(self) -> None:
        """This function will offer the outcomes."""
        self.outcomes()
        self.ask_about_support(self.step, *self._others.values())
