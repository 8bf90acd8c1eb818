"""A small line without axes, that shows at a glance which way a measure goes."""

from collections.abc import Sequence

from markupsafe import Markup

WIDTH, HEIGHT, MARGIN = 160, 40, 4
COLOUR = "#0f5f5c"
FRAME = Markup(
    '<svg role="img" aria-label="{}" viewBox="0 0 {} {}" width="{}" height="{}" focusable="false">{}{}</svg>'
)


def spark(values: Sequence[float | int | None], *, sentence: str) -> Markup:
    """This function will draw the values as a line, with gaps where one is missing. `sentence` says what it shows.

    Fewer than two values to join draw nothing.
    """
    known = [value for value in values if value is not None]
    if len(known) < 2:
        return Markup("")
    points = _points(values, low=min(known), high=max(known))
    lines = Markup("").join(
        Markup('<polyline points="{}" fill="none" stroke="{}" stroke-width="2"/>').format(_joined(run), COLOUR)
        for run in _runs(points)
    )
    x, y = next(point for point in reversed(points) if point)
    dot = Markup('<circle cx="{}" cy="{}" r="3" fill="{}"/>').format(x, y, COLOUR)
    return FRAME.format(sentence, WIDTH, HEIGHT, WIDTH, HEIGHT, lines, dot)


def _points(values: Sequence[float | int | None], *, low: float, high: float) -> list[tuple[float, float] | None]:
    step = (WIDTH - 2 * MARGIN) / (len(values) - 1)
    spread = (high - low) or 1
    return [
        None
        if value is None
        else (
            round(MARGIN + number * step, 1),
            round(HEIGHT - MARGIN - (value - low) / spread * (HEIGHT - 2 * MARGIN), 1),
        )
        for number, value in enumerate(values)
    ]


def _runs(points: Sequence[tuple[float, float] | None]) -> list[list[tuple[float, float]]]:
    """This function will return the stretches of neighbouring points."""
    runs: list[list[tuple[float, float]]] = [[]]
    for point in points:
        if point is None:
            runs.append([])
        else:
            runs[-1].append(point)
    return [run for run in runs if len(run) > 1]


def _joined(run: Sequence[tuple[float, float]]) -> str:
    return " ".join(f"{x},{y}" for x, y in run)
