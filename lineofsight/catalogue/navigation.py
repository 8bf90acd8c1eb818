"""Where the catalogue stands in the navigation, and among what can be done from a record."""

from django.urls import reverse

from lineofsight.access.permissions import Permission
from lineofsight.catalogue.queries import asked_of_my_teams
from lineofsight.record.actions import RecordAction, register_action
from lineofsight.record.home import HomePanel, register_panel
from lineofsight.web.navigation import NavigationItem, register

register(
    NavigationItem(
        label="Services",
        url_name="catalogue:services",
        is_aside=True,
        permission=Permission.CATALOGUE_READ,
        order=44,
        within=("/services/",),
    )  # fmt: skip
)
register_action(
    RecordAction(
        label="Ask for a service",
        permission=Permission.SERVICE_REFER,
        address=lambda person: reverse("catalogue:refer", kwargs={"pk": person.pk}),
        order=60,
    )  # fmt: skip
)
register_panel(
    HomePanel(
        title="Services asked of your team",
        permission=Permission.SERVICE_REFER,
        query=asked_of_my_teams,
        template="catalogue/home_asked.html",
        order=40,
    )  # fmt: skip
)
