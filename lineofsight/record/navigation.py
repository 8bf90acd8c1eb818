"""Where the record stands in the navigation, on the home page and among what can be done from a record."""

from django.urls import reverse

from lineofsight.access.permissions import Permission
from lineofsight.record.actions import RecordAction, register_action
from lineofsight.record.home import HomePanel, register_panel
from lineofsight.record.queries import home
from lineofsight.record.queries.coverage import plans_panel
from lineofsight.record.queries.need_to_know import glass_panel
from lineofsight.record.queries.transfers import transfers_panel
from lineofsight.web.navigation import NavigationItem, register

register(NavigationItem(label="Home", url_name="record:home", permission="", order=0))
register(NavigationItem(label="My work", url_name="record:my_work", permission=Permission.NOTE_WRITE, order=10))
register(
    NavigationItem(
        label="Team's work",
        url_name="record:team_work",
        permission=Permission.TEAM_WORK_READ,
        order=20,
        within=(
            "/our-work/steps/",
            "/our-work/cover/",
            "/our-work/leavers/",
            "/our-work/caseload/",
            "/our-work/changes/",
        ),
    )  # fmt: skip
)
register(
    NavigationItem(
        label="Structure", url_name="record:structure", is_aside=True, permission=Permission.STRUCTURE_READ, order=28
    )
)
register(
    NavigationItem(
        label="People", url_name="record:search", permission=Permission.PEOPLE_SEARCH, order=30, within=("/people/",)
    )
)

register_panel(
    HomePanel(
        title="Restricted records opened in an emergency",
        permission=Permission.BREAK_GLASS_REVIEW,
        query=glass_panel,
        template="record/home/glass.html",
        order=1,
    )  # fmt: skip
)
register(
    NavigationItem(
        label="Step up and down",
        url_name="record:transfers",
        is_aside=True,
        permission=Permission.TRANSFER_DECIDE,
        order=24,
        within=("/transfers/",),
    )  # fmt: skip
)
# Whoever answers for several services has no team of their own: the list is theirs, the panel is their managers'.
register_panel(
    HomePanel(
        title="Another service asks you to take over",
        permission=Permission.PLAN_WRITE,
        query=transfers_panel,
        template="record/home/transfers.html",
        order=12,
    )  # fmt: skip
)
register_panel(
    HomePanel(
        title="Plans",
        permission=Permission.PLAN_AUTHORISE,
        query=plans_panel,
        template="record/home/plans.html",
        order=40,
    )  # fmt: skip
)
register_panel(
    HomePanel(
        title="Work by team",
        permission=Permission.TEAM_WORK_READ,
        query=home.team_panel,
        template="record/home/team.html",
        order=50,
    )  # fmt: skip
)
register_panel(
    HomePanel(
        title="Your work",
        permission=Permission.NOTE_WRITE,
        query=home.work_panel,
        template="record/home/work.html",
        order=100,
    )  # fmt: skip
)
register_panel(
    HomePanel(
        title="Your children",
        permission=Permission.NOTE_WRITE,
        query=home.children_panel,
        template="record/home/children.html",
        order=110,
    )  # fmt: skip
)
register_panel(
    HomePanel(
        title="Find a person",
        permission=Permission.PEOPLE_SEARCH,
        query=home.search_panel,
        template="record/home/search.html",
        order=150,
        is_beside=True,
    )  # fmt: skip
)
register_panel(
    HomePanel(
        title="Accounts and the audit",
        permission=Permission.ACCOUNTS_MANAGE,
        query=home.keys_panel,
        template="record/home/keys.html",
        order=210,
    )  # fmt: skip
)


register_action(
    RecordAction(
        label="Record a visit",
        permission=Permission.NOTE_WRITE,
        order=5,
        address=lambda person: reverse("record:visit_new", kwargs={"pk": person.pk}),
    )  # fmt: skip
)
register_action(
    RecordAction(
        label="Write a note",
        permission=Permission.NOTE_WRITE,
        order=20,
        address=lambda person: reverse("record:note_new", kwargs={"pk": person.pk}),
    )  # fmt: skip
)
register_action(
    RecordAction(
        label="Search this record",
        permission=Permission.RECORD_READ,
        order=60,
        address=lambda person: f"{reverse('record:text_search')}?child={person.pk}",
    )  # fmt: skip
)
