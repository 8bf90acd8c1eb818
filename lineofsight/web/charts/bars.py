"""Bars, one a group, with the value written at the end of each."""

from collections.abc import Sequence

from lineofsight.web.charts import style
from lineofsight.web.charts.drawing import draw
from lineofsight.web.charts.model import Bar, Chart
from lineofsight.web.charts.sentences import bars_sentence

BAR_HEIGHT = 34


def bars(
    *, title: str, values: Sequence[Bar], unit: str = "", value_label: str = "Value", group_label: str = "Group"
) -> Chart:
    """This function will draw one bar a group, in the order given.

    `unit` is "%", "£" or a noun, or nothing for a count. A value of None has no bar, and its note in place of a value.
    """
    sentence = bars_sentence(title=title, values=values, unit=unit)
    rows = tuple((bar.label, style.quantity(bar.value, unit, bar.note)) for bar in values)
    return Chart(
        title=title,
        svg=draw(_specification(values, unit=unit), title=title, sentence=sentence),
        sentence=sentence,
        headings=(group_label, value_label),
        rows=rows,
    )


def _specification(values: Sequence[Bar], *, unit: str) -> dict:
    """This function will return the Vega-Lite specification of bars."""
    data = [{"label": b.label, "value": b.value or 0, "text": style.quantity(b.value, unit, b.note)} for b in values]
    order = [bar.label for bar in values]
    label_axis = {"title": None, "labelLimit": 260, "ticks": False, "domain": False}
    encoding = {
        "y": {"field": "label", "type": "nominal", "sort": order, "axis": label_axis},
        "x": {"field": "value", "type": "quantitative", "axis": None, "scale": _scale(values, unit)},
    }
    text = {"type": "text", "align": "left", "dx": 6}
    return {
        "data": {"values": data},
        "width": style.WIDTH - 200,
        "height": BAR_HEIGHT * max(1, len(values)),
        "encoding": encoding,
        "layer": [
            {"mark": {"type": "bar", "color": style.COLOURS[0], "height": BAR_HEIGHT - 12}},
            {"mark": text, "encoding": {"text": {"field": "text"}}},
        ],
        "config": style.CONFIG,
    }


def _scale(values: Sequence[Bar], unit: str) -> dict:
    """This function will leave room at the right for the value of the longest bar."""
    longest = max((bar.value or 0 for bar in values), default=0)
    return {"domain": [0, 115 if unit == "%" and longest <= 100 else (longest or 1) * 1.18], "nice": False}
