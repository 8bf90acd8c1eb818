"""Forms for visits: one that is planned, and one that was made to a child and to brothers and sisters."""

from collections.abc import Sequence
from typing import Any

from lineofsight.record.forms.voice import name_child, to_child_field
from lineofsight.record.models import CaseStep, Person
from lineofsight.record.models.note import Mode
from lineofsight.record.operations.visits import Seen
from lineofsight.web import fields
from lineofsight.web.forms import Form

LONGEST = 20_000
SEEN_ALONE, SEEN, NOT_SEEN, NOT_PART = "alone", "seen", "not_seen", ""
NO_STEP = "none"
ANSWERS = [(SEEN_ALONE, "Yes, alone"), (SEEN, "Yes, but not alone"), (NOT_SEEN, "No")]
SHARED = ("happened_at", "mode", "place", "present", "text", "is_to_child")
PARTS = ("seen", "not_alone_reason", "not_seen_reason", "is_bedroom_seen", "childs_words", "about_alone")


def step_choices(steps: Sequence[CaseStep]) -> list[tuple[str, str]]:
    """This function will return a child's open steps, and none of them, as choices."""
    none = "None of these: nobody asked for it" if steps else "Nothing that is open: nobody asked for it"
    return [*((str(step.pk), step.declared.name) for step in steps), (NO_STEP, none)]


class VisitForm(Form):
    """A visit that was made. Each brother or sister has questions of their own, which end in their number."""

    why = (
        "A child is kept safe by being seen and heard. How often they must be seen is a rule of the work the visit "
        "is part of."
    )
    then = (
        "It stands in the chronology of each child you saw. It meets the time limit to visit only if the child was "
        "seen in person."
    )

    step = fields.RadiosField(label="What was the visit part of?", empty_message="Say what the visit was part of")
    happened_at = fields.DateTimeField(label="When the visit was")
    mode = fields.RadiosField(
        label="How was the visit made?", choices=Mode.choices, empty_message="Say how the visit was made",
        hints={
            Mode.VIDEO: "It meets no duty to see the child: somebody has to be there.",
            Mode.TELEPHONE: "Nobody is seen by telephone.",
        },
    )  # fmt: skip
    place = fields.TextField(label="Where?", required=False, max_length=200, hint="Such as the name of the school.")
    present = fields.TextField(
        label="Who else was there?", required=False, max_length=500, hint="Say who they are: Mum, the class teacher."
    )
    text = fields.TextAreaField(
        label="What did you see, hear and do?", rows=8, max_length=LONGEST,
        empty_message="Say what you saw, heard and did",
    )  # fmt: skip
    is_to_child = to_child_field()

    def __init__(self, *args, child: Person, steps: Sequence[CaseStep] = (), also: Sequence[Person] = (), **kwargs):
        """This function will offer the child's open steps, choosing the only one, and ask of each child in turn."""
        super().__init__(*args, **kwargs)
        self.child, self.also = child, list(also)
        name_child(self, child)
        self.fields["step"].choices = step_choices(steps)
        if len(steps) < 2:
            self.fields["step"].initial = str(steps[0].pk) if steps else NO_STEP
        if also:
            self.fields["text"].help_text = "About all of them. What is about one child only is asked below."
        for one in (child, *also):
            self._ask_of(one)

    def clean(self) -> dict[str, Any]:
        """This function will ask for the reasons that the answers need."""
        for child in (self.child, *self.also):
            seen, own = self.cleaned_data.get(self._name("seen", child)), self._own(child)
            if seen == SEEN and not own["not_alone_reason"]:
                self.add_error(self._name("not_alone_reason", child), "Say why the child was not seen alone")
            if seen == NOT_SEEN and not own["not_seen_reason"]:
                self.add_error(self._name("not_seen_reason", child), "Say why the child was not seen")
        return self.cleaned_data

    def children(self, *, steps: dict[int, CaseStep | None]) -> list[Seen]:
        """This function will return what the visit was for each child who was part of it. `steps` are by child."""
        return [self._seen(one, steps.get(one.pk)) for one in (self.child, *self.also) if self._own(one)["seen"]]

    def shared(self) -> dict[str, Any]:
        """This function will return what is the same for every child."""
        return {name: self.cleaned_data[name] for name in SHARED}

    def _seen(self, child: Person, step: CaseStep | None) -> Seen:
        own = self._own(child)
        seen, bedroom = own.pop("seen"), own.pop("is_bedroom_seen")
        own["not_alone_reason"] = own["not_alone_reason"] if seen == SEEN else ""
        own["not_seen_reason"] = own["not_seen_reason"] if seen == NOT_SEEN else ""
        at_home = self.cleaned_data["mode"] == Mode.HOME
        return Seen(
            child=child, step=step, is_seen=seen != NOT_SEEN, is_seen_alone=seen == SEEN_ALONE,
            is_bedroom_seen=True if bedroom else False if at_home else None, **own,
        )  # fmt: skip

    def _own(self, child: Person) -> dict[str, Any]:
        return {part: self.cleaned_data.get(self._name(part, child), "") for part in PARTS}

    def _name(self, part: str, child: Person) -> str:
        return part if child == self.child else f"{part}_{child.pk}"

    def _ask_of(self, child: Person) -> None:
        """This function will add the questions about one child."""
        is_first = child == self.child
        who = child.first_name if self.also else "the child"
        names = {part: self._name(part, child) for part in PARTS}
        asked = {
            "seen": fields.RadiosField(
                label=f"Was {who} seen?", label_size="m" if self.also else "s", required=is_first,
                choices=ANSWERS if is_first else [*ANSWERS, (NOT_PART, "Not part of this visit")],
                initial=None if is_first else NOT_PART, mark_optional=False,
                empty_message="Say whether the child was seen" if is_first else None,
                reveals={SEEN: names["not_alone_reason"], NOT_SEEN: names["not_seen_reason"]},
                hints={NOT_SEEN: "The visit is still due."},
            ),
            "not_alone_reason": fields.TextField(label="Why not alone?", required=False, max_length=500,
                                                 mark_optional=False),
            "not_seen_reason": fields.TextField(label="Why not?", required=False, max_length=500, mark_optional=False),
            "is_bedroom_seen": fields.ConfirmField(label=f"I saw where {who} sleeps", required=False),
            "childs_words": fields.TextAreaField(
                label=f"What did {who} say, in their own words?", required=False, rows=4, max_length=LONGEST,
                hint="It is kept apart and shown as theirs.",
            ),
            "about_alone": fields.TextAreaField(
                label=f"What is about {who} only?", required=False, rows=3, max_length=LONGEST,
                hint="It is on no other child's record.",
            ),
        }  # fmt: skip
        if not self.also:
            del asked["about_alone"]
        self.fields |= {names[part]: field for part, field in asked.items()}


