"""Whether the papers of a pack fit the meeting and one another, and say what their template asks for."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from lineofsight.council.agendas.checks.finding import Drafted, PackFinding, register_check
from lineofsight.council.agendas.kinds import ITEM_KINDS, TEMPLATES
from lineofsight.papers import markup
from lineofsight.web.words import day

ELSEWHERE = re.compile(
    r"^\W*(?:please )?(?:see|refer to)\b.{0,60}\b(?:report|body|attached|appendix|above|below)\b.{0,20}$", re.IGNORECASE
)
NOTHING_SAID = re.compile(r"^\W*(?:none|n/?a|not applicable|nil|-)\W*$", re.IGNORECASE)
PERCENTAGE = re.compile(r"\b(\d{1,3}(?:\.\d+)?)\s?(?:%|per cent\b)")
A_FEW = re.compile(
    r"\b(one|two|three|four|[1-4])\s+(?:(?:looked[- ]after|young|disabled|missing)\s+)?"
    r"(child|children|young person|young people|family|families|baby|babies|care leavers?)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class RuleSubject:
    """A rule that papers tell of with a number: how it is found in a sentence, and what its number is."""

    name: str
    about: re.Pattern[str]
    number: re.Pattern[str]


RULES: tuple[RuleSubject, ...] = (
    RuleSubject(
        "until what age a care leaver pays no council tax",
        re.compile(r"council[- ]tax", re.IGNORECASE),
        re.compile(r"\b(?:age of|aged|until|up to|turns?|birthday:?)\s+(\d{2})\b", re.IGNORECASE),
    ),
    RuleSubject(
        "until what age a care leaver is helped by a personal adviser",
        re.compile(r"personal advis[eo]r", re.IGNORECASE),
        re.compile(r"\b(?:age of|aged|until|up to|turns?)\s+(\d{2})\b", re.IGNORECASE),
    ),
    RuleSubject(
        "how many working days an assessment may take",
        re.compile(r"\bassessments?\b", re.IGNORECASE),
        re.compile(r"\bwithin\s+(\d{1,3})\s+working days\b", re.IGNORECASE),
    ),
)


@register_check
def is_for_this_meeting(drafted: Drafted) -> Iterator[PackFinding]:
    """This function will find papers whose cover names another day, or another body, than the meeting's."""
    meeting_on = datetime.fromisoformat(drafted.said["meeting"]["starts_at"]).date()
    for paper in drafted.said["papers"]:
        said = paper["said"]
        on = date.fromisoformat(said["meeting_on"])
        if on != meeting_on:
            problem = f"Its cover says the meeting is on {day(on)}. It is on {day(meeting_on)}."
            yield PackFinding(place_of(paper), problem)
        if said["submitted_to"].casefold() != drafted.said["body"]["name"].casefold():
            yield PackFinding(place_of(paper), f"Its cover says it is for “{said['submitted_to']}”.")


@register_check
def says_what_its_template_asks(drafted: Drafted) -> Iterator[PackFinding]:
    """This function will find headings of the template that are missing, empty, or say only where to look."""
    kinds = {item["number"]: ITEM_KINDS[item["kind"]] for item in drafted.said["agenda"]}
    for paper in drafted.said["papers"]:
        template = TEMPLATES.get(kinds[paper["item"]].template)
        if template is None:
            continue
        parts = parts_of(paper["said"]["pieces"])
        for heading in template.headings:
            if problem := _missing(heading, parts):
                yield PackFinding(place_of(paper), problem)


def parts_of(pieces: list[dict[str, Any]]) -> dict[str, list[str]]:
    """This function will return what stands under each larger heading of a paper, in words, by its heading."""
    parts: dict[str, list[str]] = {}
    current: list[str] = []
    for piece in pieces:
        if piece["kind"] == "heading" and piece["level"] == 2:
            current = parts.setdefault(piece["text"].strip().casefold(), [])
        else:
            current += words_of(piece)
    return parts


def words_of(piece: dict[str, Any]) -> list[str]:
    """This function will return the paragraphs of a piece as plain words. A smaller heading says nothing by itself."""
    if piece["kind"] == "text":
        return [markup.plain(nodes) for nodes in piece["paragraphs"]]
    if piece["kind"] == "list":
        return [markup.plain(nodes) for nodes in piece["items"]]
    return [piece["sentence"]] if piece["kind"] == "figure" else []


def _missing(heading: str, parts: dict[str, list[str]]) -> str:
    said = parts.get(heading.casefold())
    if said is None:
        return f"“{heading}” is missing."
    words = [one for one in said if one.strip()]
    if not words:
        return f"“{heading}” is empty."
    if all(ELSEWHERE.match(one) for one in words):
        return f"“{heading}” only says where to look: “{words[0]}”. Say it here."
    if all(NOTHING_SAID.match(one) for one in words):
        return f"“{heading}” says “{words[0]}”. Say why there is nothing to say."
    return ""


@register_check
def numbers_are_figures(drafted: Drafted) -> Iterator[PackFinding]:
    """This function will find percentages that were typed and stand in no figure of the paper, so nobody can open them.

    And counts of a few children or families in typed words, which may tell of somebody.
    """
    for paper in drafted.said["papers"]:
        shown = " ".join(_figure_words(paper["said"]["pieces"]))
        for sentence in _typed(paper["said"]["pieces"]):
            for found in PERCENTAGE.finditer(sentence):
                if not re.search(rf"(?<![\d.]){re.escape(found[1])}%", shown):
                    yield PackFinding(place_of(paper), f"“{found[0]}” is typed, and no figure of this paper says it.")
            for found in A_FEW.finditer(sentence):
                yield PackFinding(place_of(paper), f"“{found[0]}” tells of so few that somebody may be known by it.")


def _figure_words(pieces: list[dict[str, Any]]) -> Iterator[str]:
    for piece in pieces:
        if piece["kind"] == "figure":
            yield piece["sentence"]
            yield from (str(cell) for row in piece.get("table", {}).get("rows", ()) for cell in row)


def _typed(pieces: list[dict[str, Any]]) -> Iterator[str]:
    for piece in pieces:
        if piece["kind"] in ("text", "list"):
            yield from words_of(piece)


@register_check
def one_rule_has_one_number(drafted: Drafted) -> Iterator[PackFinding]:
    """This function will find a rule that the pack tells of with two numbers, and where each stands."""
    for rule in RULES:
        told: dict[str, list[str]] = defaultdict(list)
        for paper in drafted.said["papers"]:
            for sentence in sentences_of(paper["said"]["pieces"]):
                if rule.about.search(sentence):
                    for number in rule.number.findall(sentence):
                        told[number].append(paper["said"]["title"])
        if len(told) > 1:
            places = "; ".join(f"{number} in “{where[0]}”" for number, where in sorted(told.items()))
            yield PackFinding("The pack", f"It says two things of {rule.name}: {places}.")


def sentences_of(pieces: list[dict[str, Any]]) -> Iterator[str]:
    """This function will return the sentences that were typed into a paper, one by one."""
    for words in _typed(pieces):
        yield from re.split(r"(?<=[.;!?])\s+", words)


def place_of(paper: dict[str, Any]) -> str:
    """This function will say where a paper stands in its pack."""
    return f"Item {paper['item']}, “{paper['said']['title']}”"
