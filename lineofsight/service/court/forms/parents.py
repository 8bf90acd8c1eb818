"""Forms about the parents: who has a lawyer, and the letter that tells them that the council went to court."""

from typing import Any

from lineofsight.service.court.codes import ANSWERS, choices
from lineofsight.service.court.forms.base import A_LINE, StepForm, to_write
from lineofsight.service.court.operations.issuing import LETTER_OF_ISSUE
from lineofsight.service.court.operations.lawyers import Represented
from lineofsight.service.court.queries.choices import heard_of, letters_for, parents_of
from lineofsight.web import fields
from lineofsight.web.words import day


class LawyersForm(StepForm):
    """Each parent that is recorded, whether they have a lawyer and whom; and somebody else."""

    then = "One answer for all parents stands on the page. Ask again before the next meeting or hearing."

    other = fields.TextField(
        label="Another parent, or who else has parental responsibility", required=False, max_length=A_LINE
    )  # fmt: skip
    other_answer = fields.RadiosField(
        label="Has that person a lawyer?", choices=choices(ANSWERS), inline=True, required=False
    )  # fmt: skip
    other_lawyer = fields.TextField(label="Who is that person’s lawyer?", required=False, max_length=A_LINE)

    def offer(self) -> None:
        """This function will ask about each parent, beginning with what was heard before."""
        heard = {one.name: one for one in heard_of(self.step)}
        known = dict.fromkeys([*parents_of(self.step.child, by=self.by), *heard])
        self._names = dict(enumerate(known))
        for number, name in self._names.items():
            before = heard.get(name)
            self.fields[f"answer_{number}"] = fields.RadiosField(
                label=f"Has {name} a lawyer?", choices=choices(ANSWERS), inline=True,
                initial=before.answer if before else "U",
            )  # fmt: skip
            self.fields[f"lawyer_{number}"] = fields.TextField(
                label=f"Who is the lawyer of {name}?", required=False, max_length=A_LINE,
                hint="Name, firm, and how to reach them.", initial=before.lawyer if before else "",
            )  # fmt: skip
        asked = [name for name in self.fields if name.startswith(("answer_", "lawyer_"))]
        self.order_fields([*asked, "other", "other_answer", "other_lawyer", "also"])

    def clean(self) -> dict[str, Any]:
        """This function will ask whether somebody else who is named has a lawyer."""
        said = self.cleaned_data
        if said.get("other") and not said.get("other_answer"):
            self.add_error("other_answer", f"Say whether {said['other']} has a lawyer")
        return said

    def said(self) -> dict[str, Any]:
        """This function will return who has a lawyer."""
        told = self.cleaned_data
        people = [
            Represented(name=name, answer=told[f"answer_{number}"], lawyer=told[f"lawyer_{number}"])
            for number, name in self._names.items()
        ]
        if told["other"]:
            other = Represented(name=told["other"], answer=told["other_answer"], lawyer=told["other_lawyer"])
            people.append(other)
        return {"people": people}


class IssueLetterForm(StepForm):
    """Which letter of issue was sent, and when."""

    then = "The page shows when the parents were told."

    letter = fields.RadiosField(label="Which letter, as it was issued?", empty_message="Choose the letter")
    sent_on = fields.DateField(label="When was it sent?", latest="today", empty_message="Say when it was sent")

    def offer(self) -> None:
        """This function will offer the letters of issue that were issued."""
        found = letters_for([self.step, *self._others.values()], template=LETTER_OF_ISSUE)
        self._issued = {str(one.pk): one for one in found}
        named = [(key, f"{one.subject}, to {one.recipient_name}, issued {day(one.issued_at)}")
                 for key, one in self._issued.items()]  # fmt: skip
        self.fields["letter"].choices = named

    def nothing(self) -> tuple[str, str, str] | None:
        """This function will lead to writing the letter, where none is issued."""
        return None if self._issued else to_write(self.step, LETTER_OF_ISSUE)

    def said(self) -> dict[str, Any]:
        """This function will return the letter itself."""
        return {**super().said(), "letter": self._issued[self.cleaned_data["letter"]]}
