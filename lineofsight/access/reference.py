"""Write the reference pages of roles and of routes from what the code declares, so that they cannot differ from it."""

from lineofsight.access.gate import PUBLIC, SIGNED_IN
from lineofsight.access.permissions import Permission
from lineofsight.access.roles import ROLES
from lineofsight.access.routes import routes


def roles_markdown() -> str:
    """This function will write docs/reference/roles.md: each role in prose, then who may do what."""
    lines = ["# Roles", "", "Generated from lineofsight/access/roles.py. Do not edit.", ""]
    for role in ROLES.values():
        lines += [f"## {role.display_name}", "", role.description, "", f"Whose records: {role.scope.about}", ""]
        lines += [f"- {permission.about}" for permission in Permission if permission in role.permissions]
        lines.append("")
    return "\n".join([*lines, "## Who may do what", "", *_matrix()]) + "\n"


def routes_markdown() -> str:
    """This function will write docs/reference/routes.md: every address, and who may open it."""
    lines = ["# Addresses", "", "Generated from the address files and from what each view declares. Do not edit.", ""]
    lines += ["| address | name | who may open it |", "|---|---|---|"]
    lines += [f"| `/{route.address}` | {route.name} | {_who(route.declared)} |" for route in routes()]
    return "\n".join(lines) + "\n"


def _matrix() -> list[str]:
    head = ["permission", *(role.display_name for role in ROLES.values())]
    rows = [
        [permission.about, *("yes" if permission in role.permissions else "" for role in ROLES.values())]
        for permission in Permission
    ]
    return [_row(head), _row(["---"] * len(head)), *(_row(row) for row in rows)]


def _row(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _who(declared: str | None) -> str:
    if declared == PUBLIC:
        return "everybody"
    if declared == SIGNED_IN:
        return "everybody signed in"
    if declared is None:
        return "nobody: it declares nothing"
    allowed = [role.display_name.lower() for role in ROLES.values() if declared in role.permissions]
    return f"those who may {Permission(declared).about}: {', '.join(allowed)}"
