"""What can be done with documents from a person's record."""

from django.urls import reverse

from lineofsight.access.permissions import Permission
from lineofsight.documents.sharing import file_of, parts_of
from lineofsight.record.actions import RecordAction, register_action
from lineofsight.record.sharing import Shareable, register_shareable

register_action(
    RecordAction(
        label="Documents",
        permission=Permission.RECORD_READ,
        order=40,
        address=lambda person: reverse("documents:documents", kwargs={"pk": person.pk}),
    )  # fmt: skip
)

register_shareable(Shareable(kind="document", heading="Documents", parts=parts_of, file=file_of, order=50))
