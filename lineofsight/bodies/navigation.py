"""Where meetings and actions stand: in the navigation, on the home page and on a child's record."""

from django.urls import reverse

from lineofsight.access.permissions import Permission
from lineofsight.bodies.queries.actions import actions_panel
from lineofsight.bodies.queries.invitations import invitations_panel
from lineofsight.bodies.steps import PERSON
from lineofsight.record.actions import RecordAction, register_action
from lineofsight.record.beside_work import register_beside_work
from lineofsight.record.frame import register_page
from lineofsight.record.home import HomePanel, register_panel
from lineofsight.web.navigation import NavigationItem, register

register(NavigationItem(label="My actions", url_name="bodies:my_actions", permission=Permission.ACTION_OWN, order=15))
register(
    NavigationItem(
        label="Meetings",
        url_name="bodies:bodies",
        permission=Permission.BODY_READ,
        order=60,
        within=("/meetings/", "/bodies/", "/invitations/"),
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
register_panel(
    HomePanel(
        title="Meetings you are asked to",
        permission=Permission.BODY_READ,
        query=invitations_panel,
        template="bodies/home_invitations.html",
        order=31,
    )  # fmt: skip
)
register_beside_work(
    HomePanel(
        title="Your actions",
        permission=Permission.ACTION_OWN,
        query=actions_panel,
        template="bodies/home_actions.html",
    )  # fmt: skip
)
register_page("bodies:actions_about", "Actions")
register_action(
    RecordAction(
        label="Give an action",
        permission=Permission.ACTION_GIVE,
        order=44,
        address=lambda person: reverse("bodies:action_from", kwargs={"kind": PERSON, "number": person.pk}),
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
