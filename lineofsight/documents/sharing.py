"""A document as a part of a record that can be shared: known by its digest, so that it is always the same content."""

from lineofsight.documents.models import Document
from lineofsight.documents.queries import documents_of
from lineofsight.documents.store import content_of
from lineofsight.record.models import Person
from lineofsight.record.sharing import MOST_OF_A_KIND, File, Part
from lineofsight.web.words import day


def parts_of(person: Person) -> list[Part]:
    """This function will return a person's newest documents as parts that can be shared."""
    return [_part(document) for document in documents_of(person)[:MOST_OF_A_KIND]]


def file_of(key: str) -> File:
    """This function will return the file of a shared document. Raises Altered when its content is not what it was."""
    number, sha256 = key.split("-")
    document = Document.objects.get(pk=number, sha256=sha256)
    return File(name=document.file_name, media_type=document.media_type, content=content_of(sha256))


def _part(document: Document) -> Part:
    lines = (("What it is", document.get_kind_display()), ("Dated", day(document.dated_on)))
    return Part(
        key=f"{document.pk}-{document.sha256}", title=document.title, on=document.dated_on, file=document.file_name,
        lines=(*lines, ("File", document.file_name), ("Size", document.size_in_words)),
    )  # fmt: skip
