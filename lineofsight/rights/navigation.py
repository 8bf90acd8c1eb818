"""Where requests for a record stand in the navigation, and on a child's record."""

from django.urls import reverse

from lineofsight.access.permissions import Permission
from lineofsight.record.actions import RecordAction, register_action
from lineofsight.web.navigation import NavigationItem, register

register(
    NavigationItem(
        label="Requests for records",
        url_name="rights:requests",
        is_aside=True,
        permission=Permission.RIGHTS_MANAGE,
        order=70,
    )
)
register_action(
    RecordAction(
        label="Request for this record",
        permission=Permission.RIGHTS_MANAGE,
        order=90,
        address=lambda person: reverse("rights:request_new", kwargs={"pk": person.pk}),
    )  # fmt: skip
)
