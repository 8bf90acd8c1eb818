"""A form that changes what is saved already. When somebody else changed it meanwhile, both versions are shown.

Answers that only they changed are taken over. For each that both changed the writer chooses: theirs, what is in the
box, or, where it is text, both. The choice and their words travel in the form, so nothing is lost however often it is
sent.
"""

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.http import QueryDict

from lineofsight.drafts.comparing import Words, compared
from lineofsight.drafts.versions import EditedMeanwhile, fingerprint, parts_of
from lineofsight.web import fields
from lineofsight.web.forms import Form
from lineofsight.web.words import day

MINE, THEIRS, BOTH = "mine", "theirs", "both"


@dataclass(frozen=True, kw_only=True)
class Difference:
    """An answer that both changed. `carried` is their answer as a browser would send it."""

    name: str
    label: str
    yours: Words
    theirs: Words
    carried: str
    is_text: bool


@dataclass(frozen=True, kw_only=True)
class Meeting:
    """What two people made of one form: who the other is, what both changed, and what only the other did."""

    by: str
    at: datetime | None
    differences: list[Difference]
    taken: list[str]


class EditForm(Form):
    """A form whose `seen` holds the version_of what it started from."""

    seen = fields.HiddenField(required=False)
    meeting: Meeting | None = None

    def __init__(self, *args, **kwargs) -> None:
        """This function will put in each answer what was chosen between two versions."""
        super().__init__(*args, **kwargs)
        if self.is_bound and any(name.startswith("keep_") for name in self.data):
            self.data = self.data.copy()
            for name in self.fields:
                self._choose(name)

    def _choose(self, name: str) -> None:
        kept = self.data.get(f"keep_{name}", MINE)
        if kept == MINE:
            return
        theirs = _read(self.data.get(f"theirs_{name}", ""))
        if kept == BOTH:
            written = [self.data.get(name, ""), *theirs.get(name, [])]
            theirs = {name: ["\n\n".join(text for text in written if text.strip())]}
        _put(self.data, self[name], theirs)

    def meet(self, edited: EditedMeanwhile, *, theirs: dict[str, Any] | None = None) -> None:
        """This function will show both versions, and have what is sent next stand upon what is saved now.

        `theirs` is what is saved as the form's fields would start with it, where that is not how it is stored.
        """
        self.refuse(edited)
        seen, nothing = parts_of(self.data.get("seen", "")), fingerprint("")
        theirs = edited.theirs if theirs is None else theirs
        self.data = self.data.copy()
        differences, taken = [], []
        for name in (name for name in edited.theirs if name in self.fields and name in theirs):
            base, saved = seen.get(name, nothing), fingerprint(edited.theirs[name])
            mine = fingerprint(edited.yours.get(name))
            if saved in (base, mine):
                continue
            if mine == base:
                _put(self.data, self[name], _sent(self[name], theirs[name]))
                taken.append(str(self[name].label))
            else:
                differences.append(self._difference(name, theirs[name]))
        self.data["seen"] = edited.version
        self.meeting = Meeting(by=edited.by, at=edited.at, differences=differences, taken=taken)

    def _difference(self, name: str, theirs: Any) -> Difference:
        bound = self[name]
        yours, others = compared(_said(bound, self.cleaned_data.get(name)), _said(bound, theirs))
        return Difference(
            name=name,
            label=str(bound.label),
            yours=yours,
            theirs=others,
            carried=json.dumps(_sent(bound, theirs)),
            is_text=isinstance(bound.field, fields.TextAreaField),
        )


def _sent(bound: Any, value: Any) -> dict[str, list[str]]:
    """This function will return an answer as a browser would send it: names of inputs, with what is in each."""
    if isinstance(bound.field, fields.DateField):
        return {f"{bound.html_name}_{part}": [str(said)] for part, said in bound.field.typed(value).items()}
    if isinstance(bound.field, fields.ConfirmField):
        return {bound.html_name: ["on"]} if value else {}
    values = value if isinstance(value, list | tuple) else [value]
    return {bound.html_name: ["" if one is None else str(one) for one in values]}


def _put(data: QueryDict, bound: Any, sent: dict[str, list[str]]) -> None:
    parts = getattr(bound.field, "part_names", ())
    for name in [f"{bound.html_name}_{part}" for part in parts] or [bound.html_name]:
        data.setlist(name, sent.get(name, []))


def _read(carried: str) -> dict[str, list[str]]:
    """This function will return an answer that a form carried. What was tampered with is nothing."""
    try:
        found = json.loads(carried)
        return {str(name): [str(value) for value in values] for name, values in found.items()}
    except (ValueError, AttributeError, TypeError):
        return {}


def _said(bound: Any, value: Any) -> str:
    """This function will write an answer as a person reads it."""
    if value in (None, "", [], False):
        return ""
    if value is True:
        return "Yes"
    if hasattr(value, "year"):
        return day(value)
    labels = dict(getattr(bound.field, "choices", ()))
    values = value if isinstance(value, list | tuple) else [value]
    return ", ".join(str(labels.get(one, one)) for one in values)
