"""Forms for what was said, and for putting a note or visit right."""

from collections.abc import Sequence
from typing import Any

from lineofsight.drafts.editing import EditForm
from lineofsight.drafts.versions import version_of
from lineofsight.record.forms.voice import name_child, to_child_field
from lineofsight.record.models import HeldBack, Note, Person
from lineofsight.record.models.copies import Copy
from lineofsight.record.operations.copies import CORRECTABLE, said_now
from lineofsight.web import fields
from lineofsight.web.forms import Form

LONGEST = 20_000
ONE, ALL = "one", "all"


class NoteForm(Form):
    """A note on a child's record, and on brothers' and sisters' where it is about them too."""

    why = "What is not on the record can't protect a child. Keep apart what happened and what you make of it."
    then = "It stands in the child's chronology. It can be corrected, and what it said before stays readable."

    kind = fields.RadiosField(
        label="What is it?", choices=Note.Kind.choices, initial=Note.Kind.CASE_NOTE, empty_message="Say what it is"
    )
    happened_at = fields.DateTimeField(label="When it happened")
    text = fields.TextAreaField(label="Note", rows=10, max_length=LONGEST, empty_message="Write the note")
    is_to_child = to_child_field()
    is_significant = fields.ConfirmField(
        label="This is a significant event", required=False, hint="It stands out in the chronology."
    )
    also_about = fields.CheckboxesField(
        label="Who else is it about?", required=False, hint="Each child's record gets a copy of its own."
    )

    def __init__(self, *args, child: Person, siblings: Sequence[Person] = (), **kwargs) -> None:
        """This function will offer the brothers and sisters the note may be about too, and words about each alone."""
        super().__init__(*args, **kwargs)
        self.child, self.siblings = child, list(siblings)
        name_child(self, child)
        self.fields["also_about"].choices = [(str(one.pk), one.name) for one in siblings]
        self.fields["also_about"].reveals = {str(one.pk): f"about_alone_{one.pk}" for one in siblings}
        if not siblings:
            del self.fields["also_about"]
        for one in [*siblings, child] if siblings else []:
            self.fields[f"about_alone_{one.pk}"] = fields.TextAreaField(
                label=f"What is about {one.first_name} only?", required=False, rows=3, max_length=LONGEST,
                hint="It is on no other child's record.",
            )  # fmt: skip

    def told(self) -> dict[str, Any]:
        """This function will return what write_note takes."""
        said = dict(self.cleaned_data)
        also = set(said.pop("also_about", ()))
        children = [self.child, *(one for one in self.siblings if str(one.pk) in also)]
        alone = {one.pk: said.pop(f"about_alone_{one.pk}", "") for one in (self.child, *self.siblings)}
        return {**said, "children": children, "about_alone": alone if len(children) > 1 else {}}


class CorrectForm(EditForm):
    """What a copy says, to be put right; and whether the other copies are too."""

    then = "The new words are shown, with who put them right, when and why."

    text = fields.TextAreaField(label="Note", rows=10, max_length=LONGEST, required=False, mark_optional=False)
    childs_words = fields.TextAreaField(
        label="The child's words", rows=4, max_length=LONGEST, required=False, mark_optional=False
    )
    about_alone = fields.TextAreaField(
        label="What is about this child only", rows=3, max_length=LONGEST, required=False, mark_optional=False
    )
    place = fields.TextField(label="Where?", max_length=200, required=False)
    present = fields.TextField(label="Who else was there?", max_length=500, required=False)
    not_seen_reason = fields.TextField(label="Why the child was not seen", max_length=500, required=False)
    not_alone_reason = fields.TextField(label="Why the child was not seen alone", max_length=500, required=False)
    is_significant = fields.ConfirmField(label="This is a significant event", required=False)
    reason = fields.TextField(label="Why is it corrected?", max_length=500, empty_message="Say why it is corrected")
    scope = fields.RadiosField(label="Which copies are corrected?", empty_message="Say which copies are corrected")

    def __init__(self, *args, copy: Copy, same: Sequence[Copy] = (), **kwargs) -> None:
        """This function will ask for what a copy of its kind says, and of which copies only where there are more."""
        now = said_now(copy)
        kwargs["initial"] = {"seen": version_of(now), **now}
        super().__init__(*args, **kwargs)
        wanted = {*CORRECTABLE[type(copy)], "reason", "seen"} | ({"scope"} if same else set())
        if isinstance(copy, Note):
            self.fields["text"].label = "Note"
        else:
            self.fields["text"].label = "What was seen, heard and done"
            wanted -= {"not_seen_reason"} if copy.is_seen else {"not_alone_reason"}
            wanted -= {"not_alone_reason"} if copy.is_seen_alone else set()
        for name in set(self.fields) - wanted:
            del self.fields[name]
        if same:
            names = ", ".join(other.child.name for other in same)
            self.fields["scope"].choices = [
                (ONE, f"Only {copy.child.name}’s"),
                (ALL, f"This one, and those of {names}"),
            ]
            self.fields["scope"].hints = {
                ALL: "What is about one child only, and a child's own words, stay as they are."
            }

    def told(self) -> dict[str, Any]:
        """This function will return what correct_copy takes."""
        said = dict(self.cleaned_data)
        return {"to_all": said.pop("scope", ONE) == ALL, **said}


class WithdrawForm(Form):
    """Why a copy is withdrawn, and whether the others are."""

    reason = fields.TextField(
        label="Why is it withdrawn?", max_length=500, empty_message="Say why it is withdrawn",
        hint="Such as: it is about somebody else. What has changed since is a new note, not a withdrawal.",
    )  # fmt: skip
    scope = fields.RadiosField(label="Which copies are withdrawn?", empty_message="Say which copies are withdrawn")

    def __init__(self, *args, copy: Copy, others: Sequence[Copy] = (), **kwargs) -> None:
        """This function will ask which copies only where there are more."""
        super().__init__(*args, **kwargs)
        if not others:
            del self.fields["scope"]
            return
        names = ", ".join(other.child.name for other in others)
        self.fields["scope"].choices = [(ONE, f"Only {copy.child.name}’s"), (ALL, f"This one, and those of {names}")]

    def told(self) -> dict[str, Any]:
        """This function will return what withdraw_copy takes."""
        return {"reason": self.cleaned_data["reason"], "to_all": self.cleaned_data.get("scope") == ALL}


class HoldBackForm(Form):
    """A passage that is not given to the child when their record is."""

    then = "Whoever reviews the record before it is given sees what is held back, and why."

    passage = fields.TextAreaField(
        label="Which words are held back?", rows=4, max_length=LONGEST, empty_message="Copy the words to hold back",
        hint="Copy them from above, as they are written.",
    )  # fmt: skip
    reason = fields.RadiosField(
        label="Why?", choices=HeldBack.Reason.choices, empty_message="Say why they are held back"
    )
