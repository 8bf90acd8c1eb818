"""What can be done with documents from a person's record."""

from django.urls import reverse

from lineofsight.access.permissions import Permission
from lineofsight.record.actions import RecordAction, register_action

register_action(
    RecordAction(
        label="Documents",
        permission=Permission.RECORD_READ,
        order=40,
        address=lambda person: reverse("documents:documents", kwargs={"pk": person.pk}),
    )  # fmt: skip
)
