"""The plan in force of a step as a partner reads it, when it is shared."""

from collections.abc import Iterator

from django.db.models import Prefetch, Q
from django.utils.timezone import localdate

from lineofsight.record.models import Goal, Person, PlannedAction, PlanVersion
from lineofsight.record.sharing import MOST_OF_A_KIND, Part, Shareable, register_shareable
from lineofsight.web.words import day


def plans(person: Person) -> list[Part]:
    """This function will return the plan in force of each step of a child: the latest version that was authorised."""
    versions = PlanVersion.objects.filter(plan__step__child=person, authorised_at__isnull=False)
    latest = {version.plan_id: version for version in versions.select_related("plan__step").order_by("number")}
    found = sorted((_part(version) for version in latest.values()), key=lambda part: part.on, reverse=True)
    return found[:MOST_OF_A_KIND]


def _part(version: PlanVersion) -> Part:
    words = (
        ("What has changed", version.what_changed),
        ("The child's words", version.childs_words),
        ("What the family says", version.family_words),
        *_goals(version),
        ("If things get worse", version.contingency),
    )
    name = version.plan.step.declared.name
    lines = tuple((heading, text) for heading, text in words if text)
    return Part(key=str(version.pk), title=f"Plan: {name.lower()}", on=localdate(version.authorised_at), lines=lines)


def _goals(version: PlanVersion) -> Iterator[tuple[str, str]]:
    """This function will give what will be different, and who does what, as the version says. Risks are left out."""
    then = Q(added_in__number__lte=version.number) & (Q(dropped_in=None) | Q(dropped_in__number__gt=version.number))
    promised = Prefetch("actions", queryset=PlannedAction.objects.filter(then).order_by("due_on", "pk"), to_attr="then")
    for goal in Goal.objects.filter(then, plan=version.plan_id).prefetch_related(promised).order_by("pk"):
        told = (goal.text, f"How we will know: {goal.how_we_know}", f"By {day(goal.due_on)}")
        yield "What will be different", "\n\n".join(told)
        yield "Who does what", "\n\n".join(f"{one.owner}: {one.text}, by {day(one.due_on)}" for one in goal.then)


register_shareable(Shareable(kind="plan", heading="Plans", parts=plans, order=20))
