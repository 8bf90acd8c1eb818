"""The letter before proceedings, which tells parents what must change."""

from collections.abc import Mapping

from lineofsight.letters.templates import Asked, LetterTemplate, register_template
from lineofsight.service.court.models import PreProceedings
from lineofsight.service.court.operations.pre_proceedings import TEMPLATE


def about_family(asked: Asked) -> Mapping[str, str]:
    """This function will return what must change, as pre-proceedings that are open say it."""
    found = PreProceedings.objects.filter(pk=asked.step.pk).first() if asked.step else None
    return {"must_change": found.must_change} if found else {}


register_template(
    LetterTemplate(
        key=TEMPLATE,
        version=1,
        name="Letter before proceedings",
        purpose="Tells parents what must change so that the council need not go to court, and to see a lawyer.",
        step_kind="pre_proceedings",
        subject="How to avoid going to court about {first_name}",
        fields={
            "must_change": "what must change, by when, and who helps",
            "meeting": "day, time and place of the first meeting",
            "phone": "telephone number you can be reached on",
        },
        fill=about_family,
        body=(
            "Dear {recipient}\n\nWe are so worried about {first_name} that we may ask a court to decide where "
            "{first_name} should live. Before we do, we want to work with you so that it need not come to that.\n\n"
            "This is what must change: {must_change}\n\nPlease come to a meeting with us: {meeting}\n\nShow this "
            "letter to a solicitor as soon as you can, and bring them to the meeting. It is free for you, because "
            "we have written this letter.\n\nYou can ask for a family group conference, where your family makes a "
            "plan of its own. Tell us if you want one.\n\nYou can ring me on {phone}.\n\nYours sincerely\n\n"
            "{worker}\n{authority}"
        ),
    )
)
