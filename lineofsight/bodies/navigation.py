"""Where meetings and actions stand: in the navigation, on the home page and on a child's record."""

from django.urls import reverse

from lineofsight.access.permissions import Permission
from lineofsight.bodies.queries.actions import actions_panel
from lineofsight.record.actions import RecordAction, register_action
from lineofsight.record.home import HomePanel, register_panel
from lineofsight.web.navigation import NavigationItem, register

register(NavigationItem(label="My actions", url_name="bodies:my_actions", permission=Permission.ACTION_OWN, order=15))
register(
    NavigationItem(
        label="Meetings",
        url_name="bodies:bodies",
        permission=Permission.BODY_READ,
        order=60,
        within=("/meetings/", "/bodies/"),
    )  # fmt: skip
)
register_panel(
    HomePanel(
        title="Your actions",
        permission=Permission.ACTION_OWN,
        query=actions_panel,
        template="bodies/home_actions.html",
        order=30,
    )  # fmt: skip
)
register_action(
    RecordAction(
        label="Put on an agenda",
        permission=Permission.MEETING_RUN,
        order=45,
        address=lambda person: reverse("bodies:agenda_add", kwargs={"pk": person.pk}),
    )  # fmt: skip
)
register_action(
    RecordAction(
        label="Set up meetings about them",
        permission=Permission.BODY_SET_UP,
        order=46,
        address=lambda person: reverse("bodies:body_new_about", kwargs={"pk": person.pk}),
    )  # fmt: skip
)
