"""Where adoptions and what is shared stand on the home page and on a child's record."""

from lineofsight.access.permissions import Permission
from lineofsight.record.home import HomePanel, register_panel
from lineofsight.record.queries.sealing import adoptions_panel

register_panel(
    HomePanel(
        title="Adoptions to check",
        permission=Permission.SEALED_OPEN,
        query=adoptions_panel,
        template="record/home/adoptions.html",
        order=2,
    )  # fmt: skip
)
