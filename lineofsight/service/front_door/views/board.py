"""The board of the front door."""

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.service.front_door.forms.board import BoardForm
from lineofsight.service.front_door.queries.board import Tab, board_of
from lineofsight.web import clock

ACTIONS = ("rate", "screen", "decide")


@requires(Permission.BOARD_READ)
def board(request: HttpRequest) -> HttpResponse:
    """This function will show one tab of the board, narrowed as the address asks."""
    # PostgreSQL takes no null byte, which no colour, holder or tab has.
    asked = {name: request.GET.get(name, "").replace("\0", "") for name in ("tab", "rag", "holder", "late")}
    at = clock.now()
    found = board_of(by=request.user, at=at, page=request.GET.get("page"), **asked)
    asked["tab"] = found.tab.value
    context = {
        "board": found,
        "at": at,
        "on": clock.today(),
        "tabs": [(tab, found.counts[tab.value], _address(asked, tab=tab.value)) for tab in Tab],
        "filter": BoardForm(asked, holders=found.holders),
        "address": lambda page: _address(asked, page=page),
        "is_narrowed": any(asked[name] for name in ("rag", "holder", "late")),
        "may": {name: request.user.can(getattr(Permission, f"CONTACT_{name.upper()}")) for name in ACTIONS},
    }
    return render(request, "front_door/board.html", context)


def _address(asked: dict[str, str], **changes: object) -> str:
    query = QueryDict(mutable=True)
    for name, value in {**asked, **changes}.items():
        if value:
            query[name] = str(value)
    return f"?{query.urlencode()}"
