"""A made-up authority of a story's own, in which days and weeks go by."""

from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from lineofsight.statute.working_days import england
from tests.system.kit.authority import served
from tests.system.kit.visitor import Visitor

LONDON = ZoneInfo("Europe/London")


class Town:
    """The authority in a folder, served; a story lets time go by, and whoever visits stays signed in."""

    def __init__(self, folder: Path, browser: Any) -> None:
        """This function will serve the authority in the folder, as its clock stands."""
        self._clock, self._folder, self._browser = folder / "demo-clock", folder, browser
        self._kept: dict[str, dict] = {}
        self._serving = ExitStack()
        self._open()

    def _open(self) -> None:
        self._came: list[Visitor] = []
        self._address = self._serving.enter_context(served(self._folder))

    @property
    def now(self) -> datetime:
        """What time it is in the authority."""
        shift = timedelta(seconds=float(self._clock.read_text()))
        return (datetime.now(UTC) + shift).astimezone(LONDON)

    def wait(self, days: int) -> None:
        """This function will let days go by. Whoever was visiting leaves, with every fault on their way raised."""
        self.close()
        self._clock.write_text(str(float(self._clock.read_text()) + timedelta(days=days).total_seconds()))
        self._open()

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
        """This function will return somebody who is signed in with an account of the demo."""
        if username not in self._kept:
            signing_in = Visitor(self._browser, self._address)
            self._kept[username] = signing_in.sign_in(username).context.storage_state()
            signing_in.leave()
        self._came.append(Visitor(self._browser, self._address, kept=self._kept[username], **how))
        return self._came[-1]

    def close(self) -> None:
        """This function will have everybody leave, and stop serving."""
        came, self._came = self._came, []
        for who in came:
            who.leave()
        self._serving.close()


def fill_moment(who: Visitor, question: str, at: datetime) -> Visitor:
    """This function will fill in a day and a time."""
    who.fill_date(question, str(at.day), str(at.month), str(at.year))
    who.page.get_by_role("group", name=question).get_by_label("Time", exact=True).fill(f"{at:%H:%M}")
    return who


def fill_day(who: Visitor, question: str, at: datetime) -> Visitor:
    """This function will fill in a day."""
    return who.fill_date(question, str(at.day), str(at.month), str(at.year))
