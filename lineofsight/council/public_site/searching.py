"""Search all that was published, and nothing else: packs, minutes, questions, reviews, the forward plan, decisions.

All the words must be found, in any order, small and capital letters alike. Where is told, with some words around.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from lineofsight.council.agendas.pdf import item_words
from lineofsight.council.agendas.published import packs_with
from lineofsight.council.decisions.published import published_decisions, published_plan
from lineofsight.council.minutes.published import minutes_with
from lineofsight.council.programme.published import published_reviews
from lineofsight.council.public_site.texts import words_of_paper
from lineofsight.council.questions.published import published_questions

MOST, AROUND = 50, 80


@dataclass(frozen=True)
class Found:
    """A page on which all the words are: its title, its address, and the words around the first of them."""

    title: str
    href: str
    around: str


def search(typed: str) -> list[Found]:
    """This function will return the pages on which all the words are, the latest meeting first; none for no words."""
    words = typed.casefold().split()
    if not words:
        return []
    found = (_found(title, name, key, lines, words) for title, name, key, lines in _pages(words))
    return [one for one in found if one is not None][:MOST]


def _pages(words: list[str]) -> Iterator[tuple[str, str, Any, list[str]]]:
    """Each page that may hold the words: its title, the name and key of its address, and what it says."""
    for slug, said in packs_with(words):
        yield f"Agenda and papers: {_when(said)}", "pack", slug, _pack_lines(said)
    for slug, said in minutes_with(words):
        lines = [line for item in said["items"] for line in (item["title"], item["text"], *item["resolutions"])]
        yield f"Minutes: {_when(said)}", "minutes", slug, [*lines, *said["present"]]
    for said in published_questions():
        lines = [said["text"], said["asked_by"], said["owner"], *(one["text"] for one in said["replies"])]
        yield f"Question: {said['body']['name']}", "question", said["number"], lines
    for said in published_reviews():
        yield f"Review: {said['title']}", "review", said["number"], _review_lines(said)
    for said in published_decisions():
        lines = [said["title"], said["decided"], said["reasons"], said["alternatives"], said["decided_by"]]
        yield f"Decision: {said['title']}", "decision", said["number"], lines
    for said in published_plan():
        lines = [said["title"], said["about"], said["decides"]]
        yield f"Forward plan: {said['title']}", "entry", said["number"], lines


def _review_lines(said: dict[str, Any]) -> list[str]:
    answers = [one["response"]["why"] for one in said["recommendations"] if one["response"]]
    recommended = [one["text"] for one in said["recommendations"]]
    return [
        said["aim"],
        said["question"],
        *said["terms"],
        *recommended,
        *answers,
        *(one["heard"] for one in said["sessions"]),
    ]


def _when(said: dict[str, Any]) -> str:
    return f"{said['body']['name']}, {said['meeting']['when']}"


def _pack_lines(said: dict[str, Any]) -> list[str]:
    agenda = [line for item in said["agenda"] for line in (item["title"], *item_words(item))]
    return agenda + [line for paper in said["papers"] for line in words_of_paper(paper["said"])]


def _found(title: str, name: str, key: Any, lines: list[str], words: list[str]) -> Found | None:
    text = " ".join(" ".join([title, *lines]).split())
    if not all(word in text.casefold() for word in words):
        return None
    return Found(title, reverse(f"public_site:{name}", args=[key]), _around(text, words[0]))


def _around(text: str, word: str) -> str:
    at = re.search(re.escape(word), text, re.IGNORECASE)
    if at is None:
        return ""
    start, end = max(0, at.start() - AROUND), min(len(text), at.end() + AROUND)
    return f"{'…' if start else ''}{text[start:end].strip()}{'…' if end < len(text) else ''}"
