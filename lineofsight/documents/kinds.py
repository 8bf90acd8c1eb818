"""What a file is, by what is in it: its name and what a browser says of it are not believed."""

import zipfile
from dataclasses import dataclass
from pathlib import PurePath
from typing import BinaryIO

import pikepdf
from PIL import Image, UnidentifiedImageError

FIRST_BYTES = 8
OPEN_XML = "application/vnd.openxmlformats-officedocument"
IMAGES = {"JPEG": ("image/jpeg", ".jpg"), "PNG": ("image/png", ".png")}
ALLOWED = "a PDF, a Word or Excel document without macros, a JPEG or PNG picture, or plain text"


class UnknownKind(Exception):
    """The file is not of a kind that may be kept; the message says which may."""


@dataclass(frozen=True)
class FileKind:
    """What a file is: its media type, and the ending that belongs to it."""

    media_type: str
    ending: str


def kind_of(file: BinaryIO) -> FileKind:
    """This function will say what a file is, and leave it at its start. Raises UnknownKind."""
    file.seek(0)
    start = file.read(FIRST_BYTES)
    try:
        found = _by_start(start)(file)
    except (pikepdf.PdfError, zipfile.BadZipFile, UnidentifiedImageError, Image.DecompressionBombError, OSError) as bad:
        raise UnknownKind("The selected file is damaged: it can't be opened.") from bad
    finally:
        file.seek(0)
    if found is None:
        raise UnknownKind(f"The selected file must be {ALLOWED}.")
    return found


def proper_name(name: str, kind: FileKind) -> str:
    """This function will return a file's name with the ending that belongs to what it is, and nothing dangerous."""
    stem = "".join(c for c in PurePath(name.replace("\\", "/")).stem if c.isprintable() and c not in '/:*?"<>|')
    return (stem.strip(" .")[:100] or "document") + kind.ending


def _by_start(start: bytes):
    if start.startswith(b"%PDF-"):
        return _pdf
    if start.startswith(b"PK\x03\x04"):
        return _office
    if start.startswith((b"\xff\xd8\xff", b"\x89PNG")):
        return _image
    return _text


def _pdf(file: BinaryIO) -> FileKind:
    file.seek(0)
    try:
        pikepdf.open(file).close()
    except pikepdf.PasswordError as locked:
        raise UnknownKind("The selected file is locked with a password. Save it without one.") from locked
    return FileKind("application/pdf", ".pdf")


def _image(file: BinaryIO) -> FileKind:
    file.seek(0)
    with Image.open(file, formats=list(IMAGES)) as image:
        image.verify()
        return FileKind(*IMAGES[image.format])


def _office(file: BinaryIO) -> FileKind | None:
    """This function will know Word and Excel by the part every one of them has. One with macros is not allowed."""
    with zipfile.ZipFile(file) as parts:
        names = set(parts.namelist())
    if "[Content_Types].xml" not in names or any(name.lower().endswith("vbaproject.bin") for name in names):
        return None
    if "word/document.xml" in names:
        return FileKind(f"{OPEN_XML}.wordprocessingml.document", ".docx")
    if "xl/workbook.xml" in names:
        return FileKind(f"{OPEN_XML}.spreadsheetml.sheet", ".xlsx")
    return None


def _text(file: BinaryIO) -> FileKind | None:
    """This function will take as text what can be read as words, and nothing that something else would run."""
    file.seek(0)
    try:
        words = file.read().decode("utf-8-sig")
    except UnicodeDecodeError:
        return None
    start = words.lstrip()[:20].lower()
    if any(not c.isprintable() and c not in "\r\n\t\f\u200e\u200f" and ord(c) < 32 for c in words):
        return None
    return None if start.startswith(("<", "#!", "{\\rtf")) else FileKind("text/plain", ".txt")
