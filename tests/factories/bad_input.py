"""Forms as they stand on a page, and bad things to type in them."""

from dataclasses import dataclass, field
from html import unescape
from html.parser import HTMLParser
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile

MEGABYTE = 1024 * 1024
DATE_PARTS = ("_day", "_month", "_year", "_time")
NOT_TYPED = {"csrfmiddlewaretoken", "_ticket", "seen", "next"}


@dataclass
class PageForm:
    """One form: where it is sent, how, and its inputs by name."""

    action: str
    method: str
    texts: dict[str, str] = field(default_factory=dict)
    dates: dict[str, str] = field(default_factory=dict)
    choices: dict[str, list[str]] = field(default_factory=dict)
    hidden: dict[str, str] = field(default_factory=dict)
    files: list[str] = field(default_factory=list)
    areas: list[str] = field(default_factory=list)
    secret: bool = False

    def filled(self, *, text: str | None = None, choice: str | None = None, date: dict | None = None) -> dict[str, Any]:
        """This function will return what is sent: these things typed and chosen, all else as anybody would."""
        said = date or {"_day": "3", "_month": "6", "_year": "2021", "_time": "10:00"}
        return {
            **self.hidden,
            **{name: text if text is not None else value or "Some words" for name, value in self.texts.items()},
            **{name: said[next(p for p in DATE_PARTS if name.endswith(p))] for name in self.dates},
            **{name: choice if choice is not None else offered[0] for name, offered in self.choices.items() if offered},
        }


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.forms: list[PageForm] = []
        self._now: PageForm | None = None
        self._select = ""
        self._area = ""

    def handle_starttag(self, tag: str, attrs: list) -> None:
        """This function will note a form, or an input of the one that is open."""
        said = {name: value or "" for name, value in attrs}
        if tag == "form":
            self._now = PageForm(said.get("action", ""), said.get("method", "get").lower())
            self.forms.append(self._now)
        elif self._now is not None and (said.get("name") or tag == "option"):
            self._input(tag, said)

    def _input(self, tag: str, said: dict[str, str]) -> None:
        form, name = self._now, said.get("name", "")
        if tag == "option":
            form.choices.get(self._select, []).extend([said["value"]] if said.get("value") else [])
        elif tag == "select":
            self._select = name
            form.choices[name] = []
        elif tag == "textarea":
            form.texts[name] = ""
            form.areas.append(name)
            self._area = name
        elif tag == "input":
            self._one_line(form, name, kind=said.get("type", "text"), value=said.get("value", ""))

    def _one_line(self, form: PageForm, name: str, *, kind: str, value: str) -> None:
        if kind in {"radio", "checkbox"}:
            form.choices.setdefault(name, []).append(value or "on")
        elif kind == "file":
            form.files.append(name)
        elif kind == "password":
            form.secret = True
        elif kind == "hidden" or name in NOT_TYPED:
            form.hidden[name] = value
        else:
            (form.dates if name.endswith(DATE_PARTS) else form.texts)[name] = value

    def handle_data(self, data: str) -> None:
        """This function will note what stands in a text area."""
        if self._now is not None and self._area:
            self._now.texts[self._area] += data

    def handle_endtag(self, tag: str) -> None:
        """This function will close what is open."""
        if tag == "form":
            self._now = None
        elif tag == "textarea":
            self._area = ""


def forms_of(page: str) -> list[PageForm]:
    """This function will return every form of a page that asks something, without the one that signs out."""
    reader = _Reader()
    reader.feed(page)
    asked = [form for form in reader.forms if form.texts or form.dates or form.choices or form.files]
    return [form for form in asked if not form.secret]


def as_read(page: str) -> str:
    """This function will return a page as its reader sees its words."""
    return unescape(page)


def wrong_files() -> dict[str, SimpleUploadedFile]:
    """This function will return files that nobody should be able to upload, by what is wrong with them."""
    return {
        "a program named as a PDF": SimpleUploadedFile("letter.pdf", b"MZ\x90\x00" + b"\x00" * 500, "application/pdf"),
        "an empty file": SimpleUploadedFile("empty.pdf", b"", "application/pdf"),
        "a page with a script": SimpleUploadedFile("page.html", b"<script>alert(1)</script>", "text/html"),
        "50 MB": SimpleUploadedFile("large.pdf", b"%PDF-1.7\n" + b"0" * (50 * MEGABYTE), "application/pdf"),
    }
