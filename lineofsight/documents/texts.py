"""What of documents text search reads: the title, and what is written in plain text, Word and Excel files."""

import zipfile
from collections.abc import Iterator
from io import BytesIO

from lxml import etree

from lineofsight.documents.kinds import OPEN_XML
from lineofsight.documents.models import Document
from lineofsight.documents.store import Altered, content_of
from lineofsight.record.textsearch.keeping import LONGEST
from lineofsight.record.textsearch.sources import Source, Text, TextKind, register_texts

# Where Word and Excel keep their words. No more is unpacked than is searched: a small file may unpack to a huge one.
PARTS = {
    f"{OPEN_XML}.wordprocessingml.document": "word/document.xml",
    f"{OPEN_XML}.spreadsheetml.sheet": "xl/sharedStrings.xml",
}
MOST_UNPACKED = 20 * 1024 * 1024


def texts_of(document: Document) -> Iterator[Text]:
    """This function will return a document's title and, where it can be read as words, its text."""
    yield Text(
        kind=TextKind.DOCUMENT, child=document.child_id, title=document.title, on=document.dated_on,
        text="\n".join(part for part in (document.file_name, words_in(document)) if part),
        author=document.recorded_by_id,
    )  # fmt: skip


def words_in(document: Document) -> str:
    """This function will return the words of a document of plain text, Word or Excel; nothing of any other kind."""
    if document.media_type != "text/plain" and document.media_type not in PARTS:
        return ""
    try:
        content = content_of(document.sha256)
        if document.media_type == "text/plain":
            return content.decode("utf-8-sig", "replace")[:LONGEST]
        return _words_of_office(content, PARTS[document.media_type])
    except (Altered, KeyError, zipfile.BadZipFile, etree.XMLSyntaxError):
        return ""  # what can't be read is found by its title


def _words_of_office(content: bytes, part: str) -> str:
    with zipfile.ZipFile(BytesIO(content)) as parts:
        if parts.getinfo(part).file_size > MOST_UNPACKED:
            return ""
        with parts.open(part) as unpacked:
            xml = unpacked.read(MOST_UNPACKED)
    root = etree.fromstring(xml, etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False))
    said = (" ".join(block.itertext()) for block in root.iter("{*}p", "{*}si"))
    return "\n".join(line for line in said if line.strip())[:LONGEST]


register_texts(Document, Source(texts=texts_of, rows=Document.objects.all, href=lambda number: ""))
