"""What stands beside a reader's work list. Apps above this one register theirs, as panels of the home page are."""

from datetime import date, datetime
from typing import Any

from lineofsight.record.home import HomePanel, Shown

_panels: dict[str, HomePanel] = {}


def register_beside_work(panel: HomePanel) -> None:
    """This function will add a panel to My work, or replace the one that is drawn by the same template."""
    _panels[panel.template] = panel


def beside_work(by: Any, *, on: date, at: datetime) -> list[Shown]:
    """This function will return the panels of My work that this person sees, filled, in their order."""
    allowed = sorted((p for p in _panels.values() if by.can(p.permission)), key=lambda p: (p.order, p.title))
    filled = [Shown(panel, panel.query(by=by, on=on, at=at)) for panel in allowed]
    return [shown for shown in filled if shown.panel is not None]
