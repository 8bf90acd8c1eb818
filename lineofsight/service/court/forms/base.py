"""A form about one step, and the brothers and sisters it may be recorded for in the same act."""

from typing import Any

from django.urls import reverse

from lineofsight.record.models import CaseStep
from lineofsight.service.court.operations.family import together
from lineofsight.statute.steps import STEPS
from lineofsight.web import fields
from lineofsight.web.forms import Form

LONGEST, A_LINE = 20_000, 200


class StepForm(Form):
    """A form about a step. Where brothers and sisters go together with it, each is ticked and can be left out."""

    also = fields.CheckboxesField(label="Record the same for", required=False, small=True)
    shares = True

    def __init__(self, *args: Any, step: CaseStep, by: Any, at: Any, **kwargs: Any) -> None:
        """This function will offer what belongs to the step, for its reader."""
        super().__init__(*args, **kwargs)
        self.step, self.by, self.at = step, by, at
        others = [one for one in together(step, by=by) if one.pk != step.pk and one.stopped_on is None]
        self._others = {str(one.pk): one for one in others} if self.shares else {}
        if self._others:
            self.fields["also"].choices = [(key, one.child.name) for key, one in self._others.items()]
            self.fields["also"].initial = list(self._others)
            self.order_fields([*(name for name in self.fields if name != "also"), "also"])
        else:
            del self.fields["also"]
        self.offer()

    def offer(self) -> None:
        """This function will fill in what the form offers. Forms with choices of their own do so here."""

    def nothing(self) -> tuple[str, str, str] | None:
        """This function will return what is to be done first, where there is nothing to choose from: words and a link.

        It is a sentence, the words of the link and its address; or None where there is something.
        """
        return None

    def steps(self) -> list[CaseStep]:
        """This function will return the steps it is recorded for."""
        chosen = self.cleaned_data.get("also") or []
        return [self.step, *(self._others[key] for key in chosen)]

    def said(self) -> dict[str, Any]:
        """This function will return what was said, without whom it is for."""
        return {name: value for name, value in self.cleaned_data.items() if name != "also"}

    def outcomes(self, name: str = "outcome") -> None:
        """This function will offer the outcomes of the step, each with its hint."""
        offered = STEPS[self.step.kind].outcomes
        self.fields[name].choices = [(one.code, one.label) for one in offered]
        self.fields[name].hints = {one.code: one.hint for one in offered}


def late_reason() -> fields.TextAreaField:
    """This function will return a field for why something was late."""
    return fields.TextAreaField(label="If this was late: why?", rows=3, max_length=2_000, required=False)


def to_write(step: CaseStep, template: str) -> tuple[str, str, str]:
    """This function will lead to writing a letter that is not issued yet."""
    told = "The letter is not issued yet. Write it, read it as it will look, and issue it; then come back here."
    href = f"{reverse('letters:letter_new', kwargs={'pk': step.child_id})}?template={template}"
    return told, "Write the letter", href
