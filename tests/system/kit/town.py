"""A made-up authority of a story's own, in which days and weeks go by."""

from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from lineofsight.statute.working_days import england
from tests.system.kit.authority import served
from tests.system.kit.keys import kept_by
from tests.system.kit.visitor import Visitor

LONDON = ZoneInfo("Europe/London")


class Town:
    """The authority in a folder, served; a story lets time go by, and whoever visits stays signed in."""

    def __init__(self, folder: Path, browser: Any) -> None:
        """This function will serve the authority in the folder, as its clock stands."""
        self._clock, self.folder, self._browser = folder / "demo-clock", folder, browser
        self._came: dict[tuple[str, str], Visitor] = {}
        self._serving = ExitStack()
        self._address = self._serving.enter_context(served(folder))

    @property
    def now(self) -> datetime:
        """What time it is in the authority."""
        shift = timedelta(seconds=float(self._clock.read_text()))
        return (datetime.now(UTC) + shift).astimezone(LONDON)

    def wait(self, days: int) -> None:
        """This function will let days go by: whoever is served next is served on the later day."""
        self._clock.write_text(str(float(self._clock.read_text()) + timedelta(days=days).total_seconds()))

    def wait_for_a_working_day(self, days: int) -> None:
        """This function will let at least so many days go by, until it is neither Saturday nor Sunday."""
        lands_on = (self.now + timedelta(days=days)).weekday()
        self.wait(days + max(0, 7 - lands_on if lands_on > 4 else 0))

    def working_day(self, days: int) -> datetime:
        """This function will return this hour so many days on, or on the next day on which a court sits."""
        then = self.now + timedelta(days=days)
        while not england().is_working_day(then.date()):
            then += timedelta(days=1)
        return then

    def person(self, username: str, **how: Any) -> Visitor:
        """This function will return somebody who is signed in with an account of the demo, in one window each."""
        name = (username, repr(how))
        if name not in self._came:
            self._came[name] = Visitor(self._browser, self._address, kept=kept_by(self.folder, username), **how)
        return self._came[name]

    def close(self) -> None:
        """This function will have everybody leave, with every fault on their way raised, and stop serving."""
        with self._serving:
            for who in self._came.values():
                who.leave()


def fill_moment(who: Visitor, question: str, at: datetime) -> Visitor:
    """This function will fill in a day and a time."""
    who.fill_date(question, str(at.day), str(at.month), str(at.year))
    who.page.get_by_role("group", name=question).get_by_label("Time", exact=True).fill(f"{at:%H:%M}")
    return who


def fill_day(who: Visitor, question: str, at: datetime) -> Visitor:
    """This function will fill in a day."""
    return who.fill_date(question, str(at.day), str(at.month), str(at.year))
