"""Where court work stands: in the navigation, on a child's record and as the pages of its steps."""

from django.urls import reverse

from lineofsight.access.permissions import Permission
from lineofsight.record.actions import RecordAction, register_action
from lineofsight.record.links import register_step_link
from lineofsight.service.court.queries.steps import KINDS
from lineofsight.web.navigation import NavigationItem, register

register(
    NavigationItem(
        label="Court", url_name="court:tracker", permission=Permission.TEAM_WORK_READ, order=45, within=("/court/",)
    )
)
for _kind in KINDS:
    register_step_link(_kind, lambda step: reverse("court:step", kwargs={"step_id": step.pk}))
register_action(
    RecordAction(
        label="Ask the legal gateway panel",
        permission=Permission.LEGAL_WRITE,
        order=60,
        address=lambda person: reverse("court:ask", kwargs={"pk": person.pk}),
    )
)
register_action(
    RecordAction(
        label="Record an emergency",
        permission=Permission.LEGAL_WRITE,
        order=61,
        address=lambda person: reverse("court:emergency", kwargs={"pk": person.pk}),
    )
)
