"""Forms of a section 47 enquiry."""

from collections.abc import Iterable
from typing import Any

from lineofsight.record.forms.voice import to_child_field
from lineofsight.service.child_protection.choices import FOUND
from lineofsight.service.child_protection.forms.shared import hints_of, text
from lineofsight.service.child_protection.operations.enquiries import unfit_for_conference
from lineofsight.statute.steps import STEPS
from lineofsight.web import fields
from lineofsight.web.forms import Form


class EnquiryForm(Form):
    """What an enquiry found out so far. Every part may be left empty until it is submitted."""

    then = "It is kept, and you can come back to it. When nothing is missing, submit it to a manager."

    seen_on = fields.DateField(label="When was the child seen?", required=False, latest="today")
    is_seen_alone = fields.ConfirmField(label="The child was seen alone", required=False)
    not_seen_reason = text("If not seen, or not alone: why?", rows=2)
    childs_words = text("What did the child say?", hint="In the child's own words.")
    spoken_to = text("Who else was seen and spoken to?", hint="Each parent, carer, brother and sister, and when.")
    agencies = text("What did each agency tell?", rows=6)
    findings = text("What was found?", rows=8)
    analysis = text("What does it mean for the child?", rows=8)
    is_to_child = to_child_field()
    found = fields.RadiosField(
        label="What is the conclusion?", choices=list(FOUND.items()), required=False, mark_optional=False
    )  # fmt: skip
    recommended_outcome = fields.RadiosField(
        label="What do you recommend?", required=False, mark_optional=False,
        choices=[(o.code, o.label) for o in STEPS["section_47_enquiry"].outcomes],
        hints=hints_of(STEPS["section_47_enquiry"]),
    )  # fmt: skip
    also = fields.CheckboxesField(
        label="Copy what others said to", required=False, small=True,
        hint="Who was spoken to, and what agencies told, is put on these enquiries where nothing is written yet.",
    )  # fmt: skip

    def __init__(self, *args, others: Iterable[Any] = (), **kwargs) -> None:
        """This function will offer the brothers and sisters whose enquiry is open."""
        super().__init__(*args, **kwargs)
        for name in self.fields:
            self.fields[name].mark_optional = False
        self.fields["also"].choices = [(str(one.pk), one.child.name) for one in others]
        if not self.fields["also"].choices:
            del self.fields["also"]

    def clean(self) -> dict[str, Any]:
        """This function will refuse a conference for a child who was found not to be at continuing risk."""
        told = super().clean()
        found, wanted = told.get("found") or "", told.get("recommended_outcome") or ""
        if unfit := unfit_for_conference(found=found, wanted=wanted):
            self.add_error("recommended_outcome", unfit)
        return told


class DecideForm(Form):
    """A manager's decision on an enquiry."""

    then = "The enquiry ends by your decision, and what you choose opens at once."

    outcome = fields.RadiosField(
        label="What is the outcome?", hints=hints_of(STEPS["section_47_enquiry"]), empty_message="Choose the outcome",
        choices=[(o.code, o.label) for o in STEPS["section_47_enquiry"].outcomes],
    )  # fmt: skip
    decision = text("What is your decision, and why?", needed="Give your decision", rows=5)
    is_to_child = to_child_field()
    alternatives = text(
        "What else was considered, and why not?", needed="Say what else was considered, and why not",
        hint="Where only one way was open, say so, and why."
    )  # fmt: skip
    late_reason = text("Why is this enquiry late?", needed="Say why this enquiry is late", rows=3)

    def __init__(self, *args, is_late: bool, **kwargs) -> None:
        """This function will ask why a late enquiry is late."""
        super().__init__(*args, **kwargs)
        if not is_late:
            del self.fields["late_reason"]
