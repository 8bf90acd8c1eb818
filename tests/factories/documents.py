"""Make files and documents for tests."""

import io
import zipfile
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pikepdf
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from lineofsight.documents.models import Document
from lineofsight.documents.operations import add_document
from tests.factories.access import make_user
from tests.factories.record import PersonFactory

AT = datetime(2021, 7, 14, 10, 30, tzinfo=ZoneInfo("Europe/London"))


def pdf() -> bytes:
    """This function will return a PDF of one empty page."""
    out, made = io.BytesIO(), pikepdf.new()
    made.add_blank_page()
    made.save(out, deterministic_id=True)
    return out.getvalue()


def picture(format: str = "PNG") -> bytes:
    """This function will return a small picture."""
    out = io.BytesIO()
    Image.new("RGB", (3, 2)).save(out, format)
    return out.getvalue()


def office(*parts: str) -> bytes:
    """This function will return a zip with these parts, as Word and Excel make them."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        for part in ("[Content_Types].xml", *parts):
            made.writestr(part, "<x/>")
    return out.getvalue()


def upload(content: bytes, name: str = "letter.pdf") -> SimpleUploadedFile:
    """This function will return content as a browser sends it. What it says it is, is not believed."""
    return SimpleUploadedFile(name, content, content_type="application/x-anything")


def make_document(*, child: Any = None, by: Any = None, content: bytes | None = None, **said: Any) -> Document:
    """This function will put a document on a record: a letter in PDF, unless told otherwise."""
    usual = {"kind": "letter", "title": "Letter from school", "dated_on": date(2021, 7, 1)}
    return add_document(
        child=child or PersonFactory(),
        file=said.pop("file", None) or upload(content or pdf(), said.pop("name", "letter.pdf")),
        by=by or make_user("social_worker"),
        on=AT.date(),
        at=AT,
        **{**usual, **said},
    )
