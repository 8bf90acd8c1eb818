"""Charts as inline SVG with their figures and a sentence, for pages and for PDFs."""

from lineofsight.web.charts.bars import bars
from lineofsight.web.charts.behaviour import JudgedPoint, behaviour
from lineofsight.web.charts.model import Bar, Chart, Comparator, Event, Limits, Point
from lineofsight.web.charts.series import series

__all__ = ["Bar", "Chart", "Comparator", "Event", "JudgedPoint", "Limits", "Point", "bars", "behaviour", "series"]
