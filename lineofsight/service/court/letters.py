"""Letters to parents: before proceedings, what must change; and of issue, that the council went to court."""

from collections.abc import Mapping

from lineofsight.letters.templates import Asked, LetterTemplate, register_template
from lineofsight.record.models import CaseStep
from lineofsight.service.court.models import CareProceedings, Hearing, PreProceedings
from lineofsight.service.court.operations.issuing import LETTER_OF_ISSUE
from lineofsight.service.court.operations.pre_proceedings import TEMPLATE
from lineofsight.web.words import moment


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


def about_application(asked: Asked) -> Mapping[str, str]:
    """This function will return the case number, the first hearing and the guardian, as far as they are known."""
    row = CareProceedings.objects.filter(pk=asked.step.pk).first() if asked.step else None
    if row is None:
        return {}
    return {"case": row.reference, "why": _decided(asked.step), "hearing": _first_hearing(asked.step)}


def _decided(step: CaseStep) -> str:
    before = PreProceedings.objects.filter(pk=step.opened_by_id).first()
    return before.decision if before else ""


def _first_hearing(step: CaseStep) -> str:
    found = Hearing.objects.filter(step=step, status="listed").order_by("listed_at").first()
    return f"{found}, {moment(found.listed_at)}" if found else ""


register_template(
    LetterTemplate(
        key=LETTER_OF_ISSUE,
        version=1,
        name="Letter of issue",
        purpose="Tells parents that the council has gone to court, why, and what they can do.",
        step_kind="care_proceedings",
        subject="We have gone to court about {first_name}",
        fields={
            "why": "why, and what has and has not changed, in plain words",
            "case": "court's case number",
            "hearing": "which hearing, day, time and place",
            "phone": "telephone number you can be reached on",
        },
        fill=about_application,
        body=(
            "Dear {recipient}\n\nWe have asked the family court to decide where {first_name} should live, and who "
            "decides for {first_name}. The court’s case number is {case}.\n\nThis is why: {why}\n\nThe first time "
            "you can speak to the court is: {hearing}\n\nPlease take this letter to a solicitor today. It is free "
            "for you, as {first_name}’s parent. If you have one already, send them this letter.\n\nA children’s "
            "guardian will be asked to speak for {first_name} in court. They are not from the council, and will want "
            "to meet you.\n\nThe court wants to decide within 26 weeks. If somebody in the family or a friend could "
            "look after {first_name}, tell us their name now.\n\nYou can ring me on {phone}.\n\nYours sincerely"
            "\n\n{worker}\n{authority}"
        ),
    )
)
