"""What all fields of the kit have in common: how they are labelled, how they are drawn, what they say when empty."""

from django.forms import BoundField

from lineofsight.web.words import lower_first


class KitBoundField(BoundField):
    """A field of a form being drawn. Templates read these names."""

    @property
    def label_text(self) -> str:
        """This function will return the label, marked as optional when no answer is needed."""
        optional = not self.field.required and self.field.mark_optional
        return f"{self.label} (optional)" if optional else str(self.label)

    @property
    def error(self) -> str:
        """This function will return the first thing wrong with the answer, or nothing."""
        return self.errors[0] if self.form.is_bound and self.errors else ""

    @property
    def error_target(self) -> str:
        """This function will return the id of the input that the error summary should move to."""
        return self.field.error_target(self)

    @property
    def label_options(self) -> dict:
        """This function will return the label (or legend) as the GOV.UK macros take it."""
        size = self.field.label_size
        kind = "fieldset__legend" if self.field.grouped else "label"
        return {
            "text": self.label_text,
            "classes": f"govuk-{kind}--{size}" if size else "",
            "isPageHeading": self.field.page_heading,
        }

    @property
    def hint_options(self) -> dict | None:
        """This function will return the hint as the GOV.UK macros take it, or None."""
        return {"text": str(self.help_text)} if self.help_text else None

    @property
    def error_options(self) -> dict | None:
        """This function will return the error as the GOV.UK macros take it, or None."""
        return {"text": self.error} if self.error else None

    def value(self):
        """This function will return what was typed, what a draft put back, or the starting value."""
        restored = None if self.form.is_bound else getattr(self.form, "restored", None)
        widget = self.field.widget
        if restored is None or widget.value_omitted_from_data(restored, {}, self.html_name):
            return super().value()
        return widget.value_from_datadict(restored, {}, self.html_name)

    @property
    def raw(self) -> str:
        """This function will return what is to be shown in the input: what was typed, or the starting value."""
        value = self.value()
        return "" if value is None else str(value)


class KitField:
    """Mixed into a Django field. Named arguments beyond Django's own:

    `hint` is the same as Django's `help_text`. `label_size` is "", "s", "m", "l" or "xl". `page_heading` makes the
    label the page's h1. `width` is a GOV.UK input width: "2" ... "30", "one-half" and so on. `empty_message` is the
    sentence shown when a needed answer is missing. `mark_optional=False` leaves "(optional)" off the label.
    """

    bound_field_class = KitBoundField
    template_name: str
    verb = "Enter"
    # What a sentence calls the answer to a question, which is no name for it.
    unnamed = "This answer"
    grouped = False
    default_label_size = "s"

    def __init__(
        self,
        *,
        hint: str = "",
        label_size: str | None = None,
        page_heading: bool = False,
        width: str = "",
        empty_message: str = "",
        mark_optional: bool = True,
        autocomplete: str = "",
        **kwargs,
    ):
        self.label_size = self.default_label_size if label_size is None else label_size
        self.page_heading = page_heading
        self.width = width
        self.mark_optional = mark_optional
        self.autocomplete = autocomplete
        kwargs.setdefault("help_text", hint)
        kwargs.setdefault("template_name", self.template_name)
        super().__init__(**kwargs)
        self.error_messages["required"] = empty_message or self._empty_sentence()

    def _empty_sentence(self) -> str:
        """This function will say what to do about a missing answer: "Enter date of birth"."""
        label = str(self.label or "")
        if label.endswith("?"):
            return f"Answer “{label}”"
        return f"{self.verb} {lower_first(label)}" if label else f"{self.verb} an answer"

    @property
    def called(self) -> str:
        """This function will return what a sentence calls the answer: the label, where the label is no question."""
        label = str(self.label or "")
        return self.unnamed if not label or label.endswith("?") else label

    def error_target(self, bound: KitBoundField) -> str:
        """This function will return the id of the first input of the field."""
        return bound.auto_id

    @property
    def input_classes(self) -> str:
        """This function will return the width class of the input. Numbers are characters, words are parts of a line."""
        if not self.width:
            return ""
        return f"govuk-input--width-{self.width}" if self.width.isdigit() else f"govuk-!-width-{self.width}"
