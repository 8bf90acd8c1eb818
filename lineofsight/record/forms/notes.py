"""Forms for what was said and what was seen."""

from lineofsight.record.models import CaseStep, Note, Person
from lineofsight.web import fields
from lineofsight.web.forms import Form

LONGEST = 20_000
SEEN_ALONE, SEEN, NOT_SEEN = "alone", "seen", "not_seen"


class NoteForm(Form):
    """A note on a child's record, and on brothers' and sisters' where it is about them too."""

    kind = fields.RadiosField(
        label="What is it?", choices=Note.Kind.choices, initial=Note.Kind.CASE_NOTE, empty_message="Say what it is"
    )
    happened_at = fields.DateTimeField(label="When it happened")
    text = fields.TextAreaField(label="Note", rows=10, max_length=LONGEST, empty_message="Write the note")
    is_significant = fields.ConfirmField(
        label="This is a significant event", required=False, hint="It stands out in the chronology."
    )
    also_about = fields.CheckboxesField(
        label="Who else is it about?", required=False, hint="Each child's record gets a copy of its own."
    )

    def __init__(self, *args, siblings: tuple[Person, ...] = (), **kwargs) -> None:
        """This function will offer the brothers and sisters the note may be about too."""
        super().__init__(*args, **kwargs)
        self.fields["also_about"].choices = [(str(person.pk), person.name) for person in siblings]
        if not siblings:
            del self.fields["also_about"]


class VisitForm(Form):
    """A visit made as part of one of the child's open steps."""

    step = fields.RadiosField(label="What was the visit part of?", empty_message="Say what the visit was part of")
    happened_at = fields.DateTimeField(label="When the visit was")
    seen = fields.RadiosField(
        label="Was the child seen?",
        empty_message="Say whether the child was seen",
        choices=[(SEEN_ALONE, "Yes, alone"), (SEEN, "Yes, but not alone"), (NOT_SEEN, "No")],
        hints={NOT_SEEN: "Say why in the note. The visit is still due."},
    )
    place = fields.TextField(label="Where?", required=False, max_length=200, hint="At home, at school, in the office.")
    childs_words = fields.TextAreaField(
        label="What did the child say, in their own words?", required=False, rows=4, max_length=LONGEST
    )
    text = fields.TextAreaField(
        label="What did you see, hear and do?", rows=8, max_length=LONGEST,
        empty_message="Say what you saw, heard and did",
    )  # fmt: skip

    def __init__(self, *args, steps: list[CaseStep] = (), **kwargs) -> None:
        """This function will offer the child's open steps, choosing the only one."""
        super().__init__(*args, **kwargs)
        self.fields["step"].choices = [(str(step.pk), step.declared.name) for step in steps]
        if len(steps) == 1:
            self.fields["step"].initial = str(steps[0].pk)
