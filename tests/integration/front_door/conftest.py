"""What the tests of the front door's pages share."""

import pytest

from lineofsight.web import clock
from tests.factories.service import later


@pytest.fixture(autouse=True)
def at(monkeypatch):
    """Pages open two hours after the tests' contacts are received; at(30) moves on to thirty hours."""

    def move_to(hours: float) -> None:
        monkeypatch.setattr(clock, "now", lambda: later(hours))
        monkeypatch.setattr(clock, "today", lambda: later(hours).date())

    move_to(2)
    return move_to
