"""The look of every chart, and how its numbers are written."""

from dataclasses import dataclass

FONT = "Atkinson Hyperlegible Next, Arial, sans-serif"
INK = "#14212b"
QUIET = "#45545e"
GRID = "#dfe5e7"
TARGET = "#8a4b08"
EVENT = "#5a3a78"
COMPARATOR = "#4b3b8f"
COMPARATOR_DASH = [9, 3, 2, 3]

# Each line differs in colour, dash and point, so that none is told apart by colour alone.
COLOURS = ("#0f5f5c", "#b5471c", "#4b3b8f", "#1f5fa8", "#7a5c00", "#8c1d5b")
DASHES = ([1, 0], [7, 3], [2, 3], [9, 3, 2, 3], [4, 2], [1, 2])
SHAPES = ("circle", "square", "triangle-up", "diamond", "triangle-down", "cross")


@dataclass(frozen=True)
class Mark:
    """How a month of a process behaviour chart is drawn, and what the key calls it."""

    label: str
    colour: str
    shape: str
    size: int


# The keys are those of lineofsight.measures.spc.Variation. Each differs in shape as well as in colour.
MARKS = {
    "common": Mark("Usual variation", COLOURS[0], "circle", 55),
    "improvement": Mark("Better than usual", "#1f5fa8", "diamond", 170),
    "concern": Mark("Worse than usual", "#b5471c", "square", 120),
    "higher": Mark("Higher than usual", "#5a3a78", "triangle-up", 130),
    "lower": Mark("Lower than usual", "#5a3a78", "triangle-down", 130),
    "not judged": Mark("Not judged", "#6b7880", "cross", 60),
}

WIDTH = 720
HEIGHT = 300

CONFIG = {
    "background": "transparent",
    "font": FONT,
    "view": {"stroke": None},
    "axis": {
        "labelFontSize": 14,
        "titleFontSize": 14,
        "titleFontWeight": "normal",
        "labelColor": INK,
        "titleColor": INK,
        "gridColor": GRID,
        "domainColor": QUIET,
        "tickColor": QUIET,
    },
    "legend": {
        "labelFontSize": 14,
        "labelLimit": 400,
        "titleFontSize": 14,
        "labelColor": INK,
        "orient": "top",
        "title": None,
    },
    "text": {"fontSize": 14, "color": INK},
}


def quantity(value: float | None, unit: str, note: str = "") -> str:
    """This function will write a value with its unit: 76%, £1,200, 12.5 days, 1,204. A note, or a dash, for None."""
    if value is None:
        return note or "–"
    number = f"{value:,.1f}".removesuffix(".0")
    if unit == "%":
        return f"{number}%"
    if unit == "£":
        return f"£{number}"
    return f"{number} {unit}".strip()
