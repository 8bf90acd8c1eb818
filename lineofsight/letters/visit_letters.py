"""The letters that any service writes: an appointment, a visit that nobody was in for, and a letter without a form."""

from collections.abc import Mapping

from django.utils import timezone

from lineofsight.letters.templates import Asked, LetterTemplate, register_template


def next_visit(asked: Asked) -> Mapping[str, str]:
    """This function will return when and how the child is visited next, where that is planned."""
    plans = asked.child.planned_visits.filter(visit=None, cancelled_at=None, planned_at__date__gte=asked.on)
    plan = plans.order_by("planned_at").first()
    if plan is None:
        return {}
    at = timezone.localtime(plan.planned_at)
    hour = f"{at:%-I:%M}{'am' if at.hour < 12 else 'pm'}".replace(":00", "")
    return {
        "when": f"{at:%A %-d %B %Y} at {hour}",
        "how": {"home": "at your home", "school": "at school", "office": "at our office"}.get(plan.mode, ""),
        "purpose": plan.purpose,
    }


def last_visit(asked: Asked) -> Mapping[str, str]:
    """This function will return when the child was last visited and not seen."""
    missed = asked.child.visits.filter(is_seen=False).order_by("-happened_at").first()
    return {"when": f"{timezone.localtime(missed.happened_at):%A %-d %B %Y}"} if missed else {}


register_template(
    LetterTemplate(
        key="visit_appointment",
        version=1,
        name="Appointment for a visit",
        purpose="Tells a parent, a carer or the child when we will visit.",
        subject="Our visit to {first_name}",
        fields={
            "when": "day and time of the visit",
            "how": "where we will meet",
            "purpose": "what the visit is for",
            "phone": "telephone number you can be reached on",
        },
        fill=next_visit,
        body=(
            "Dear {recipient}\n\nI would like to visit {first_name} on {when}, {how}.\n\n"
            "The visit is for: {purpose}\n\nI will want to talk with {first_name} alone for some of the time. That is "
            "part of every visit.\n\nIf you can't be there, please ring me on {phone} so that we can find another "
            "time.\n\nYours sincerely\n\n{worker}"
        ),
    )
)
register_template(
    LetterTemplate(
        key="visit_missed",
        version=1,
        name="We called and nobody was in",
        purpose="Tells a parent or carer that a visit could not be made, and asks them to get in touch.",
        subject="We came to see {first_name}",
        fields={"when": "day of the visit", "phone": "telephone number you can be reached on"},
        fill=last_visit,
        body=(
            "Dear {recipient}\n\nI came to see {first_name} on {when} and could not see them.\n\nPlease ring me on "
            "{phone} as soon as you can, so that we can agree when I will come again.\n\nYours sincerely\n\n{worker}"
        ),
    )
)
register_template(
    LetterTemplate(
        key="plain",
        version=1,
        name="A letter of your own words",
        subject="{first_name}",
        fields={"words": "what you want to say"},
        body="Dear {recipient}\n\n{words}\n\nYours sincerely\n\n{worker}",
    )
)
