"""Forms of early help: each only validates; an operation makes the change."""

from typing import Any

from lineofsight.drafts.editing import EditForm
from lineofsight.record.forms.voice import to_child_field
from lineofsight.record.models import Person
from lineofsight.service.early_help.models import Episode, FamilyAssessment
from lineofsight.service.early_help.models.episode import agencies
from lineofsight.service.early_help.sections import Section
from lineofsight.statute.steps import step
from lineofsight.web import fields
from lineofsight.web.forms import Form

LONGEST = 20_000
NO_ACCOUNT = "none"
EARLY_HELP = step("early_help")


class SectionForm(EditForm):
    """One section of the assessment. It may be left empty, and saved half written."""

    then = "It is saved as you leave it. You can come back until you submit."

    text = fields.TextAreaField(
        label="Text", required=False, mark_optional=False, rows=12, max_length=LONGEST, label_size="m"
    )
    is_to_child = to_child_field()

    def __init__(self, *args: Any, section: Section, child: Person, **kwargs: Any) -> None:
        """This function will name the section, and ask of the worker's words whether the child is told."""
        super().__init__(*args, **kwargs)
        self.fields["text"].label = section.title
        self.fields["is_to_child"].label = f"This is written to {child.first_name or child.name}"
        if section.is_shared or section.key not in FamilyAssessment.NARRATIVE:
            del self.fields["is_to_child"]


class FirstContactForm(Form):
    """The first meaningful contact."""

    then = "The time limit for the first contact is met."

    met_on = fields.DateField(label="When did you first meet or speak with the family?", latest="today")
    met_words = fields.TextAreaField(
        label="Whom did you meet, and what do they hope for?", rows=4, max_length=LONGEST,
        empty_message="Say whom you met, and what they hope for", hint="A letter or a missed call is not a contact.",
    )  # fmt: skip


class IntensityForm(Form):
    """How intensive the help is."""

    why = "How intensive the help is decides how much of a worker's time a family needs."
    then = "It shows beside the family, and counts in the team's work."

    intensity = fields.RadiosField(
        label="How intensive is the help now?", choices=Episode.Intensity.choices,
        empty_message="Choose how intensive the help is",
    )  # fmt: skip


class LeadForm(Form):
    """Who leads."""

    why = "The family has one person to ask. It may be somebody in another agency whom they trust."
    then = "The family's plan shows them as its lead. One in another agency sees it under what they lead."

    agency = fields.SelectField(label="Agency", choices=agencies, blank="Choose an agency",
                                empty_message="Choose the agency they work for")  # fmt: skip
    account = fields.SelectField(
        label="Do they sign in here?", hint="A partner who signs in sees this family's early help, and nothing else.",
    )  # fmt: skip
    name = fields.TextField(label="Their name, if they don't", required=False, max_length=200, mark_optional=False)
    reason = fields.TextAreaField(
        label="Why do they lead, and what was handed over?", rows=3, max_length=LONGEST,
        empty_message="Say why they lead, and what was handed over",
    )  # fmt: skip

    def __init__(self, *args: Any, people: list[tuple[Any, bool]], **kwargs: Any) -> None:
        """This function will offer who has an account."""
        super().__init__(*args, **kwargs)
        named = [(str(one.pk), f"{one.name} ({one.role_class.display_name.lower()})") for one, _ in people]
        self.fields["account"].choices = [(NO_ACCOUNT, "No"), *named]

    def clean(self) -> dict[str, Any]:
        """This function will want a name of somebody without an account."""
        told = super().clean()
        if told.get("account") == NO_ACCOUNT and not (told.get("name") or "").strip():
            self.add_error("name", "Enter the name of who leads")
        return told


class TakeInForm(Form):
    """Which children of the family are taken in."""

    why = "Early help is for the whole family, so that nobody tells the same story twice."
    then = "The help counts for them too, and what is shared stands on their records."

    children = fields.CheckboxesField(label="Which children?", empty_message="Choose at least one child")

    def __init__(self, *args: Any, offered: list[Person], **kwargs: Any) -> None:
        """This function will offer brothers and sisters."""
        super().__init__(*args, **kwargs)
        self.fields["children"].choices = [(str(one.pk), one.name) for one in offered]


class ShareForm(Form):
    """That the family read the draft."""

    why = "Nothing is written about a family that they have not read."
    then = "What they said stands with the assessment, which can now be submitted."

    shared_on = fields.DateField(label="When did the family read the draft?", latest="today")
    family_says = fields.TextAreaField(
        label="What do they say about it?", rows=4, max_length=LONGEST,
        empty_message="Write down what the family says about it",
        hint="What is right, what is not, and what is missing. Change the assessment where they are right.",
    )  # fmt: skip


class SubmitForm(Form):
    """Nothing to fill in."""


class AuthoriseForm(Form):
    """The manager's decision."""

    then = "The time limit is met, and the family's plan is next."

    decision = fields.TextAreaField(
        label="What is your decision, and why?", rows=4, max_length=LONGEST, empty_message="Give your decision, and why"
    )
    is_to_child = to_child_field()
    late_reason = fields.TextAreaField(
        label="Why is it late?", rows=2, max_length=1_000, required=False, mark_optional=False,
    )  # fmt: skip

    def __init__(self, *args: Any, is_late: bool = False, **kwargs: Any) -> None:
        """This function will ask why only of what is late."""
        super().__init__(*args, **kwargs)
        if not is_late:
            del self.fields["late_reason"]


class ReturnForm(Form):
    """Why an assessment is returned."""

    why = "The worker needs to know exactly what to change."
    then = "The worker sees your reason and can change it again. The time limit runs on."

    reason = fields.TextAreaField(
        label="What needs to change?", rows=4, max_length=LONGEST, empty_message="Say what needs to change"
    )


class CloseForm(Form):
    """How early help ended."""

    then = "Early help ends, and what you choose is opened."

    outcome = fields.RadiosField(
        label="How did it end?", choices=[(one.code, one.label) for one in EARLY_HELP.outcomes],
        hints={one.code: one.hint for one in EARLY_HELP.outcomes}, empty_message="Choose how it ended",
    )  # fmt: skip
    closing_words = fields.TextAreaField(
        label="What has changed for the family?", rows=4, max_length=LONGEST,
        empty_message="Say what has changed for the family", hint="What do the parents and each child say?",
    )  # fmt: skip
    support_after = fields.TextAreaField(
        label="Who helps after we stop, and whom can they ring?", rows=3, max_length=LONGEST, required=False,
        mark_optional=False, hint="The support plan that the family keeps.",
    )  # fmt: skip
    is_to_child = to_child_field()
    also = fields.CheckboxesField(label="Finish it also for", required=False, mark_optional=False)

    def __init__(self, *args: Any, siblings: list[tuple[str, str]] = (), **kwargs: Any) -> None:
        """This function will offer brothers and sisters."""
        super().__init__(*args, **kwargs)
        self.fields["also"].choices = siblings
        if not siblings:
            del self.fields["also"]
