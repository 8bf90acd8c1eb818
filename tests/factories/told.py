"""Who does things in a journey, and when."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

WHY = "The family was away."


@dataclass(frozen=True)
class Told:
    """Who does things, and when."""

    manager: Any
    worker: Any
    chair: Any
    on: date
    at: datetime

    @property
    def when(self) -> dict:
        """Who decides, on which day and at which moment."""
        return {"by": self.manager, "on": self.on, "at": self.at}

    @property
    def written(self) -> dict:
        """Who writes, and at which moment."""
        return {"by": self.worker, "at": self.at}
