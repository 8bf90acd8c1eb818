"""Fields for choosing: one of a few (radios), some (checkboxes), one of many (select), or agreeing (confirm)."""

from django import forms

from lineofsight.web.fields.base import KitField
from lineofsight.web.words import lower_first


class _Choosing(KitField):
    """What all choosing fields share.

    `hints` maps a choice's value to its hint; `reveals` maps a value to the name of the field shown under it once it
    is chosen (without JavaScript it is always shown); `dividers` maps a value to the word written before it ("or").
    """

    verb = "Select"
    grouped = True

    def __init__(self, *, hints=None, reveals=None, dividers=None, inline: bool = False, small: bool = False, **kwargs):
        self.hints = hints or {}
        self.reveals = reveals or {}
        self.dividers = dividers or {}
        self.inline = inline
        self.small = small
        super().__init__(**kwargs)
        self.error_messages["invalid_choice"] = self.error_messages["required"]

    def items(self, bound) -> list[dict]:
        """This function will return the choices as the GOV.UK macros take them."""
        chosen = self.chosen(bound)
        found = []
        for value, text in self.choices:
            if value in self.dividers:
                found.append({"divider": self.dividers[value]})
            found.append(self._item(bound, value=value, text=text, chosen=chosen))
        return found

    def _item(self, bound, *, value, text, chosen) -> dict:
        """This function will return one choice as the GOV.UK macros take it."""
        item = {"value": str(value), "text": str(text), "checked": str(value) in chosen}
        if self.hints.get(value):
            item["hint"] = {"text": str(self.hints[value])}
        if value in self.reveals:
            item["conditional"] = {"html": bound.form[self.reveals[value]].as_field_group()}
        return item

    def chosen(self, bound) -> set[str]:
        """This function will return the values that are chosen now."""
        value = bound.value()
        return set() if value in (None, "") else {str(value)}


class RadiosField(_Choosing, forms.ChoiceField):
    """One of a few, all in view."""

    template_name = "web/fields/radios.html"
    widget = forms.RadioSelect


class CheckboxesField(_Choosing, forms.MultipleChoiceField):
    """Any number of a few. A choice named in `exclusive` ("none of these") clears the others."""

    template_name = "web/fields/checkboxes.html"
    widget = forms.CheckboxSelectMultiple

    def __init__(self, *, exclusive=(), **kwargs):
        self.exclusive = exclusive
        super().__init__(**kwargs)
        self.error_messages["invalid_list"] = self.error_messages["required"]

    def _item(self, bound, *, value, text, chosen) -> dict:
        """This function will return one choice, marked when it clears the others."""
        item = super()._item(bound, value=value, text=text, chosen=chosen)
        return {**item, "behaviour": "exclusive"} if value in self.exclusive else item

    def chosen(self, bound) -> set[str]:
        """This function will return the values that are chosen now."""
        return {str(value) for value in bound.value() or ()}


class SelectField(_Choosing, forms.ChoiceField):
    """One of many, in a list that opens. `blank` is the words shown while nothing is chosen."""

    template_name = "web/fields/select.html"
    grouped = False

    def __init__(self, *, blank: str = "Choose one", **kwargs):
        self.blank = blank
        super().__init__(**kwargs)

    def items(self, bound) -> list[dict]:
        """This function will return the choices as the GOV.UK select macro takes them, the blank one first."""
        chosen = self.chosen(bound)
        found = [{"value": str(v), "text": str(text), "selected": str(v) in chosen} for v, text in self.choices]
        starts_blank = found and found[0]["value"] == ""
        return found if starts_blank else [{"value": "", "text": self.blank, "selected": not chosen}, *found]


class GroupedSelectField(SelectField):
    """One of many, in a list that opens, under headings: `choices` are pairs of a heading and its choices."""

    template_name = "web/fields/grouped_select.html"

    def items(self, bound) -> list[dict]:
        """This function will return each heading with its choices; the blank choice stands before them in the page."""
        chosen = self.chosen(bound)
        return [
            {
                "heading": str(heading),
                "options": [{"value": str(v), "text": str(text), "selected": str(v) in chosen} for v, text in under],
            }
            for heading, under in self.choices
        ]


class ConfirmField(KitField, forms.BooleanField):
    """One box to tick: "I have told the parents"."""

    template_name = "web/fields/confirm.html"
    grouped = True

    def __init__(self, **kwargs):
        kwargs.setdefault("mark_optional", False)
        super().__init__(**kwargs)

    def _empty_sentence(self) -> str:
        """This function will say what to do about a box left empty."""
        return f"Confirm that {lower_first(str(self.label))}" if self.label else "Tick the box to go on"
