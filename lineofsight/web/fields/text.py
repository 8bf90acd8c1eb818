"""Fields for words: one line, many lines, a search, a password, an email address, something hidden."""

from django import forms

from lineofsight.web.fields.base import KitField


class TextField(KitField, forms.CharField):
    """One line of text: 500 characters at most, unless `max_length` says otherwise."""

    template_name = "web/fields/input.html"
    input_type = "text"
    inputmode = ""
    prefix = ""
    suffix = ""
    spellcheck: bool | None = None
    longest = 500

    def __init__(self, **kwargs):
        kwargs.setdefault("max_length", self.longest)
        super().__init__(**kwargs)
        if self.max_length:
            self.error_messages["max_length"] = f"{self.called} must be {self.max_length:,} characters or fewer"


class TextAreaField(TextField):
    """Many lines of text, 40,000 characters at most. With `max_length` the reader is told how many are left."""

    template_name = "web/fields/text_area.html"
    longest = 40_000

    def __init__(self, *, rows: int = 5, **kwargs):
        self.rows = rows
        self.is_counted = "max_length" in kwargs
        super().__init__(**kwargs)


class SearchField(TextField):
    """A search box; empty is allowed, and is not marked as optional."""

    input_type = "search"
    spellcheck = False

    def __init__(self, **kwargs):
        kwargs.setdefault("required", False)
        kwargs.setdefault("mark_optional", False)
        super().__init__(**kwargs)


class EmailField(KitField, forms.EmailField):
    """An email address."""

    template_name = "web/fields/input.html"
    input_type = "email"
    inputmode = ""
    prefix = ""
    suffix = ""
    spellcheck = False
    default_error_messages = {
        "invalid": "Enter an email address in the correct format, like name@example.com",
    }


class PasswordField(TextField):
    """A password, with a button to show it. What was typed is never sent back to the page."""

    template_name = "web/fields/password.html"

    def __init__(self, **kwargs):
        kwargs.setdefault("strip", False)
        kwargs.setdefault("autocomplete", "current-password")
        super().__init__(**kwargs)


class HiddenField(KitField, forms.CharField):
    """A value carried by the form without being shown. It is not to be trusted: an operation checks it."""

    template_name = "web/fields/hidden.html"
    widget = forms.HiddenInput
