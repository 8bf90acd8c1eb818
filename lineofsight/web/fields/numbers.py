"""Fields for numbers, typed as text so that nothing is lost to a scroll wheel."""

from django import forms

from lineofsight.web.fields.base import KitField


class _Number(KitField):
    """What whole and decimal numbers share. `prefix` and `suffix` are shown beside the input: £, weeks."""

    template_name = "web/fields/input.html"
    input_type = "text"
    spellcheck = False

    def __init__(self, *, prefix: str = "", suffix: str = "", **kwargs):
        self.prefix = prefix
        self.suffix = suffix
        kwargs.setdefault("width", "5")
        super().__init__(widget=forms.TextInput, **kwargs)
        self.error_messages["invalid"] = f"{self.called} must be {self.kind}"

    def to_python(self, value):
        """This function will read a number, allowing spaces and commas between thousands."""
        if isinstance(value, str):
            value = value.replace(",", "").replace(" ", "")
        return super().to_python(value)


class IntegerField(_Number, forms.IntegerField):
    """A whole number."""

    kind = "a whole number"
    inputmode = "numeric"


class DecimalField(_Number, forms.DecimalField):
    """A number that may have decimal places."""

    kind = "a number"
    inputmode = "decimal"
