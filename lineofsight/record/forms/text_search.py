"""The form that searches what is written."""

from lineofsight.record.queries.text_search import TextsAsked
from lineofsight.record.textsearch.asking import LONGEST, terms_of
from lineofsight.record.textsearch.sources import TextKind
from lineofsight.web import fields
from lineofsight.web.forms import Form


class TextSearchForm(Form):
    """Words, and what narrows them down."""

    words = fields.SearchField(
        label="Words to look for", max_length=LONGEST,
        hint="All of them are looked for. “Put a phrase in quotes”, and a minus before what is not to be there.",
    )  # fmt: skip
    kinds = fields.CheckboxesField(
        label="What kind?", required=False, mark_optional=False, small=True,
        choices=[(kind.value, kind.label) for kind in TextKind],
    )  # fmt: skip
    since = fields.DateField(label="From", required=False, mark_optional=False)
    until = fields.DateField(label="Until", required=False, mark_optional=False)
    author = fields.TextField(label="Written by", required=False, mark_optional=False, max_length=100)

    def clean_words(self) -> str:
        """This function will refuse what holds no word to look for."""
        words = self.cleaned_data["words"]
        if not terms_of(words):
            self.add_error("words", "Enter at least one word to look for")
        return words

    def asked(self, *, child: int | None) -> TextsAsked:
        """This function will return what is looked for."""
        said = dict(self.cleaned_data)
        return TextsAsked(child=child, kinds=tuple(said.pop("kinds")), **said)
