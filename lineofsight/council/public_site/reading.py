"""What each page of the public site shows: only what the apps below say was published. No model is read here."""

from dataclasses import dataclass
from typing import Any

from django.http import Http404

from lineofsight.council.agendas.published import NoPack, attached, published_pack, standing_packs
from lineofsight.council.decisions.published import published_decision, published_entry
from lineofsight.council.membership.published import published_body
from lineofsight.council.minutes.published import published_minutes, standing_minutes
from lineofsight.council.programme.published import published_review
from lineofsight.council.questions.published import published_question


class NotPublished(Http404):
    """Nothing of that address was published."""


@dataclass(frozen=True)
class MeetingLine:
    """One meeting of a body, as far as anything of it was published: its pack, its minutes, or both."""

    when: str
    starts_at: str
    pack: str
    minutes: str
    is_draft: bool


@dataclass(frozen=True)
class PublicBody:
    """A body as it was last published, and its meetings of which something was published, the latest first."""

    said: dict[str, Any]
    meetings: list[MeetingLine]


def public_body(slug: str) -> PublicBody:
    """This function will return a body that was published, with its meetings. Raises NotPublished."""
    said = published_body(slug)
    if said is None:
        raise NotPublished("There is no such body.")
    return PublicBody(said, meetings_of(slug))


def meetings_of(slug: str) -> list[MeetingLine]:
    """This function will return the meetings of a body of which a pack or minutes were published."""
    packs = {said["meeting"]["starts_at"]: (key, said) for key, said in standing_packs(slug)}
    minutes = {said["meeting"]["starts_at"]: (key, said) for key, said in standing_minutes(slug)}
    lines = []
    for starts_at in sorted({*packs, *minutes}, reverse=True):
        said = (packs.get(starts_at) or minutes[starts_at])[1]
        told = minutes.get(starts_at)
        lines.append(
            MeetingLine(
                when=said["meeting"]["when"],
                starts_at=starts_at,
                pack=packs[starts_at][0] if starts_at in packs else "",
                minutes=told[0] if told else "",
                is_draft=bool(told and told[1]["is_draft"]),
            )
        )
    return lines


def public_pack(slug: str) -> dict[str, Any]:
    """This function will return what a published pack says. Raises NotPublished."""
    try:
        return published_pack(slug)
    except NoPack as error:
        raise NotPublished(str(error)) from error


def public_minutes(slug: str) -> dict[str, Any]:
    """This function will return the published minutes of a meeting. Raises NotPublished."""
    return _found(published_minutes(slug), "No such minutes were published.")


def public_entry(number: int) -> dict[str, Any]:
    """This function will return what was published of a decision ahead. Raises NotPublished."""
    return _found(published_entry(number), "No such notice was published.")


def public_decision(number: int) -> dict[str, Any]:
    """This function will return a decision as it was published. Raises NotPublished."""
    return _found(published_decision(number), "No such decision was published.")


def public_question(number: int) -> dict[str, Any]:
    """This function will return what was last published of a question. Raises NotPublished."""
    return _found(published_question(number), "No such question was published.")


def public_file(pack_slug: str, *, item: int, place: int) -> tuple[str, bytes]:
    """This function will return the name and content of a file that a published pack came with. Raises NotPublished."""
    try:
        return attached(pack_slug, item=item, place=place)
    except NoPack as problem:
        raise NotPublished(str(problem)) from problem


def public_review(number: int) -> dict[str, Any]:
    """This function will return what was last published of a review. Raises NotPublished."""
    return _found(published_review(number), "No such review was published.")


def _found(said: dict[str, Any] | None, otherwise: str) -> dict[str, Any]:
    if said is None:
        raise NotPublished(otherwise)
    return said
