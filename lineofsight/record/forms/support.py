"""What every form asks that may end our work: whether a plan of support is left with the family."""

from typing import Any

from lineofsight.record.models import CaseStep
from lineofsight.record.support import asked_at, work_goes_on
from lineofsight.web import fields
from lineofsight.web.forms import Form

LONGEST = 5_000


class SupportForm(Form):
    """A form that may end our work. It is asked where nothing else goes on, and answered where the outcome ends it."""

    support = fields.RadiosField(
        label="If our work ends here: is a plan of support left with the family?", required=False, mark_optional=False,
        choices=[("yes", "Yes"), ("no", "No: they want none, or need none")], reveals={"yes": "support_after"},
    )  # fmt: skip
    support_after = fields.TextAreaField(
        label="Who helps after we stop, and whom can they ring?", rows=3, max_length=LONGEST, required=False,
        mark_optional=False, hint="The support plan that the family keeps.",
    )  # fmt: skip
    ends: frozenset[str] = frozenset()

    def ask_about_support(self, step: CaseStep, *others: CaseStep) -> None:
        """This function will ask at the outcomes with which the step ends our work, unless other work goes on.

        `others` are the same steps of brothers and sisters, which may end in the same act.
        """
        self.ends = asked_at(step.kind)
        if all(work_goes_on(one) for one in (step, *others)):
            del self.fields["support"], self.fields["support_after"]

    def clean(self) -> dict[str, Any]:
        """This function will ask for an answer where our work ends, and for the plan where there is one."""
        told = super().clean()
        if "support" not in self.fields:
            return told
        answer = told.pop("support", "")
        if told.get("outcome") in self.ends and not answer:
            self.add_error("support", "Say whether a plan of support is left with the family")
        if answer == "yes" and not told.get("support_after"):
            self.add_error("support_after", "Say who helps after we stop, and whom they can ring")
        return told if answer == "yes" else {**told, "support_after": ""}
