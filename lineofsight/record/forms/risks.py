"""Forms of the risk thread."""

from datetime import date

from lineofsight.record.queries.risks import Listed
from lineofsight.statute.codes import OTHER_RISK, RISK_KINDS, valid_codes
from lineofsight.web import fields
from lineofsight.web.forms import Form

LONGEST = 5_000
LATER = ""


class NameRiskForm(Form):
    """A risk that somebody told us of, or that we found."""

    kind = fields.SelectField(
        label="What kind of risk is it?",
        blank="Choose the kind of risk",
        empty_message="Choose what kind of risk it is",
    )
    words = fields.TextAreaField(
        label="In the words of whoever told us", required=False, rows=4, max_length=LONGEST,
        hint="What they saw, heard or fear. Keep their words where you can.",
    )  # fmt: skip
    source = fields.TextField(label="Who told us?", required=False, max_length=200, width="20")

    also = fields.CheckboxesField(
        label="Name it for these children too", required=False, mark_optional=False,
        hint="They were recorded together with this child. Each has the risk on their own record.",
    )  # fmt: skip

    def __init__(self, *args, started_on: date, siblings: list[tuple[str, str]] = (), **kwargs) -> None:
        """This function will offer the kinds that were in use when the step started, and the children of the group."""
        super().__init__(*args, **kwargs)
        self.fields["also"].choices = siblings
        self.fields["also"].initial = [number for number, _ in siblings]
        if not siblings:
            del self.fields["also"]
        self.fields["kind"].choices = [(code.code, code.label) for code in valid_codes(RISK_KINDS, on=started_on)]

    def clean(self) -> dict:
        """This function will ask what another risk is."""
        told = super().clean()
        if told.get("kind") == OTHER_RISK and not told.get("words"):
            self.add_error("words", "Say what the risk is")
        return told


class JudgeRisksForm(Form):
    """Of each risk on a step's list: is it still one?"""

    then = "A risk that goes on is carried to the next step. One that is over leaves the list, with your reason."

    def __init__(self, *args, listed: list[Listed] = (), **kwargs) -> None:
        """This function will ask of every open risk whether it is one, and of each that ended whether it is again."""
        super().__init__(*args, **kwargs)
        self.asked = {one.risk.pk: one for one in listed}
        for number, one in self.asked.items():
            for name, field in _asked(one).items():
                self.fields[f"{name}_{number}"] = field

    def clean(self) -> dict:
        """This function will ask for a reason where one is needed."""
        told = super().clean()
        for number, (kind, reason) in self._said(told).items():
            if kind != "confirmed" and not reason:
                self.add_error(f"why_{number}", f"Say why: {self.asked[number].risk.name}")
        return told

    @property
    def said(self) -> dict[int, tuple[str, str]]:
        """This function will return what was said of which risk. Where nothing was chosen, nothing is said."""
        return self._said(self.cleaned_data)

    def _said(self, told: dict) -> dict[int, tuple[str, str]]:
        chosen = {number: told.get(f"is_{number}") for number in self.asked}
        return {number: (kind, told.get(f"why_{number}", "")) for number, kind in chosen.items() if kind}


def _asked(one: Listed) -> dict[str, fields.RadiosField | fields.TextAreaField]:
    number, is_open = one.risk.pk, one.risk.is_open
    choices = [("confirmed", "Still a risk"), ("ended", "No longer a risk")] if is_open else [("again", "A risk again")]
    ask = fields.RadiosField(
        label=one.risk.name, choices=choices, required=False, mark_optional=False,
        reveals={"ended" if is_open else "again": f"why_{number}"},
    )  # fmt: skip
    why = fields.TextAreaField(label="Why?", required=False, mark_optional=False, rows=3, max_length=LONGEST)
    return {"is": ask, "why": why}
