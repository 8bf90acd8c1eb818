"""What a letter is made from: templates as data, each with its version. Stages register their own.

A template's words hold {names}. What the record does not know becomes [words in brackets], and a letter with those in
it is not issued. A template that is changed gets the next version; letters that were issued keep the version they had.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from lineofsight.record.models import CaseStep, Person

_NAME = re.compile(r"\{(\w+)\}")
COMMON = {
    "child": "child's name",
    "first_name": "child's first name",
    "recipient": "name of who the letter is to",
    "worker": "your name",
    "authority": "name of the council",
    "today": "date",
}


@dataclass(frozen=True, kw_only=True)
class Asked:
    """What a letter is filled from: the child, the step it is about (if any), who writes, to whom, and when."""

    child: Person
    step: CaseStep | None
    by: Any
    recipient: str
    on: date
    authority: str


@dataclass(frozen=True, kw_only=True)
class LetterTemplate:
    """One kind of letter. `fields` says in words what each of its own {names} stands for.

    `step_kind` is the kind of step it is about: the latest of the child's is taken. `fill` returns what the record
    knows of the names; an empty text is not known.
    """

    key: str
    version: int
    name: str
    subject: str
    body: str
    purpose: str = ""
    step_kind: str = ""
    fields: Mapping[str, str] = field(default_factory=dict)
    fill: Callable[[Asked], Mapping[str, str]] = lambda asked: {}


TEMPLATES: dict[str, LetterTemplate] = {}


class UnknownTemplate(KeyError):
    """There is no template of that name."""


def register_template(template: LetterTemplate) -> None:
    """This function will add a template. Raises ValueError for a name in it that nothing explains."""
    known = {*COMMON, *template.fields}
    if unknown := set(_NAME.findall(template.subject + template.body)) - known:
        raise ValueError(f"{template.key}: nothing says what {', '.join(sorted(unknown))} is.")
    TEMPLATES[template.key] = template


def template_of(key: str) -> LetterTemplate:
    """This function will return the template of that name. Raises UnknownTemplate."""
    if key not in TEMPLATES:
        raise UnknownTemplate(key)
    return TEMPLATES[key]


def filled(template: LetterTemplate, asked: Asked) -> tuple[str, str]:
    """This function will return the subject and body of a letter, filled from the record as far as it knows."""
    child = asked.child
    common = {"child": child.name, "first_name": child.first_name, "recipient": asked.recipient,
              "worker": asked.by.name, "authority": asked.authority, "today": f"{asked.on:%-d %B %Y}"}  # fmt: skip
    words = {**COMMON, **template.fields}
    known = {**common, **template.fill(asked)}

    def said(found: re.Match[str]) -> str:
        return str(known.get(found[1], "")).strip() or f"[{words[found[1]]}]"

    return _NAME.sub(said, template.subject), _NAME.sub(said, template.body)
