"""Where the front door stands in the navigation, on the home page, and on a child's record."""

from django.urls import reverse

from lineofsight.access.permissions import Permission
from lineofsight.bodies.sources import Source, register_source
from lineofsight.record.actions import RecordAction, register_action
from lineofsight.record.flags import Flag, register_flag
from lineofsight.record.home import HomePanel, register_panel
from lineofsight.record.links import register_step_link
from lineofsight.service.front_door.models import MaracReferral
from lineofsight.service.front_door.queries import board, checks, marac, panel, partners, rota, triage
from lineofsight.web.navigation import NavigationItem, register

register(
    NavigationItem(
        label="Front door",
        url_name="front_door:board",
        permission=Permission.BOARD_READ,
        order=30,
        within=("/front-door/",),
    )  # fmt: skip
)
register(
    NavigationItem(
        label="Tell us about a child", url_name="front_door:tell_us", permission=Permission.OWN_REFERRALS_READ, order=30
    )  # fmt: skip
)
register(
    NavigationItem(
        label="Children you told us about",
        url_name="front_door:my_referrals",
        permission=Permission.OWN_REFERRALS_READ,
        order=31,
    )  # fmt: skip
)
register(
    NavigationItem(
        label="Ask for a service",
        url_name="front_door:ask_service",
        permission=Permission.OWN_REFERRALS_READ,
        order=32,
        within=("/front-door/services/",),
    )  # fmt: skip
)
register(
    NavigationItem(
        label="What you are asked",
        url_name="front_door:asked_of_me",
        permission=Permission.OWN_REFERRALS_READ,
        order=33,
    )  # fmt: skip
)
register_step_link("contact", lambda step: reverse("front_door:contact", kwargs={"step_id": step.pk}))
register_step_link("referral", lambda step: reverse("front_door:referral", kwargs={"step_id": step.pk}))
register_action(
    RecordAction(
        label="Record a contact",
        permission=Permission.RECORD_WRITE,
        order=10,
        address=lambda person: f"{reverse('front_door:new_contact')}?child={person.pk}",
    )  # fmt: skip
)
register_panel(
    HomePanel(
        title="Contacts ready to decide",
        permission=Permission.CONTACT_DECIDE,
        query=board.ready_to_decide,
        template="front_door/home_ready.html",
        order=10,
    )  # fmt: skip
)
register_panel(
    HomePanel(
        title="You are asked about a child",
        permission=Permission.OWN_REFERRALS_READ,
        query=checks.asked_panel,
        template="front_door/home_asked.html",
        order=5,
    )  # fmt: skip
)
register_panel(
    HomePanel(
        title="Triage asks what your agency knows",
        permission=Permission.OWN_REFERRALS_READ,
        query=triage.asked_panel,
        template="front_door/home_triage.html",
        order=6,
    )  # fmt: skip
)
register_panel(
    HomePanel(
        title="Your days at the front door",
        permission=Permission.OWN_REFERRALS_READ,
        query=rota.my_days,
        template="front_door/home_rota.html",
        order=7,
    )  # fmt: skip
)
register_action(
    RecordAction(
        label="Consent",
        permission=Permission.RECORD_READ,
        order=44,
        address=lambda person: reverse("front_door:consents", kwargs={"pk": person.pk}),
    )  # fmt: skip
)
register_panel(
    HomePanel(
        title="Children you told us about",
        permission=Permission.OWN_REFERRALS_READ,
        query=partners.panel,
        template="front_door/home_told.html",
        order=10,
    )  # fmt: skip
)
register_action(
    RecordAction(
        label="MARAC",
        permission=Permission.NOTE_WRITE,
        order=45,
        address=lambda person: reverse("front_door:maracs", kwargs={"pk": person.pk}),
    )  # fmt: skip
)
register_flag(
    Flag(
        key="marac",
        text="MARAC",
        colour="red",
        view="front_door:maracs",
        rows=lambda on: MaracReferral.objects.flagging(on=on),
    )  # fmt: skip
)
register_source(Source(kind=panel.KIND, label="Re-referral panel", find=panel.find))
register_source(Source(kind=marac.KIND, label="MARAC", find=marac.find))