class PlanForm(Form):
    """A visit to be made."""

    why = "So that everybody who works with the child knows who goes, and when."
    then = (
        "It stands under the child's visits until you record it, or cancel it with a reason. Only a visit that was "
        "made meets a time limit."
    )

    planned_at = fields.DateTimeField(label="When will the visit be?")
    mode = fields.RadiosField(
        label="How will it be made?", choices=Mode.choices, empty_message="Say how the visit will be made"
    )
    step = fields.RadiosField(label="What is it part of?", empty_message="Say what the visit is part of")
    purpose = fields.TextField(label="What is it for?", required=False, max_length=500)
    also = fields.CheckboxesField(label="Who else will be visited?", required=False)

    def __init__(self, *args, steps: Sequence[CaseStep] = (), others: Sequence[Person] = (), **kwargs):
        """This function will offer the child's open steps, and brothers and sisters."""
        super().__init__(*args, **kwargs)
        self.fields["step"].choices = step_choices(steps)
        if len(steps) < 2:
            self.fields["step"].initial = str(steps[0].pk) if steps else NO_STEP
        self.fields["also"].choices = [(str(one.pk), one.name) for one in others]
        if not others:
            del self.fields["also"]


class CancelForm(Form):
    """Why a visit is not made."""

    why = "A visit that was not made is told too: how often a child was missed matters."
    then = "It stays under the child's visits as cancelled, with your reason. What was due is still due."

    reason = fields.TextField(
        label="Why is the visit not made?", max_length=500, empty_message="Say why it is not made"
    )
