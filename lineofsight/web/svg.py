"""Write SVG that stands inline on a strict page: no styles, no scripts, every text escaped."""

from html import escape
from unicodedata import east_asian_width

INK, QUIET, PAPER = "#14212b", "#45545e", "#ffffff"
FONT = "Atkinson Hyperlegible Next, Arial, sans-serif"


def element(tag: str, *inside: str, **attributes: str | float | None) -> str:
    """This function will return an element. `inside` is SVG already; an attribute that is None is left out.

    An underscore in an attribute's name stands for a hyphen, and one at its end is dropped.
    """
    written = "".join(
        f' {name.rstrip("_").replace("_", "-")}="{words(str(value))}"'
        for name, value in attributes.items()
        if value is not None
    )
    return f"<{tag}{written}>{''.join(inside)}</{tag}>"


def words(text: str) -> str:
    """This function will return a text for use inside SVG: escaped, without the control characters XML refuses."""
    return escape("".join(c if c.isprintable() or c in "\u200c\u200d" else " " for c in text))


def text(said: str, *, x: float, y: float, size: int = 13, **attributes: str | float | None) -> str:
    """This function will return a line of text at a place, from its middle unless told otherwise."""
    placed = {"text_anchor": "middle", "font_size": size, "fill": INK, **attributes}
    return element("text", words(said), x=x, y=y, **placed)


def shortened_to(said: str, room: int) -> str:
    """This function will return a text of at most `room` letters (wide ones count two), ending in … where it is cut."""
    kept = ""
    for letter in said:
        room -= 2 if east_asian_width(letter) in "WF" else 1
        if room < 0:
            return kept[:-1].rstrip() + "…"
        kept += letter
    return kept


def picture(
    *inside: str, name: str, title: str, description: str, width: float, height: float, has_links: bool = False
) -> str:
    """This function will return a whole picture, with a title and a description that a screen reader speaks.

    `name` begins the identifiers in it, so that two pictures on a page keep theirs apart. A picture is one image; one
    with links in it is a group, for what is inside an image can't be reached.
    """
    return element(
        "svg",
        element("title", words(title), id=f"{name}-title"),
        element("desc", words(description), id=f"{name}-description"),
        *inside,
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {width} {height}",
        width=width,
        height=height,
        role="group" if has_links else "img",
        aria_labelledby=f"{name}-title",
        aria_describedby=f"{name}-description",
        focusable="false",
        font_family=FONT,
        class_="los-picture",
    )
