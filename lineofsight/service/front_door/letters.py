"""The letters of the front door: what came of a contact, to who made it and to parents."""

from collections.abc import Mapping

from lineofsight.letters.templates import Asked, LetterTemplate, register_template
from lineofsight.service.front_door.models import Contact, ContactDecision


def about_contact(asked: Asked) -> Mapping[str, str]:
    """This function will return what is known of the contact a letter is about."""
    if asked.step is None:
        return {}
    contact = Contact.objects.filter(pk=asked.step.pk).first()
    decision = ContactDecision.objects.filter(contact=asked.step.pk).first()
    return {
        "received": f"{asked.step.started_on:%-d %B %Y}",
        "receipt": contact.receipt if contact else "",
        "outcome": asked.step.outcome_label.lower() if asked.step.stopped_on else "",
        "decided": f"{asked.step.stopped_on:%-d %B %Y}" if asked.step.stopped_on and decision else "",
    }


FIELDS = {
    "received": "day the contact was received",
    "receipt": "number of the contact",
    "outcome": "what was decided",
    "decided": "day it was decided",
    "next": "what happens next, in a sentence",
    "phone": "telephone number you can be reached on",
}

register_template(
    LetterTemplate(
        key="contact_outcome",
        version=1,
        name="What came of a contact",
        purpose="Tells who made a contact what was decided. It says no more of the family than they need to know.",
        step_kind="contact",
        subject="Your contact of {received} (our number {receipt})",
        fields=FIELDS,
        fill=about_contact,
        body=(
            "Dear {recipient}\n\nThank you for telling us that you were worried about {first_name}. We received it on "
            "{received}.\n\nOn {decided} it was decided: {outcome}.\n\n{next}\n\nIf you do not agree, or you become "
            "more worried, please ring us on {phone}. If a child is in danger now, ring 999.\n\nYours sincerely\n\n"
            "{worker}"
        ),
    )
)
register_template(
    LetterTemplate(
        key="no_further_action",
        version=1,
        name="No further action",
        purpose="Tells a parent or carer that we were told of a worry, looked at it, and will do nothing more.",
        step_kind="contact",
        subject="We will take no further action about {first_name}",
        fields={**FIELDS, "worry": "what we were told, in a sentence"},
        fill=about_contact,
        body=(
            "Dear {recipient}\n\nOn {received} somebody told us of a worry about {first_name}: {worry}\n\nWe looked at "
            "it and will take no further action. We keep a record of this. You can ask to see what we hold.\n\nIf you "
            "would like help for your family, please ring us on {phone}.\n\nYours sincerely\n\n{worker}"
        ),
    )
)
