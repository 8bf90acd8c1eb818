"""The genogram: a family of up to about 40 people drawn over its generations. Pure: it knows no database."""

from lineofsight.web.genogram.drawing import draw
from lineofsight.web.genogram.layout import Layout, lay_out
from lineofsight.web.genogram.model import Couple, Family, Someone

__all__ = ["Couple", "Family", "Layout", "Someone", "draw", "lay_out"]
