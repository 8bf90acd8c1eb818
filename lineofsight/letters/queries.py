"""The letters of a child, one of them, and who may be written to."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.conf import settings
from django.db.models import Q, QuerySet
from django.http import Http404

from lineofsight.access import audit
from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.documents.store import content_of
from lineofsight.letters.models import KeptAddress, Letter
from lineofsight.letters.safety import Concern, concerns_of, is_protected
from lineofsight.letters.templates import Asked, filled, template_of
from lineofsight.record.models import CaseStep, Person, Relationship
from lineofsight.record.queries.need_to_know import mark, why_absent
from lineofsight.record.queries.records import home_of


class NoSuchLetter(Http404):
    """There is no such letter, among those the reader may know of."""


@dataclass(frozen=True, kw_only=True)
class LetterPage:
    """A letter, what stops it or should be known, and whether the reader may change it."""

    letter: Letter
    concerns: list[Concern]

    @property
    def is_stopped(self) -> bool:
        """Whether something has to be put right before it is issued."""
        return any(concern.stops for concern in self.concerns)


def letters_of(child: Person) -> QuerySet[Letter]:
    """This function will return a child's letters, the latest written first."""
    rows = Letter.objects.filter(child=child).select_related("written_by", "issued_by", "withdrawn_by")
    return rows.order_by("-written_at", "-pk")


def kept_addresses(child: Person, *, by: Any) -> list[KeptAddress]:
    """This function will return who must not know where a child lives, of those `by` may know of."""
    rows = KeptAddress.objects.filter(child=child, ended_at=None).select_related("unknown_to", "recorded_by")
    return list(rows.filter(unknown_to__in=Person.objects.known_to(by)).order_by("pk"))


def kept_known_to(by: Any, *, pk: int) -> KeptAddress:
    """This function will return one of those on a record that `by` may open. Raises NoSuchLetter."""
    found = KeptAddress.objects.visible_to(by).filter(pk=pk).select_related("child", "unknown_to").first()
    if found is None:
        raise NoSuchLetter("There is nothing of that number.")
    return found


def letter_page(pk: int, *, by: Any, at: datetime) -> LetterPage:
    """This function will return a letter with what stops it, and write in the audit that it was read."""
    check(by, Permission.RECORD_READ)
    letter = letter_known_to(by, pk=pk)
    mark(letter.child, by=by, at=at)
    detail = {"page": "letter", "letter": pk}
    audit.record(by=by, at=at, action=audit.Action.READ, subject=f"record.person:{letter.child_id}", detail=detail)
    concerns = concerns_of(letter, by=by, at=at) if letter.status == Letter.Status.DRAFT else []
    return LetterPage(letter=letter, concerns=concerns)


def letter_known_to(by: Any, *, pk: int) -> Letter:
    """This function will return a letter about a child whose record `by` may open. Raises NoSuchLetter."""
    rows = Letter.objects.visible_to(by).select_related(
        "child", "recipient", "written_by", "issued_by", "withdrawn_by", "document"
    )
    found = rows.filter(pk=pk).first()
    if found is None:
        child = Letter.objects.filter(pk=pk).values_list("child", flat=True).first()
        raise why_absent(child, by=by, otherwise=NoSuchLetter("There is no such letter."))
    return found


def letter_as_issued(pk: int, *, by: Any, at: datetime) -> bytes:
    """This function will return the HTML of a letter, byte for byte as issued, and audit that it was taken out.

    Raises NotAllowed, Altered, and NoSuchLetter for one that was not issued.
    """
    check(by, Permission.RECORD_READ)
    letter = letter_known_to(by, pk=pk)
    if letter.status == Letter.Status.DRAFT:
        raise NoSuchLetter("This letter is not issued yet.")
    content = content_of(letter.html_sha256)
    detail = {"letter": pk, "sha256": letter.html_sha256}
    audit.record(by=by, at=at, action=audit.Action.EXPORT, subject=f"record.person:{letter.child_id}", detail=detail)
    return content


def people_to_write_to(child: Person, *, by: Any, at: datetime) -> list[Person]:
    """This function will return who may be written to: the child, and the grown-ups of the family `by` may open.

    Each has `relation`, and `home`: the address to write to. That of a restricted or sealed record is left out.
    """
    ties = {tie.relative_id: tie for tie in Relationship.objects.filter(child=child, ended_on=None)}
    rows = Person.objects.visible_to(by, at=at).filter(Q(pk__in=ties) | Q(pk=child.pk), died_on=None, merged_into=None)
    found = list(rows.order_by("date_of_birth", "pk"))
    for person in found:
        person.relation = ties[person.pk].get_kind_display() if person.pk in ties else "The child"
        home = None if is_protected(person, at=at) else home_of(person)
        person.home = _lines(home.address) if home else ""
    return found


def first_words(child: Person, *, template: str, recipient: str, by: Any, on: date) -> tuple[str, str, CaseStep | None]:
    """This function will return a letter's subject and body as the record fills them, and the step it is about."""
    declared = template_of(template)
    steps = CaseStep.objects.filter(child=child, kind=declared.step_kind) if declared.step_kind else None
    step = steps.order_by("-started_on", "-pk").first() if steps is not None else None
    authority = settings.LINEOFSIGHT_AUTHORITY_NAME
    asked = Asked(child=child, step=step, by=by, recipient=recipient, on=on, authority=authority)
    return (*filled(declared, asked), step)


def _lines(address: Any) -> str:
    return "\n".join(part for part in (address.line, address.town, address.postcode) if part)
