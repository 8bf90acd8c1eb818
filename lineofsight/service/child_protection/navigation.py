"""Where child protection stands in the navigation, on the home page, and on a child's record."""

from lineofsight.access.permissions import Permission
from lineofsight.record.actions import RecordAction, register_action
from lineofsight.record.home import HomePanel, register_panel
from lineofsight.record.links import register_step_link
from lineofsight.service.child_protection.presenting.steps import address
from lineofsight.service.child_protection.queries import lists
from lineofsight.web.navigation import NavigationItem, register

register(
    NavigationItem(
        label="Child protection",
        url_name="child_protection:plans",
        permission=Permission.RECORD_READ,
        order=45,
        within=("/child-protection/",),
    )  # fmt: skip
)
for _kind, _name in (
    ("strategy_discussion", "discussion"),
    ("section_47_enquiry", "enquiry"),
    ("initial_conference", "conference_of"),
    ("child_protection_plan", "plan"),
    ("serious_incident", "incident"),
):
    register_step_link(_kind, lambda step, name=_name: address(name, step_id=step.pk))
register_panel(
    HomePanel(
        title="Your conferences",
        permission=Permission.CONFERENCE_CHAIR,
        order=20,
        query=lists.chair_panel,
        template="child_protection/home_chair.html",
    )  # fmt: skip
)
register_panel(
    HomePanel(
        title="Section 47 enquiries waiting for your decision",
        permission=Permission.ENQUIRY_WRITE,
        order=12,
        query=lists.enquiries_panel,
        template="child_protection/home_enquiries.html",
    )  # fmt: skip
)
register_action(
    RecordAction(
        label="Report a serious incident",
        permission=Permission.INCIDENT_MANAGE,
        order=60,
        address=lambda person: address("incident_new", pk=person.pk),
    )  # fmt: skip
)
