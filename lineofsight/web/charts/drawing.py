"""From a Vega-Lite specification to SVG that a strict page accepts and that never changes between two drawings."""

import hashlib
import json
import re
from functools import lru_cache
from pathlib import Path

from lxml import etree

SVG = "http://www.w3.org/2000/svg"
XLINK = "http://www.w3.org/1999/xlink"
FONTS = Path(__file__).resolve().parents[2] / "papers" / "fonts"

# Vega describes each part of a chart to screen readers; one title and one sentence for the whole say it better.
SPOKEN = ("role", "aria-label", "aria-roledescription", "aria-hidden")
UNSAFE = ("style", "pointer-events", "cursor")


def draw(specification: dict, *, title: str, sentence: str) -> str:
    """This function will return the SVG of a Vega-Lite specification, with a title and a sentence for screen readers.

    The text depends on nothing but the arguments and the fonts: identifiers are made from a digest of both.
    """
    return _drawn(json.dumps({**specification, "title": None}, sort_keys=True), title, sentence)


# A chart asked for again is the same text, so the last few hundred are kept: drawing one takes a tenth of a second.
@lru_cache(maxsize=256)
def _drawn(specification: str, title: str, sentence: str) -> str:
    """This function will draw one specification, given as JSON text."""
    import vl_convert  # noqa: PLC0415  (it is large, and most requests draw nothing)

    if FONTS.is_dir():
        vl_convert.register_font_directory(str(FONTS))
    root = etree.fromstring(vl_convert.vegalite_to_svg(specification, allowed_base_urls=[]).encode())
    name = "chart-" + hashlib.sha256(f"{specification}{title}{sentence}".encode()).hexdigest()[:12]
    _clean(root)
    _describe(root, name=name, title=title, sentence=sentence)
    return _rename(etree.tostring(root, encoding="unicode"), name)


def _clean(root) -> None:
    """This function will take away fixed sizes, inner descriptions and anything a content security policy refuses."""
    for part in root.iter():
        for attribute in (*SPOKEN, *UNSAFE, "class"):
            part.attrib.pop(attribute, None)
    for part in root.xpath("//*[local-name()='style' or local-name()='script']"):
        part.getparent().remove(part)
    for attribute in ("width", "height"):
        root.attrib.pop(attribute, None)


def _describe(root, *, name: str, title: str, sentence: str) -> None:
    """This function will make the whole one image with a title and a description."""
    root.set("role", "img")
    root.set("aria-labelledby", f"{name}-title {name}-description")
    root.set("focusable", "false")
    root.set("class", "los-chart__svg")
    for place, (tag, text) in enumerate((("title", title), ("desc", sentence))):
        element = etree.Element(f"{{{SVG}}}{tag}", id=f"{name}-{'title' if tag == 'title' else 'description'}")
        element.text = text
        root.insert(place, element)


def _rename(text: str, name: str) -> str:
    """This function will rename Vega's numbered clip paths and gradients, whose numbers go on counting in a process."""
    found = dict.fromkeys(re.findall(r'id="((?:clip|gradient)[\w-]*)"', text))
    for number, old in enumerate(found, start=1):
        text = re.sub(rf'(id="|url\(#|href="#){re.escape(old)}(?=["\)])', rf"\g<1>{name}-part-{number}", text)
    return text
