"""Where letters stand on a child's record."""

from django.urls import reverse

from lineofsight.access.permissions import Permission
from lineofsight.record.actions import RecordAction, register_action

register_action(
    RecordAction(
        label="Letters",
        permission=Permission.RECORD_READ,
        order=41,
        address=lambda person: reverse("letters:letters", kwargs={"pk": person.pk}),
    )  # fmt: skip
)
