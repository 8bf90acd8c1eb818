"""The base of every form: plain validation, fields that draw themselves, and the summary of what is wrong."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import NON_FIELD_ERRORS
from markupsafe import Markup

from lineofsight.web.rendering import KitRenderer

ERROR_SUMMARY = "web/fields/error_summary.html"


class Form(forms.Form):
    """A form that only validates; an operation makes the change.

    `on` is today's date, passed in by the view; fields that compare with today (DateField(latest="today")) need it.
    """

    default_renderer = KitRenderer()
    # Told above the first question, and below the last: why it is asked, and what happens once it is sent.
    why = ""
    then = ""
    # What a draft puts back in the fields of a form that is not being sent (a QueryDict, or nothing).
    restored = None
    # Its view keeps a chosen file on the server when something else is wrong, so that it need not be asked for again.
    keeps_files = False

    def __init__(self, *args, on: date | None = None, **kwargs):
        kwargs.setdefault("label_suffix", "")
        kwargs.setdefault("use_required_attribute", False)
        super().__init__(*args, **kwargs)
        self.on = on
        for field in self.fields.values():
            if hasattr(field, "compare_with"):
                field.compare_with(on)

    @property
    def title_prefix(self) -> str:
        """This function will return what a page's title starts with when something is wrong: "Error: " or nothing."""
        return "Error: " if self.is_bound and self.errors else ""

    def problems(self) -> list[dict]:
        """This function will return every error as the text and the address of the input it is about, in page order."""
        if not self.is_bound:
            return []
        found = [{"text": text, "href": ""} for text in self.errors.get(NON_FIELD_ERRORS, [])]
        for bound in self._as_read():
            found += [{"text": text, "href": f"#{bound.error_target}"} for text in bound.errors]
        return found

    def full_clean(self) -> None:
        """This function will check every answer, and ask for files again where something else is wrong."""
        super().full_clean()
        self._ask_for_files_again()

    def refuse(self, problem: Exception | str, *, field: str | None = None) -> None:
        """This function will add the sentence of an operation's exception to the form, at a field when one is named."""
        self.add_error(field, str(problem))
        self._ask_for_files_again()

    def _ask_for_files_again(self) -> None:
        """This function will say which files have to be chosen again: a browser keeps none when a page comes back."""
        if not self._errors or not self.is_bound or self.keeps_files:
            return
        for name, file in self.files.items():
            if name in self.fields and name not in self._errors:
                self.add_error(name, f"Select “{file.name}” again: it is not kept when something else is wrong")

    def hold(self, name: str, file: Any) -> None:
        """This function will have a field hold a file that is kept on the server, or none, when it is drawn."""
        self.initial[name] = file
        self._bound_fields_cache.pop(name, None)

    def drawn(self) -> list:
        """This function will return the bound fields to draw one after another, without those another field reveals."""
        revealed = {name for field in self.fields.values() for name in _revealed_by(field)}
        return [bound for bound in self if bound.name not in revealed and not bound.is_hidden]

    def _as_read(self) -> Iterator:
        """This function will return every bound field as a reader meets it: a revealed one after what reveals it."""
        waiting = [*self.hidden_fields(), *self.drawn()]
        while waiting:
            bound = waiting.pop(0)
            waiting[:0] = [self[name] for name in _revealed_by(bound.field) if name in self.fields]
            yield bound


def _revealed_by(field: forms.Field) -> list[str]:
    return list(getattr(field, "reveals", {}).values())


def error_summary(*shown: Form) -> Markup:
    """This function will return the error summary of one or more forms for the top of the page, or nothing."""
    problems = [problem for form in shown if form is not None for problem in form.problems()]
    if not problems:
        return Markup("")
    return Markup(KitRenderer().render(ERROR_SUMMARY, {"problems": problems}))
