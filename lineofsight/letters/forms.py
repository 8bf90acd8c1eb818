"""Forms for letters: which, to whom, what it says; and who must not know where a child lives."""

from collections.abc import Sequence
from typing import Any

from lineofsight.letters.models import Letter
from lineofsight.letters.templates import TEMPLATES
from lineofsight.record.models import Person
from lineofsight.web import fields
from lineofsight.web.forms import Form

LONGEST = 20_000
SOMEBODY_ELSE = "other"


class StartForm(Form):
    """Which letter, and to whom."""

    why = "A letter that is written from the record says what the record says."
    then = "It is filled from the record for you to change. Nothing is sent by this."

    template = fields.RadiosField(label="Which letter?", empty_message="Choose a letter")
    recipient = fields.RadiosField(
        label="Who is it to?", empty_message="Say who it is to", reveals={SOMEBODY_ELSE: "recipient_name"}
    )
    recipient_name = fields.TextField(label="Their name", required=False, max_length=200, mark_optional=False)

    def __init__(self, *args, people: Sequence[Person] = (), **kwargs) -> None:
        """This function will offer every letter, and the people who may be written to."""
        super().__init__(*args, **kwargs)
        self.people = {str(person.pk): person for person in people}
        self.fields["template"].choices = [(t.key, t.name) for t in TEMPLATES.values()]
        self.fields["template"].hints = {t.key: t.purpose for t in TEMPLATES.values() if t.purpose}
        named = [(pk, f"{person.name} ({person.relation.lower()})") for pk, person in self.people.items()]
        self.fields["recipient"].choices = [*named, (SOMEBODY_ELSE, "Somebody else, such as who made a contact")]

    def clean(self) -> dict[str, Any]:
        """This function will ask for the name of somebody else."""
        said = self.cleaned_data
        if said.get("recipient") == SOMEBODY_ELSE and not said.get("recipient_name"):
            self.add_error("recipient_name", "Give the name of who the letter is to")
        return said


class LetterForm(Form):
    """What the letter says, and where it goes."""

    why = "Read it as the family will: plain words, and nobody's address who should not be known."
    then = "You see it as it will be. It can be changed until it is issued."

    recipient_name = fields.TextField(label="To", max_length=200, empty_message="Say who the letter is to")
    address = fields.TextAreaField(
        label="Address", rows=4, max_length=500, required=False, mark_optional=False,
        hint="One line under another. Leave it empty for a letter that is given by hand.",
    )  # fmt: skip
    is_by_hand = fields.ConfirmField(label="It is given by hand: no address is printed", required=False)
    subject = fields.TextField(label="What it is about", max_length=200, empty_message="Say what it is about")
    body = fields.TextAreaField(
        label="The letter", rows=18, max_length=LONGEST, empty_message="Write the letter",
        hint="An empty line begins a new paragraph. What stands in [brackets] is for you to fill in.",
    )  # fmt: skip

    @staticmethod
    def of(letter: Letter) -> dict[str, Any]:
        """This function will return what a draft says, to begin with."""
        return {name: getattr(letter, name) for name in LetterForm.base_fields}


class WithdrawForm(Form):
    """Why a letter is withdrawn."""

    reason = fields.TextField(
        label="Why is the letter withdrawn?", max_length=500, empty_message="Say why the letter is withdrawn"
    )


class KeepForm(Form):
    """Somebody who must not know where the child lives."""

    unknown_to = fields.RadiosField(label="Who must not know it?", empty_message="Say who must not know it")
    reason = fields.TextField(label="Why?", max_length=500, empty_message="Say why they must not know it")

    def __init__(self, *args, people: Sequence[Person] = (), **kwargs) -> None:
        """This function will offer the child's family."""
        super().__init__(*args, **kwargs)
        self.fields["unknown_to"].choices = [(str(p.pk), f"{p.name} ({p.relation.lower()})") for p in people]


class EndForm(Form):
    """Why somebody may know it now."""

    reason = fields.TextField(
        label="Why may they know it now?", max_length=500, empty_message="Say why they may know it now"
    )
