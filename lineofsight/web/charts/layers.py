"""The layers of a series: lines and points, level rules with their labels, events."""

from collections.abc import Sequence
from datetime import UTC, date, datetime

from lineofsight.web.charts import style
from lineofsight.web.charts.model import Comparator, Event, Limits, Point

TICKS = 7
# Up to so many, each whole number has its mark and nothing between: there is no half a child.
FEW = 5
LABEL_HEIGHT = 17


def specification(
    points: Sequence[Point],
    *,
    unit: str,
    target: float | None,
    limits: Limits | None,
    events: Sequence[Event],
    comparator: Comparator | None = None,
) -> dict:
    """This function will return the Vega-Lite specification of a series."""
    levels = [*_limit_levels(limits, unit), *_target_levels(target, unit), *_comparator_levels(comparator, unit)]
    top = _top(points, levels=levels, unit=unit)
    time = time_axis([point.on for point in points])
    layers = [*_level_layers(levels, top=top), *_line_layers(points, time=time, top=top, unit=unit)]
    if events:
        layers += event_layers(events, time=time)
    return {
        "data": {"values": []},
        "width": style.WIDTH - (120 if levels else 0),
        "height": style.HEIGHT,
        "layer": layers,
        "config": style.CONFIG,
    }


def groups_of(points: Sequence[Point]) -> list[str]:
    """This function will return the names of the lines in the order they first appear."""
    return list(dict.fromkeys(point.group for point in points))


def _top(points: Sequence[Point], *, levels: list[dict], unit: str) -> float:
    """This function will return the end of the value's scale, which starts at nothing; a percentage's ends at 100."""
    known = [point.value for point in points if point.value is not None] + [level["level"] for level in levels]
    highest = max(known, default=0)
    return 100 if unit == "%" and highest <= 100 else (highest * 1.08 or 1)


def _line_layers(points: Sequence[Point], *, time: dict, top: float, unit: str) -> list[dict]:
    """This function will return the lines and their points."""
    groups = groups_of(points)
    values = [{"on": point.on.isoformat(), "value": point.value, "group": point.group} for point in points]
    scale = {"domain": [0, top], "nice": unit != "%"}
    height = {"field": "value", "type": "quantitative", "title": None, "scale": scale}
    are_few = top <= FEW and all(float(point.value or 0).is_integer() for point in points)
    height["axis"] = value_axis(unit) | ({"values": list(range(int(top) + 1))} if are_few else {})
    shared = {"x": time, "y": height, "color": _told_apart(groups, style.COLOURS)}
    line = {**shared, "strokeDash": _told_apart(groups, style.DASHES)}
    dots = {**shared, "shape": _told_apart(groups, style.SHAPES)}
    data = {"values": values}
    return [
        {"data": data, "mark": {"type": "line", "strokeWidth": 2.5}, "encoding": line},
        {"data": data, "mark": {"type": "point", "filled": True, "size": 55, "opacity": 1}, "encoding": dots},
    ]


def _told_apart(groups: list[str], looks: Sequence) -> dict:
    """This function will give each group its own colour, dash or shape, with a key when there are several."""
    chosen = [looks[number % len(looks)] for number in range(len(groups))]
    scale = {"domain": groups, "range": chosen}
    return {"field": "group", "type": "nominal", "scale": scale, "legend": {} if len(groups) > 1 else None}


def time_axis(periods: Sequence[date]) -> dict:
    """This function will return the axis of time, in UTC so that no machine's own time zone moves a month."""
    days = sorted(set(periods))
    step = max(1, -(-len(days) // TICKS))
    shown = [_milliseconds(day) for day in days[::-1][::step][::-1]]
    wording = "%b %Y" if all(day.day == 1 for day in days) else "%-d %b %Y"
    axis = {"title": None, "format": wording, "grid": False, "values": shown, "labelFlush": True}
    return {"field": "on", "type": "temporal", "scale": {"type": "utc"}, "axis": axis}


def _milliseconds(day: date) -> int:
    """This function will return a day as Vega counts time: milliseconds since 1970 in UTC."""
    return int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp() * 1000)


def value_axis(unit: str) -> dict:
    """This function will write the unit at each mark of the value's axis."""
    before, after = {"%": ("", "%"), "£": ("£", "")}.get(unit, ("", ""))
    words = f"'{before}' + format(datum.value, ',.2~f') + '{after}'"
    title = unit if unit not in ("%", "£") else None
    return {"tickCount": 5, "domain": False, "ticks": False, "labelExpr": words, "title": title or None}


def _target_levels(target: float | None, unit: str) -> list[dict]:
    """This function will return the target's line."""
    if target is None:
        return []
    label = f"Target {style.quantity(target, unit)}"
    return [{"level": target, "label": label, "colour": style.TARGET, "dash": [6, 4]}]


def _comparator_levels(comparator: Comparator | None, unit: str) -> list[dict]:
    """This function will return the line of what others have."""
    if comparator is None:
        return []
    label = f"{comparator.label} {style.quantity(comparator.value, unit)}"
    look = {"colour": style.COMPARATOR, "dash": style.COMPARATOR_DASH}
    return [{"level": comparator.value, "label": label, **look}]


def _limit_levels(limits: Limits | None, unit: str) -> list[dict]:
    """This function will return the centre line and the limits of a process behaviour chart."""
    if limits is None:
        return []
    named = (("Upper", limits.upper, [2, 3]), ("Average", limits.centre, [1, 0]), ("Lower", limits.lower, [2, 3]))
    return [
        {"level": level, "label": f"{name} {style.quantity(level, unit)}", "colour": style.QUIET, "dash": dash}
        for name, level, dash in named
    ]


def _level_layers(levels: list[dict], *, top: float) -> list[dict]:
    """This function will return level lines, their labels at the right kept clear of each other."""
    layers = []
    lowest_taken = float("-inf")
    for level in sorted(levels, key=lambda level: -level["level"]):
        place = style.HEIGHT * (1 - level["level"] / top)
        label_place = max(place, lowest_taken + LABEL_HEIGHT)
        lowest_taken = label_place
        layers += _level(level, nudge=label_place - place)
    return layers


def _level(level: dict, *, nudge: float) -> list[dict]:
    """This function will return one level line with its label, moved down by some points."""
    data = {"values": [{"level": level["level"], "label": level["label"]}]}
    height = {"field": "level", "type": "quantitative"}
    rule = {"type": "rule", "color": level["colour"], "strokeDash": level["dash"], "strokeWidth": 1.5}
    text = {"type": "text", "align": "left", "baseline": "middle", "dx": 8, "dy": round(nudge, 1)}
    places = {"y": height, "x": {"value": "width"}, "text": {"field": "label"}}
    return [
        {"data": data, "mark": rule, "encoding": {"y": height}},
        {"data": data, "mark": {**text, "color": level["colour"]}, "encoding": places},
    ]


def event_layers(events: Sequence[Event], *, time: dict) -> list[dict]:
    """This function will return an upright line for each event, with its number at the top."""
    values = [{"on": event.on.isoformat(), "number": str(n)} for n, event in enumerate(events, start=1)]
    data = {"values": values}
    number = {"x": time, "y": {"value": -9}, "text": {"field": "number"}}
    return [
        {"data": data, "mark": {"type": "rule", "color": style.EVENT, "strokeWidth": 1.5}, "encoding": {"x": time}},
        {"data": data, "mark": {"type": "text", "color": style.EVENT, "fontWeight": "bold"}, "encoding": number},
    ]
