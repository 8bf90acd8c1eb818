"""The words of a published paper, as plain lines."""

from collections.abc import Iterator
from typing import Any

from lineofsight.papers import markup


def words_of_paper(said: dict[str, Any]) -> list[str]:
    """This function will return what a paper says: its title, headings, paragraphs, lists and figures' sentences."""
    return [said["title"], *(line for piece in said["pieces"] for line in _words(piece))]


def _words(piece: dict[str, Any]) -> Iterator[str]:
    if piece["kind"] == "heading":
        yield piece["text"]
    elif piece["kind"] == "text":
        yield from (markup.plain(nodes) for nodes in piece["paragraphs"])
    elif piece["kind"] == "list":
        yield from (markup.plain(nodes) for nodes in piece["items"])
    else:
        yield piece["sentence"]
