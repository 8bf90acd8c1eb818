"""Where adoptions and what is shared stand on the home page and on a child's record."""

from lineofsight.access.permissions import Permission
from lineofsight.record.home import HomePanel, register_panel
from lineofsight.record.queries.sealing import adoptions_panel
from lineofsight.record.queries.sharing import shared_panel
from lineofsight.web.navigation import NavigationItem, register

register(
    NavigationItem(
        label="Shared with you", url_name="record:shared_with_me", permission=Permission.SHARED_READ, order=30
    )
)
register(NavigationItem(label="Agencies", url_name="record:agencies", permission=Permission.ACCOUNTS_MANAGE, order=72))
register_panel(
    HomePanel(
        title="Shared with you",
        permission=Permission.SHARED_READ,
        query=shared_panel,
        template="record/home/shared.html",
        order=20,
    )  # fmt: skip
)

register_panel(
    HomePanel(
        title="Adoptions to check",
        permission=Permission.SEALED_OPEN,
        query=adoptions_panel,
        template="record/home/adoptions.html",
        order=2,
    )  # fmt: skip
)
