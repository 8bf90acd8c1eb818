"""The panels of the home page. Apps above this one register theirs; each reader sees those their role allows."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

Query = Callable[..., Any]


@dataclass(frozen=True, kw_only=True)
class HomePanel:
    """One panel: its heading, the permission needed ("": none), the query that fills it and the template that draws it.

    `query` is called as `query(by=user, on=date, at=datetime)`; what it returns is `panel` in the template, and a
    panel of None is not shown. `order` lower is earlier: 0 to 99 is for what waits for the reader, 100 to 199 for work
    at hand, 200 and more for reading. A panel that `is_beside` stands in the right-hand column.
    """

    title: str
    permission: str
    query: Query
    template: str
    order: int = 100
    is_beside: bool = False


@dataclass(frozen=True)
class Shown:
    """A panel with what its query found."""

    declared: HomePanel
    panel: Any


_panels: dict[str, HomePanel] = {}


def register_panel(panel: HomePanel) -> None:
    """This function will add a panel, or replace the one that is drawn by the same template."""
    _panels[panel.template] = panel


def panels_for(by: Any, *, on: date, at: datetime) -> list[Shown]:
    """This function will return the panels this person sees, filled, in their order."""
    allowed = [panel for panel in _panels.values() if not panel.permission or by.can(panel.permission)]
    filled = [Shown(p, p.query(by=by, on=on, at=at)) for p in sorted(allowed, key=lambda p: (p.order, p.title))]
    return [shown for shown in filled if shown.panel is not None]
