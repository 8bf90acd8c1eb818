"""Search of what is written: among the records a reader may open, and nothing else is found or counted."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import QuerySet
from django.db.models.functions import Left
from django.urls import reverse
from markupsafe import Markup

from lineofsight.access import audit
from lineofsight.access.checks import check
from lineofsight.access.models import User
from lineofsight.access.permissions import Permission
from lineofsight.record.models import Person, SearchedText
from lineofsight.record.queries.records import NotOnRecord
from lineofsight.record.textsearch.asking import Terms, terms_of
from lineofsight.record.textsearch.index import marked, matching, ranked
from lineofsight.record.textsearch.snippets import snippet
from lineofsight.record.textsearch.sources import TextKind, source_of
from lineofsight.record.textsearch.suggesting import nearest, words_among, written_anew
from lineofsight.web.paging import Page

A_PAGE = 20
MOST_RANKED = 1_000
TEXTS_READ, LETTERS_READ, MOST_TERMS = 2_000, 5_000, 5  # to find what was meant


@dataclass(frozen=True, kw_only=True)
class TextsAsked:
    """What somebody looks for in texts. Everything but `words` may be missing. `author` is somebody's name."""

    words: str
    child: int | None = None
    kinds: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None
    author: str = ""

    def said(self) -> dict[str, Any]:
        """This function will return what was asked, as the audit keeps it."""
        days = {"since": self.since and self.since.isoformat(), "until": self.until and self.until.isoformat()}
        told = {"words": self.words, "child": self.child, "kinds": list(self.kinds), "author": self.author, **days}
        return {name: value for name, value in told.items() if value}


@dataclass(frozen=True, kw_only=True)
class FoundText:
    """One text that was found. `href` is where the reader may open it."""

    text: SearchedText
    kind: str
    snippet: Markup
    href: str


@dataclass(frozen=True, kw_only=True)
class FoundTexts:
    """A page of the texts found among the records the reader may open, and how many there are of those.

    `meant` is what would be found instead, where nothing was and a word much like one that was typed is written there.
    """

    page: Page
    is_ranked: bool = True
    meant: str = ""

    @property
    def total(self) -> int:
        """How many were found."""
        return self.page.total


def texts_found(asked: TextsAsked, *, by: Any, at: datetime, page: int = 1) -> FoundTexts:
    """This function will search what is written on the records `by` may open, and write the search in the audit.

    What may not be opened is left out before anything is counted or ranked. Raises NotAllowed.
    """
    check(by, Permission.RECORD_READ)
    terms = terms_of(asked.words)
    among = _among(asked, by=by, at=at)
    rows = matching(among, terms) if terms else SearchedText.objects.none()
    total = rows.count()
    page = min(max(1, page), max(1, -(-total // A_PAGE)))
    in_order = ranked(rows, terms) if 0 < total <= MOST_RANKED else rows.order_by("-happened_on", "-pk")
    shown = list(in_order.select_related("child", "author")[(page - 1) * A_PAGE : page * A_PAGE])
    texts = marked([text.pk for text in shown], terms)
    children = sorted({text.child_id for text in shown})
    _note_search(asked, by=by, at=at, found=total, shown=children, page=page)
    found = [
        FoundText(text=text, kind=TextKind(text.kind).label, snippet=snippet(texts[text.pk]), href=_href(text, by))
        for text in shown
    ]
    meant = "" if total else what_was_meant(asked.words, among=among)
    return FoundTexts(page=Page(found, page, total, A_PAGE), is_ranked=total <= MOST_RANKED, meant=meant)


def what_was_meant(typed: str, *, among: QuerySet[SearchedText]) -> str:
    """This function will return what was typed with words put right that none of these texts holds, if that is found.

    Only words of the latest of these texts are looked at, which are all texts that the reader may open.
    """
    single = [term for term in terms_of(typed).wanted if " " not in term][:MOST_TERMS]
    unknown = [term for term in single if not matching(among, Terms(wanted=(term,))).exists()]
    if not unknown:
        return ""
    latest = among.order_by("-happened_on", "-pk").annotate(start=Left("text", LETTERS_READ))[:TEXTS_READ]
    words = words_among(f"{title} {text}" for title, text in latest.values_list("title", "start"))
    meant = {term: word for term in unknown if (word := nearest(term, words))}
    better = written_anew(typed, meant=meant)
    return better if meant and matching(among, terms_of(better)).exists() else ""


def child_to_search(pk: int, *, by: Any) -> Person:
    """This function will return the child whose record alone is searched. Raises NotOnRecord."""
    found = Person.objects.visible_to(by).filter(pk=pk).first()
    if found is None:
        raise NotOnRecord("Nobody on the record has that number.")
    return found


def _among(asked: TextsAsked, *, by: Any, at: datetime) -> QuerySet[SearchedText]:
    """This function will return the texts that the reader may open and that the filters leave."""
    rows = SearchedText.objects.visible_to(by, at=at)
    if asked.child is not None:
        rows = rows.filter(child=asked.child)
    if asked.kinds:
        rows = rows.filter(kind__in=asked.kinds)
    if asked.since:
        rows = rows.filter(happened_on__gte=asked.since)
    if asked.until:
        rows = rows.filter(happened_on__lte=asked.until)
    if asked.author.strip():
        rows = rows.filter(author__in=User.objects.filter(name__icontains=asked.author.strip()))
    return rows


def _note_search(asked: TextsAsked, *, by: Any, at: datetime, **told: Any) -> None:
    subject = {"subject": f"record.person:{asked.child}"} if asked.child else {}
    audit.record(by=by, at=at, action=audit.Action.SEARCH, detail={"texts": asked.said(), **told}, **subject)


def _href(text: SearchedText, by: Any) -> str:
    source = source_of(text.table)
    if source is not None and by.can(source.permission) and (href := source.href(text.row)):
        return href
    return reverse("record:chronology", kwargs={"pk": text.child_id})
