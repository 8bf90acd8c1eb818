"""Forms of protection in an emergency."""

from typing import Any

from lineofsight.record.forms.support import SupportForm
from lineofsight.service.court.codes import ANSWERS, ROUTES, choices
from lineofsight.service.court.forms.base import A_LINE, LONGEST, StepForm, late_reason
from lineofsight.web import fields
from lineofsight.web.forms import Form

HINTS = {code: route.hint for code, route in ROUTES.items()}


class EmergencyForm(Form):
    """How a child was protected, with any of the brothers and sisters."""

    then = "The page shows by when the protection ends, and asks what comes next."

    route = fields.RadiosField(
        label="How is the child protected?", choices=choices(ROUTES), hints=HINTS,
        empty_message="Say how the child is protected"
    )  # fmt: skip
    began_at = fields.DateTimeField(
        label="When did it begin?", latest="today", empty_message="Say when it began",
        hint="The hour matters: the police's protection ends 72 hours after it began.",
    )  # fmt: skip
    what_happened = fields.TextAreaField(
        label="What happened, and who decided?", rows=6, max_length=LONGEST, empty_message="Say what happened"
    )  # fmt: skip
    place = fields.TextField(label="Where is the child now?", required=False, max_length=A_LINE)
    also = fields.CheckboxesField(label="These brothers and sisters were protected too", required=False, small=True)

    def __init__(self, *args: Any, siblings: list[Any] = (), **kwargs: Any) -> None:
        """This function will offer the brothers and sisters."""
        super().__init__(*args, **kwargs)
        self._siblings = {str(one.pk): one for one in siblings}
        self.fields["also"].choices = [(key, one.name) for key, one in self._siblings.items()]
        if not siblings:
            del self.fields["also"]

    def siblings(self) -> list[Any]:
        """This function will return the brothers and sisters that were chosen."""
        return [self._siblings[key] for key in self.cleaned_data.get("also") or []]

    def said(self) -> dict[str, Any]:
        """This function will return what was said, without whom it is about."""
        return {name: value for name, value in self.cleaned_data.items() if name != "also"}


class LongerForm(StepForm):
    """An order that was extended."""

    then = "The page shows the new end. It can't be extended again."

    extended_on = fields.DateField(
        label="When did the court extend it?", latest="today", empty_message="Say when the court extended it"
    )  # fmt: skip


class EndForm(StepForm, SupportForm):
    """What took the place of the protection."""

    then = "The protection ends. Where another kind follows, it opens at once with a time limit of its own."

    outcome = fields.RadiosField(
        label="What comes next?", empty_message="Say what comes next", reveals={"other_protection": "route"}
    )  # fmt: skip
    route = fields.SelectField(label="Which protection follows?", choices=choices(ROUTES), required=False,
                               blank="Choose one")  # fmt: skip
    ended_at = fields.DateTimeField(label="When did it end?", latest="today", empty_message="Say when it ended")
    next_plan = fields.TextAreaField(
        label="How is the child kept safe now?", rows=5, max_length=LONGEST,
        empty_message="Say how the child is kept safe now"
    )  # fmt: skip
    late_reason = late_reason()
    field_order = ("outcome", "route", "ended_at", "next_plan", "support")

    def offer(self) -> None:
        """This function will offer the outcomes."""
        self.outcomes()
        self.ask_about_support(self.step, *self._others.values())


class LearnForm(StepForm):
    """What was learnt."""

    then = "It stands with the emergency, and counts in what is looked at across all of them."

    shares = False
    is_avoidable = fields.RadiosField(
        label="Could this have been avoided?", choices=choices(ANSWERS), inline=True,
        empty_message="Say whether it could have been avoided"
    )  # fmt: skip
    learning = fields.TextAreaField(
        label="What did we learn?", rows=5, max_length=LONGEST, required=False,
        hint="What would have kept this from happening, or from happening in a hurry.",
    )  # fmt: skip
