"""Read XML from elsewhere safely, and the words in it: doubly encoded, with markup or without."""

import html
import re

from lxml import etree
from lxml import html as markup

_FORBIDDEN = re.compile(
    rb"[\x00-\x08\x0b\x0c\x0e-\x1f]|&#(?:x0*(?:[0-8bcef]|1[0-9a-f])|0*(?:[0-8]|1[124-9]|2\d|3[01]));", re.IGNORECASE
)
"""Control characters, which are in words pasted from elsewhere and which XML does not allow."""
_BLOCKS = {"p", "div", "br", "li", "tr", "ul", "ol", "table", "h1", "h2", "h3", "h4", "h5", "h6"}
_LEFT_OUT = ("script", "style", "head")


class Unreadable(Exception):
    """What was answered is not the XML that was asked for; the message says what it looks like."""


def tree(content: bytes, *, wanted: str) -> etree._Element:
    """This function will return the root of an answer that holds an element of that name, or is one.

    Raises Unreadable for a page of HTML, XML that is broken or declares a document type, and anything else.
    """
    opening = content.lstrip(b"\xef\xbb\xbf \t\r\n")[:200].lower()
    if opening.startswith((b"<!doctype html", b"<html")):
        raise Unreadable("It answered with a page for people instead of XML: it may be shielded from programs.")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=False)
    try:
        root = etree.fromstring(_FORBIDDEN.sub(b"", content), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise Unreadable(f"Its XML is broken: {error}.") from error
    if root.getroottree().docinfo.doctype:
        raise Unreadable("Its XML declares a document type, which is not read for safety.")
    if not any(name_of(one) == wanted for one in root.iter()):
        raise Unreadable(f"It answered with XML that holds no {wanted}: {''.join(root.itertext()).strip()[:80]!r}.")
    return root


def name_of(element: etree._Element) -> str:
    """This function will return the name of an element in small letters, without its namespace."""
    return etree.QName(element).localname.lower() if isinstance(element.tag, str) else ""


def inside(element: etree._Element, name: str) -> list[etree._Element]:
    """This function will return the elements of a name at any depth."""
    return [one for one in element.iter() if name_of(one) == name]


def raw(element: etree._Element, name: str) -> str:
    """This function will return what a child of that name holds, with any markup that was not encoded; or nothing."""
    for child in element:
        if name_of(child) == name:
            parts = [child.text or "", *(etree.tostring(one, encoding="unicode") for one in child)]
            return "".join(parts).strip()
    return ""


def is_true(element: etree._Element, name: str, *, missing: bool = False) -> bool:
    """This function will say whether a child of that name says it is so, or what is taken where it is missing."""
    said = raw(element, name).lower()
    return said in ("true", "1", "yes") if said else missing


def words(text: str) -> str:
    """This function will return a line of words: entities decoded, however often they were encoded, and no markup."""
    return " ".join(plain(text).split())


def plain(text: str) -> str:
    """This function will return the words of HTML, a line a paragraph."""
    decoded = _decoded(text)
    if "<" not in decoded:
        return _lines(decoded)
    try:
        root = markup.fragment_fromstring(decoded, create_parent="div")
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return _lines(re.sub(r"<[^>]*>", " ", decoded))
    return _lines("".join(_told(root)))


def _decoded(text: str) -> str:
    for _ in range(3):
        once = html.unescape(text)
        if once == text:
            break
        text = once
    return text


def _told(element: etree._Element) -> list[str]:
    if not isinstance(element.tag, str) or element.tag in _LEFT_OUT:
        return [element.tail or ""]
    apart = "\n" if element.tag in _BLOCKS else ""
    told = [apart, element.text or ""]
    for child in element:
        told += _told(child)
    return [*told, apart, element.tail or ""]


def _lines(text: str) -> str:
    lines = (" ".join(line.split()) for line in text.splitlines())
    return "\n".join(line for line in lines if line)
