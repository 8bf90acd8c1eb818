"""What is kept of the council's minutes."""

from lineofsight.council.minutes.models.declaration import Declaration
from lineofsight.council.minutes.models.published import MinuteNumber, PublicSummary, PublishedMinutes

__all__ = ["Declaration", "MinuteNumber", "PublicSummary", "PublishedMinutes"]
