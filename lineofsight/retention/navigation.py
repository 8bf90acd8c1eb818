"""Where retention stands in the navigation, and on a child's record."""

from django.urls import reverse

from lineofsight.access.permissions import Permission
from lineofsight.record.actions import RecordAction, register_action
from lineofsight.web.navigation import NavigationItem, register

register(
    NavigationItem(
        label="Retention", url_name="retention:due", is_aside=True, permission=Permission.RETENTION_MANAGE, order=72,
        within=("/retention/",),
    )
)  # fmt: skip
register_action(
    RecordAction(
        label="Hold this record",
        permission=Permission.RETENTION_MANAGE,
        order=92,
        address=lambda person: reverse("retention:hold_new", kwargs={"pk": person.pk}),
    )
)
