"""A few words around what was found, safe to show, with the found words marked."""

from markupsafe import Markup, escape

from lineofsight.record.textsearch.index import CLOSE, OPEN

AROUND = 120  # characters shown on each side


def snippet(marked: str) -> Markup:
    """This function will return the words around the first that was found, marked. No HTML of theirs is kept."""
    first = marked.find(OPEN)
    start, end = max(0, first - AROUND), min(len(marked), max(first, 0) + 2 * AROUND)
    start = start and marked.find(" ", start, first) + 1 or start
    end = end if end == len(marked) else max(marked.rfind(" ", first, end), first + 1)
    shown = marked[start:end]
    if shown.rfind(OPEN) > shown.rfind(CLOSE):
        shown += CLOSE
    html = str(escape(" ".join(shown.split()))).replace(OPEN, "<mark>").replace(CLOSE, "</mark>")
    return Markup(f"{'… ' if start else ''}{html}{' …' if end < len(marked) else ''}")  # noqa: S704 - escaped above
