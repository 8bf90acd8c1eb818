"""What of documents text search reads: the title, and what is written in plain text, PDF, Word and Excel files."""

from collections.abc import Iterable, Iterator

import pikepdf
from django.db.models import QuerySet
from django.db.models.functions import Length

from lineofsight.documents.kinds import OPEN_XML
from lineofsight.documents.models import Document
from lineofsight.documents.reading import office
from lineofsight.documents.reading.pages import pdf_words
from lineofsight.documents.store import Altered, content_of
from lineofsight.record.models import SearchedText
from lineofsight.record.textsearch.keeping import LONGEST
from lineofsight.record.textsearch.sources import Source, Text, TextKind, register_texts

READERS = {
    "text/plain": lambda content: content.decode("utf-8-sig", "replace")[:LONGEST],
    "application/pdf": lambda content: pdf_words(content, most=LONGEST),
    f"{OPEN_XML}.wordprocessingml.document": lambda content: office.office_words(
        content, parts=office.WORD, most=LONGEST
    ),
    f"{OPEN_XML}.spreadsheetml.sheet": lambda content: office.office_words(content, parts=office.EXCEL, most=LONGEST),
}
UNREADABLE = (Altered, pikepdf.PdfError, *office.UNREADABLE)
_said_elsewhere: list[str] = []


def said_elsewhere(name: str) -> None:
    """This function will leave out of the search every document that a row of `name`, its one-to-one relation, says.

    Such a row is searched itself: an issued letter is found once, and not again as the PDF that was made of it.
    """
    _said_elsewhere.append(name)


def is_said_elsewhere(document: Document) -> bool:
    """This function will say whether the words of a document are searched as those of another row."""
    return any(hasattr(document, name) for name in _said_elsewhere)


def _searched() -> QuerySet[Document]:
    return Document.objects.filter(**{f"{name}__isnull": True for name in _said_elsewhere})


def texts_of(document: Document) -> Iterator[Text]:
    """This function will return a document's title and, where it can be read as words, its text.

    Nothing where another row says it.
    """
    if is_said_elsewhere(document):
        return
    yield Text(
        kind=TextKind.DOCUMENT, child=document.child_id, title=document.title, on=document.dated_on,
        text="\n".join(part for part in (document.file_name, words_in(document)) if part),
        author=document.recorded_by_id,
    )  # fmt: skip


def words_in(document: Document) -> str:
    """This function will return the words of a document; nothing of a picture, a scan, or what can't be read."""
    if document.media_type not in READERS:
        return ""
    try:
        return READERS[document.media_type](content_of(document.sha256)).strip()
    except UNREADABLE:
        return ""  # it is found by its title, and the list of documents says so


def without_words(documents: Iterable[Document]) -> set[int]:
    """This function will return the numbers of those documents in which no words are searched."""
    named = {document.pk: len(document.file_name) for document in documents}
    rows = SearchedText.objects.filter(table=Document._meta.label_lower, row__in=named).annotate(size=Length("text"))
    read = {row for row, size in rows.values_list("row", "size") if size > named[row]} if named else set()
    return set(_searched().filter(pk__in=set(named) - read).values_list("pk", flat=True))


register_texts(Document, Source(texts=texts_of, rows=_searched, href=lambda number: ""))
