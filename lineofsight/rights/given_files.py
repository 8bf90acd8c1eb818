"""The documents that are given with a record: each whole, or a PDF without the pages that are held back."""

import hashlib
import io
from pathlib import PurePath

from lineofsight.documents.models import Document
from lineofsight.documents.store import content_of, keep
from lineofsight.rights.models import AccessRequest, GivenFile, Piece
from lineofsight.rights.pages import without_pages

PDF = "application/pdf"


def content_of_piece(piece: Piece) -> bytes:
    """This function will return the content of the document that a piece is. Raises Altered where it is not whole."""
    return content_of(_document(piece).sha256)


def may_lose_pages(piece: Piece) -> bool:
    """This function will say whether the piece is a document of which pages can be left out."""
    return piece.is_document and _document(piece).media_type == PDF


def give_files(request: AccessRequest) -> list[GivenFile]:
    """This function will keep each document that is given, as it is given, and return them in the record's order.

    Raises Altered where the content of one is missing or was changed.
    """
    given = [p for p in request.pieces.exclude(decision="withhold").order_by("position") if p.is_document]
    return [_give(piece, number=number) for number, piece in enumerate(given, start=1)]


def _give(piece: Piece, *, number: int) -> GivenFile:
    document = _document(piece)
    content = content_of(document.sha256)
    if piece.pages:
        content = without_pages(content, text=piece.pages)
    sha256 = hashlib.sha256(content).hexdigest()
    if sha256 != document.sha256:
        keep(io.BytesIO(content), sha256=sha256)
    return GivenFile.objects.create(
        request=piece.request,
        piece=piece,
        name=f"{number:03}-document{PurePath(document.file_name).suffix}",
        media_type=document.media_type,
        size=len(content),
        sha256=sha256,
        original_sha256=document.sha256,
    )


def _document(piece: Piece) -> Document:
    return Document.objects.get(pk=piece.document_id)
