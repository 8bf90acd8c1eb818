"""The words of Word and Excel files: what is in their parts, paragraph by paragraph."""

import re
import zipfile
from collections.abc import Iterator
from io import BytesIO

from lxml import etree

# No more is unpacked than could be searched: a small file may unpack to a huge one.
MOST_UNPACKED = 20 * 1024 * 1024
WORD = re.compile(r"word/(document|footnotes|endnotes|comments|header\d*|footer\d*)\.xml")
EXCEL = re.compile(r"xl/(sharedStrings|worksheets/sheet\d+)\.xml")
BLOCKS = ("{*}p", "{*}si", "{*}is")
UNREADABLE = (KeyError, zipfile.BadZipFile, etree.XMLSyntaxError, NotImplementedError, RuntimeError, OSError)


def office_words(content: bytes, *, parts: re.Pattern[str], most: int) -> str:
    """This function will return the words of the parts of a Word or Excel file, up to `most` letters.

    Raises one of UNREADABLE where the file is damaged.
    """
    found: list[str] = []
    left = MOST_UNPACKED
    with zipfile.ZipFile(BytesIO(content)) as held:
        names = [name for name in held.namelist() if parts.fullmatch(name)]
        for name in sorted(names, key=lambda one: ("document" not in one, one)):
            with held.open(name) as part:
                xml = part.read(left + 1)
            left -= len(xml)
            if left < 0:
                break
            found += _paragraphs(xml)
    return "\n".join(found)[:most]


def _paragraphs(xml: bytes) -> Iterator[str]:
    root = etree.fromstring(xml, etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False))
    for block in root.iter(*BLOCKS):
        if line := " ".join("".join(_pieces(block)).split()):
            yield line


def _pieces(block: etree._Element) -> Iterator[str]:
    """This function will give the pieces of a paragraph: Word cuts a word in two wherever its history asks for it."""
    for one in block.iter("{*}t", "{*}tab", "{*}br", "{*}cr", "{*}noBreakHyphen"):
        local = etree.QName(one).localname
        yield one.text or "" if local == "t" else "-" if local == "noBreakHyphen" else " "
