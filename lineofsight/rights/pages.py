"""A PDF without some of its pages: nothing of a page that is left out stays in the file."""

import io
import re

import pikepdf

SPAN = re.compile(r"(\d{1,5})(?:\s*(?:-|to)\s*(\d{1,5}))?")
# What may lead from a page to another one, or say something about it that isn't on it.
LEADS_ELSEWHERE = ("/Annots", "/AA", "/B", "/Metadata", "/PieceInfo", "/StructParents", "/Thumb", "/Tabs")


class UnableToLeaveOut(Exception):
    """The pages can't be left out; the message says why."""


def pages_in(text: str) -> list[int]:
    """This function will return the numbers in a text such as "2, 4-5", in order. Raises UnableToLeaveOut."""
    numbers: set[int] = set()
    for part in filter(None, (part.strip() for part in re.split(r"[,;]|\band\b", text))):
        span = SPAN.fullmatch(part)
        if span is None:
            raise UnableToLeaveOut("Give page numbers, such as 2, 4-5.")
        first, last = int(span[1]), int(span[2] or span[1])
        numbers |= set(range(first, last + 1))
    return sorted(numbers)


def page_count(content: bytes) -> int:
    """This function will return how many pages a PDF has. Raises UnableToLeaveOut where it can't be opened."""
    try:
        with pikepdf.open(io.BytesIO(content)) as opened:
            return len(opened.pages)
    except pikepdf.PdfError as problem:
        raise UnableToLeaveOut("This PDF can't be opened, so no page can be left out of it.") from problem


def check_pages(text: str, *, content: bytes) -> None:
    """This function will raise UnableToLeaveOut unless some pages are named, all are there, and one stays."""
    numbers, count = pages_in(text), page_count(content)
    if not numbers:
        raise UnableToLeaveOut("Say which pages to leave out.")
    if numbers[0] < 1 or numbers[-1] > count:
        raise UnableToLeaveOut(f"This document has pages 1 to {count}.")
    if len(numbers) == count:
        raise UnableToLeaveOut("That is every page. Hold the document back instead.")


def without_pages(content: bytes, *, text: str) -> bytes:
    """This function will return the PDF without the pages named. It is made anew from the pages that stay."""
    left_out, out = set(pages_in(text)), io.BytesIO()
    with pikepdf.open(io.BytesIO(content)) as opened, pikepdf.new() as made:
        for number, page in enumerate(opened.pages, start=1):
            if number in left_out:
                continue
            for name in LEADS_ELSEWHERE:
                if name in page.obj:
                    del page.obj[name]
            made.pages.append(page)
        made.save(out, static_id=True)
    return out.getvalue()
