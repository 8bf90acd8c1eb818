"""The layers of a process behaviour chart: limits by stretch, the line, its marks, labels at the right, events."""

from collections.abc import Sequence
from math import floor, log10

from lineofsight.web.charts import style
from lineofsight.web.charts.layers import LABEL_HEIGHT, event_layers, time_axis, value_axis
from lineofsight.web.charts.model import Comparator

LINES = (("Upper", "upper", [2, 3]), ("Average", "centre", [1, 0]), ("Lower", "lower", [2, 3]))


def specification(
    points, *, unit: str, target: float | None, events, comparator: Comparator | None = None, target_from=None
) -> dict:
    """This function will return the Vega-Lite specification of a process behaviour chart."""
    low, top = _scale(points, others=_levels_of(target, comparator), unit=unit)
    time = time_axis([point.on for point in points])
    scale = {"domain": [low, top], "nice": False, "zero": False}
    height = {"field": "value", "type": "quantitative", "title": None, "scale": scale, "axis": value_axis(unit)}
    layers = [*_limits(points, time=time, height=height, low=low, top=top), *_line(points, time=time, height=height)]
    layers += [*_labels(_levels(points, target, comparator, unit), low=low, top=top), *_start(low, unit)]
    first, last = min(point.on for point in points), max(point.on for point in points)
    if target is not None:
        start = max(first, target_from or first)
        layers.insert(0, _level(target, style.TARGET, [6, 4], start=start, end=last, time=time, height=height))
    if comparator is not None:
        look = (style.COMPARATOR, style.COMPARATOR_DASH)
        layers.insert(0, _level(comparator.value, *look, start=first, end=last, time=time, height=height))
    if events:
        layers += event_layers(events, time=time)
    shape = {"width": style.WIDTH - 120, "height": style.HEIGHT, "config": style.CONFIG}
    return {"data": {"values": []}, "layer": layers, **shape}


def _levels_of(target: float | None, comparator: Comparator | None) -> list[float]:
    """This function will return the levels that stand beside the months."""
    return [*([] if target is None else [target]), *([] if comparator is None else [comparator.value])]


def _scale(points, *, others: list[float], unit: str) -> tuple[float, float]:
    """This function will return where the value's scale starts and ends: a percentage's ends at 100.

    It starts at nought unless everything lies in its upper half: then a tenth below the lowest, at a round number.
    """
    known = [point.value for point in points if point.value is not None] + others
    limits = [point.limits for point in points if point.limits is not None]
    highest = max([*known, *(each.upper for each in limits)], default=0)
    lowest = min([*known, *(each.lower for each in limits)], default=0)
    top = 100 if unit == "%" else (highest * 1.08 or 1)
    step = 10 ** floor(log10(top)) / 10
    return (floor((lowest - top / 10) / step) * step if lowest > top / 2 else 0), top


def _start(low: float, unit: str) -> list[dict]:
    """This function will return the words that warn of a scale that does not start at nought."""
    if not low:
        return []
    text = {"type": "text", "align": "left", "baseline": "bottom", "color": style.QUIET, "fontStyle": "italic"}
    places = {"x": {"value": 6}, "y": {"value": style.HEIGHT - 6}, "text": {"field": "label"}}
    label = f"The scale starts at {style.quantity(low, unit)}"
    return [{"data": {"values": [{"label": label}]}, "mark": text, "encoding": places}]


def _limits(points, *, time: dict, height: dict, low: float, top: float) -> list[dict]:
    """This function will return the lines of limits, broken between stretches, where they lie on the scale."""
    layers = []
    for _, name, dash in LINES:
        values = [
            {"on": p.on.isoformat(), "value": getattr(p.limits, name), "stretch": str(p.stretch)}
            for p in points
            if p.limits is not None and low <= getattr(p.limits, name) <= top
        ]
        mark = {"type": "line", "interpolate": "step", "color": style.QUIET, "strokeDash": dash, "strokeWidth": 1.5}
        detail = {"detail": {"field": "stretch", "type": "nominal"}}
        layers.append({"data": {"values": values}, "mark": mark, "encoding": {"x": time, "y": height, **detail}})
    return layers


def _line(points, *, time: dict, height: dict) -> list[dict]:
    """This function will return the line and its points, each signal with a shape and a colour of its own."""
    values = [{"on": p.on.isoformat(), "value": p.value, "mark": style.MARKS[p.mark].label} for p in points]
    shown = [mark for key, mark in style.MARKS.items() if any(p.mark == key and p.value is not None for p in points)]
    labels = [mark.label for mark in shown]
    legend = {} if len(shown) > 1 else None

    def told_apart(looks: list) -> dict:
        scale = {"domain": labels, "range": looks}
        return {"field": "mark", "type": "nominal", "scale": scale, "legend": legend}

    by_mark = {"color": told_apart([m.colour for m in shown]), "shape": told_apart([m.shape for m in shown])}
    size = {**told_apart([m.size for m in shown]), "legend": None}
    encoding = {"x": time, "y": height}
    data = {"values": values}
    line = {"type": "line", "strokeWidth": 2, "color": style.COLOURS[0]}
    dots = {"type": "point", "filled": True, "opacity": 1}
    return [
        {"data": data, "mark": line, "encoding": encoding},
        {"data": data, "mark": dots, "encoding": {**encoding, **by_mark, "size": size}},
    ]


def _levels(points, target: float | None, comparator: Comparator | None, unit: str) -> list[tuple[float, str, str]]:
    """This function will return the labels at the right: level, words and colour."""
    last = next((point.limits for point in reversed(points) if point.limits is not None), None)
    found = [] if target is None else [(target, f"Target {style.quantity(target, unit)}", style.TARGET)]
    if comparator is not None:
        label = f"{comparator.label} {style.quantity(comparator.value, unit)}"
        found.append((comparator.value, label, style.COMPARATOR))
    if last is not None:
        levels = [(name, getattr(last, each)) for name, each, _ in LINES]
        found += [(level, f"{name} {style.quantity(level, unit)}", style.QUIET) for name, level in levels]
    return found


def _labels(levels: Sequence[tuple[float, str, str]], *, low: float, top: float) -> list[dict]:
    """This function will return the labels, kept clear of each other. One of a line off the scale is left out."""
    layers = []
    lowest_taken = float("-inf")
    for level, label, colour in sorted(levels, reverse=True):
        if not low <= level <= top:
            continue
        place = max(style.HEIGHT * (top - level) / (top - low), lowest_taken + LABEL_HEIGHT)
        lowest_taken = place
        text = {"type": "text", "align": "left", "baseline": "middle", "dx": 8, "color": colour}
        places = {"x": {"value": "width"}, "y": {"value": round(place, 1)}, "text": {"field": "label"}}
        layers.append({"data": {"values": [{"label": label}]}, "mark": text, "encoding": places})
    return layers


def _level(value: float, colour: str, dash: list[int], *, start, end, time: dict, height: dict) -> dict:
    """This function will return a level line from one month to another."""
    rule = {"type": "rule", "color": colour, "strokeDash": dash, "strokeWidth": 1.5}
    values = [{"value": value, "on": start.isoformat(), "end": end.isoformat()}]
    return {"data": {"values": values}, "mark": rule, "encoding": {"y": height, "x": time, "x2": {"field": "end"}}}
