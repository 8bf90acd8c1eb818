"""What the tests of the assessment's pages share."""

import pytest

from lineofsight.web import clock
from tests.factories.service import later


@pytest.fixture(autouse=True)
def at(monkeypatch):
    """Pages open eight days after the tests' contacts are received; at(80) moves on to eighty days."""

    def move_to(days: int) -> None:
        monkeypatch.setattr(clock, "now", lambda: later(days=days))
        monkeypatch.setattr(clock, "today", lambda: later(days=days).date())

    move_to(8)
    return move_to
