"""Where children in need stand in the navigation, on a plan's page and on a child's record."""

from django.urls import reverse

from lineofsight.access.permissions import Permission
from lineofsight.record.actions import RecordAction, register_action
from lineofsight.record.links import register_step_link
from lineofsight.record.planning import PlanPart, register_part
from lineofsight.service.child_in_need.queries.plans import plan_side
from lineofsight.web.navigation import NavigationItem, register

register(
    NavigationItem(
        label="Children in need",
        url_name="child_in_need:plans",
        permission=Permission.TEAM_WORK_READ,
        order=36,
        within=("/child-in-need/",),
    )  # fmt: skip
)
register_step_link("private_fostering", lambda step: reverse("child_in_need:arrangement", kwargs={"pk": step.pk}))
register_part(PlanPart(step_kind="child_in_need_plan", query=plan_side, template="child_in_need/plan_part.html"))
register_action(
    RecordAction(
        label="Safety plan",
        permission=Permission.RECORD_READ,
        order=30,
        address=lambda person: reverse("child_in_need:safety", kwargs={"pk": person.pk}),
    )  # fmt: skip
)
register_action(
    RecordAction(
        label="Direct work",
        permission=Permission.RECORD_READ,
        order=31,
        address=lambda person: reverse("child_in_need:tools", kwargs={"pk": person.pk}),
    )  # fmt: skip
)
