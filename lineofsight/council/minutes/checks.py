"""What is not whole in the minutes of a meeting, before they are published or approved."""

from lineofsight.bodies.models import Attendance, Meeting
from lineofsight.council.membership.models import Substitution
from lineofsight.council.minutes.content import items_in_minutes


def problems(meeting: Meeting) -> list[str]:
    """This function will say who is neither present nor away with apologies, and which items have no minutes."""
    stood_in = set(Substitution.objects.filter(attendance__meeting=meeting).values_list("instead_of", flat=True))
    rows = meeting.attendance.filter(membership__isnull=False).order_by("name", "pk")
    told = (Attendance.How.ATTENDED, Attendance.How.APOLOGIES)
    absent = [row.name for row in rows if row.counts and row.how not in told and row.pk not in stood_in]
    found = [f"{name} is neither among those present nor sent apologies." for name in absent]
    for item in items_in_minutes(meeting):
        if getattr(item, "minute", None) is None:
            found.append(f"Item {item.number}, “{item.title}”, has no minutes.")
    return found
