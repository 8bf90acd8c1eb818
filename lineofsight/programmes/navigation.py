"""Where programmes stand in the navigation, and among what can be done from a record."""

from django.urls import reverse

from lineofsight.access.permissions import Permission
from lineofsight.record.actions import RecordAction, register_action
from lineofsight.web.navigation import NavigationItem, register

register(
    NavigationItem(
        label="Programmes",
        url_name="programmes:programmes",
        is_aside=True,
        permission=Permission.PROGRAMME_READ,
        order=45,
        within=("/programmes/",),
    )  # fmt: skip
)
register_action(
    RecordAction(
        label="Attach to a programme",
        permission=Permission.PROGRAMME_WRITE,
        address=lambda person: reverse("programmes:of_child", kwargs={"pk": person.pk}),
        order=61,
    )  # fmt: skip
)
register(
    NavigationItem(
        label="Schools",
        url_name="programmes:leads",
        is_aside=True,
        permission=Permission.PROGRAMME_READ,
        order=46,
        within=("/schools/",),
    )  # fmt: skip
)
register(
    NavigationItem(
        label="What schools talk about",
        url_name="programmes:themes",
        permission=Permission.OWN_REFERRALS_READ,
        order=70,
    )  # fmt: skip
)
register_action(
    RecordAction(
        label="School",
        permission=Permission.RECORD_READ,
        address=lambda person: reverse("programmes:schools_of_child", kwargs={"pk": person.pk}),
        order=62,
    )  # fmt: skip
)
