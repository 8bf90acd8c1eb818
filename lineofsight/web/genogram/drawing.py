"""Draw a family that has been placed: the symbols social work uses, lines between them, and the child's household."""

from lineofsight.web.genogram.layout import CELL, SYMBOL, WORDS, Layout, Line, stubs
from lineofsight.web.genogram.model import Someone
from lineofsight.web.svg import INK, PAPER, QUIET, element, picture, shortened_to, text, words

HOME, FOCUS = "#e6f1f0", "#0f5f5c"
HALF = SYMBOL // 2
LONGEST = 15
DASHED = "5 4"


def draw(layout: Layout, *, focus: int, title: str, description: str, name: str = "genogram") -> str:
    """This function will return the SVG. A person with an `href` is a link; with none at all, the picture is one image.

    The text depends on nothing but the arguments, and holds no style attribute and no script.
    """
    has_links = any(someone.href for someone in layout.people.values())
    return picture(
        element("rect", x=0, y=0, width=layout.width, height=layout.height, fill=PAPER),
        *(_home(layout, run) for run in home_runs(layout)),
        *(part for line in layout.lines for part in _line(layout, line)),
        *(_person(layout, layout.people[key], is_focus=key == focus) for key in _reading_order(layout)),
        name=name,
        title=title,
        description=description,
        width=layout.width,
        height=layout.height,
        has_links=has_links,
    )


def _reading_order(layout: Layout) -> list[int]:
    return sorted(layout.people, key=lambda key: (layout.rows[key], layout.x[key]))


def home_runs(layout: Layout) -> list[list[int]]:
    """This function will return the people of the child's home in runs of neighbours: each has one outline."""
    runs: list[list[int]] = []
    last = None
    for key in _reading_order(layout):
        is_next = last is not None and layout.rows[last] == layout.rows[key]
        if layout.people[key].lives_here:
            if runs and is_next and runs[-1][-1] == last:
                runs[-1].append(key)
            else:
                runs.append([key])
        last = key
    return runs


def _home(layout: Layout, run: list[int]) -> str:
    left, right = layout.x[run[0]] - CELL // 2 + 2, layout.x[run[-1]] + CELL // 2 - 2
    return element(
        "rect", x=left, y=layout.top(run[0]) - 7, width=right - left, height=SYMBOL + WORDS + 12, rx=8, fill=HOME,
        stroke=FOCUS, stroke_width=1.5, stroke_dasharray="7 4",
    )  # fmt: skip


def _line(layout: Layout, line: Line) -> list[str]:
    """This function will draw a couple and the way down to their children."""
    union, drawn = line.union, []
    top = layout.top(union.partners[0])
    start = top + HALF
    dashes = DASHED if union.standing == "unrecorded" else None
    if len(union.partners) == 1:
        start = top + HALF + 12
        drawn.append(_path(f"M{layout.x[union.partners[0]] + HALF} {start}H{line.drop_x}"))
    elif line.couple_y is None:
        left, right = sorted(layout.x[key] for key in union.partners)
        drawn.append(_path(f"M{left + HALF} {start}H{right - HALF}", dashes))
    else:
        start = line.couple_y
        left, right = sorted(layout.x[key] for key in union.partners)
        down_left, down_right = stubs(union, layout.x)
        side = top + HALF + 12
        drawn.append(_path(f"M{left + HALF} {side}H{down_left}V{start}H{down_right}V{side}H{right - HALF}", dashes))
    if union.standing == "ended":
        across = line.drop_x + (0 if line.children_y is None else -14)
        drawn.append(_path(f"M{across - 5} {start + 8}l6 -16M{across + 1} {start + 8}l6 -16"))
    if line.children_y is not None:
        drawn.append(_path(_children(layout, line, start)))
    return drawn


def _children(layout: Layout, line: Line, start: int) -> str:
    across = [line.drop_x, *(layout.x[child] for child in line.union.children)]
    way = f"M{line.drop_x} {start}V{line.children_y}M{min(across)} {line.children_y}H{max(across)}"
    return way + "".join(f"M{layout.x[c]} {line.children_y}V{layout.top(c)}" for c in line.union.children)


def _path(way: str, dashes: str | None = None) -> str:
    return element("path", d=way, fill="none", stroke=INK, stroke_width=1.5, stroke_dasharray=dashes)


def _person(layout: Layout, someone: Someone, *, is_focus: bool) -> str:
    """This function will draw one person, as a link to their record where there is one."""
    x, top = layout.x[someone.key], layout.top(someone.key)
    inside = [
        element("title", text_of(someone)),
        *_symbol(someone, x, top, is_focus=is_focus),
        text(someone.age, x=x, y=top + HALF + (12 if someone.is_unborn else 5), size=14) if someone.age else "",
        *(
            text(line, x=x, y=top + SYMBOL + 17 + 17 * n, font_weight="bold" if is_focus else None)
            for n, line in enumerate(lines_of(someone.name))
        ),
        text(
            shortened(someone.about), x=x, y=top + SYMBOL + 17 + 17 * len(lines_of(someone.name)), size=12, fill=QUIET
        ),
    ]
    if someone.href:
        return element("a", *inside, href=someone.href, aria_label=_spoken(someone), class_="los-picture__link")
    return element("g", *inside)


def _spoken(someone: Someone) -> str:
    return ", ".join(part for part in (someone.name, someone.about) if part)


def text_of(someone: Someone) -> str:
    """This function will return what is said of a person when they are pointed at, escaped."""
    return words(_spoken(someone) + (", has died" if someone.has_died else ""))


def _symbol(someone: Someone, x: int, top: int, *, is_focus: bool) -> list[str]:
    """This function will draw a square, circle, diamond or triangle: twice for the child, crossed for the dead."""
    drawn = [_shape(someone, x, top, 0, width=3 if is_focus else 1.8, colour=FOCUS if is_focus else INK)]
    if is_focus:
        drawn.append(_shape(someone, x, top, 6, width=1.5, colour=FOCUS))
    if someone.has_died:
        drawn.append(_path(f"M{x - HALF} {top}L{x + HALF} {top + SYMBOL}M{x + HALF} {top}L{x - HALF} {top + SYMBOL}"))
    return drawn


def _shape(someone: Someone, x: int, top: int, inset: int, *, width: float, colour: str) -> str:
    look = {"fill": PAPER, "stroke": colour, "stroke_width": width}
    low, high, reach = top + inset, top + SYMBOL - inset, HALF - inset
    if someone.is_unborn:
        points = f"{x},{low} {x + reach},{high} {x - reach},{high}"
        return element("polygon", points=points, **look)
    if someone.sex == "M":
        return element("rect", x=x - reach, y=low, width=2 * reach, height=2 * reach, **look)
    if someone.sex == "F":
        return element("circle", cx=x, cy=top + HALF, r=reach, **look)
    return element("polygon", points=f"{x},{low} {x + reach},{top + HALF} {x},{high} {x - reach},{top + HALF}", **look)


def lines_of(name: str) -> list[str]:
    """This function will return a name on at most two lines that fit a cell."""
    parts = name.split()
    first = parts[:1]
    while len(" ".join(parts[: len(first) + 1])) <= LONGEST and len(first) < len(parts):
        first = parts[: len(first) + 1]
    return [shortened(" ".join(line)) for line in (first, parts[len(first) :]) if line]


def shortened(said: str) -> str:
    """This function will return a text that fits a cell, ending in … where some is left out."""
    return shortened_to(said, LONGEST)
