"""The letters of a conference: who is asked to it, what it decided, and its record."""

from collections.abc import Mapping

from django.utils import timezone

from lineofsight.letters.templates import Asked, LetterTemplate, register_template
from lineofsight.service.child_protection.models import Conference
from lineofsight.web.words import day, in_sentence, lower_first, moment

TEMPLATE_OF = {"letter": "conference_decision", "record": "conference_record"}
PHONE = {"phone": "telephone number you can be reached on"}


def of_next(asked: Asked) -> Mapping[str, str]:
    """This function will return when and where the conference that is arranged about a child is, and who chairs it."""
    rows = Conference.objects.filter(step__child=asked.child, held_on=None, meeting__isnull=False)
    found = rows.select_related("meeting", "chair").order_by("meeting__starts_at").first()
    if found is None:
        return {}
    where = "online" if found.meeting.is_virtual else found.meeting.place
    return {"when": moment(timezone.localtime(found.meeting.starts_at)), "where": where, "chair": found.chair.name}


def of_last(asked: Asked) -> Mapping[str, str]:
    """This function will return what the latest conference about a child heard and decided."""
    rows = Conference.objects.filter(step__child=asked.child, held_on__isnull=False).select_related("step", "chair")
    found = rows.order_by("-held_on", "-pk").first()
    if found is None:
        return {}
    there = found.meeting.attendance.filter(how="attended") if found.meeting else ()
    return {
        "held_on": day(found.held_on),
        "decision": _decision(found),
        "reasons": found.reasons,
        "outline": found.outline or "There is no new outline of a plan.",
        "chair": found.chair.name if found.chair else "",
        "came": in_sentence([one.name for one in there]),
        "childs_words": found.childs_words,
        "parents_words": found.parents_words,
        "dissent": _dissent(found),
    }


def _decision(found: Conference) -> str:
    if found.category:
        what = "goes on" if found.is_review else "is made"
        return f"a child protection plan {what}, for {found.get_category_display().lower()}"
    return lower_first(found.step.outcome_label) if found.step.outcome else ""


def _dissent(found: Conference) -> str:
    told = [f"{one.get_agency_display()} did not agree: {one.reason}" for one in found.dissents.all()]
    return "\n".join(told) or "Every agency agreed."


register_template(
    LetterTemplate(
        key="conference_invitation",
        version=1,
        name="Invitation to a child protection conference",
        purpose="Asks the family to a conference, and says what it is and how to be heard at it.",
        subject="A child protection conference about {first_name}",
        fields={"when": "day and time of the conference", "where": "where it is", "chair": "who chairs it", **PHONE},
        fill=of_next,
        body=(
            "Dear {recipient}\n\nWe are worried that {first_name} may be hurt or neglected. Please come to a meeting, "
            "called a child protection conference, on {when}, {where}. {chair} chairs it, and does not work with your "
            "family.\n\nWe will give you our report to read before the meeting, so that you can answer it. You can "
            "bring somebody to support you. {first_name} can come, or have somebody speak for them.\n\nThe meeting "
            "decides whether {first_name} needs a child protection plan, and what would be in it.\n\nRing me on "
            "{phone} if anything would make it hard to come.\n\nYours sincerely\n\n{worker}\n{authority}"
        ),
    )
)
register_template(
    LetterTemplate(
        key=TEMPLATE_OF["letter"],
        version=1,
        name="What a child protection conference decided",
        purpose="Gives the family and each agency the decision and the outline of the plan.",
        subject="What the conference about {first_name} decided",
        fields={
            "held_on": "day of the conference",
            "decision": "what was decided",
            "reasons": "what shows whether the child is at risk of significant harm",
            "outline": "outline of the plan",
            "chair": "who chaired it",
            **PHONE,
        },
        fill=of_last,
        body=(
            "Dear {recipient}\n\nThe child protection conference about {first_name} was held on {held_on}. {chair} "
            "chaired it.\n\nIt decided: {decision}.\n\nThis is why: {reasons}\n\nThis is the outline of the plan: "
            "{outline}\n\nThe full record follows. If you do not agree with the decision, write to the chair: say "
            "what is wrong, or what was not heard.\n\nYou can ring me on {phone}.\n\nYours sincerely\n\n{worker}"
            "\n{authority}"
        ),
    )
)
register_template(
    LetterTemplate(
        key=TEMPLATE_OF["record"],
        version=1,
        name="Record of a child protection conference",
        purpose="Gives the family and each agency what was heard and decided. Take out what is not theirs to know.",
        subject="Record of the conference about {first_name}",
        fields={
            "held_on": "day of the conference",
            "decision": "what was decided",
            "reasons": "what shows whether the child is at risk of significant harm",
            "outline": "outline of the plan",
            "came": "who came",
            "childs_words": "what the child said",
            "parents_words": "what the parents and carers said",
            "dissent": "who did not agree, and why",
        },
        fill=of_last,
        body=(
            "Dear {recipient}\n\nThis is the record of the child protection conference about {first_name} on "
            "{held_on}.\n\nWho came: {came}.\n\nWhat {first_name} said: {childs_words}\n\nWhat parents and carers "
            "said: {parents_words}\n\nWhat was decided: {decision}.\n\nWhat shows it: {reasons}\n\n{dissent}\n\n"
            "Outline of the plan: {outline}\n\nTell us within ten days if something in this is wrong.\n\nYours "
            "sincerely\n\n{worker}\n{authority}"
        ),
    )
)
