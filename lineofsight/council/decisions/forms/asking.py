"""Forms of documents that are asked for, and of the second notice of a decision in private."""

from typing import Any

from lineofsight.council.decisions.forms.plan import A_LINE, LONGEST
from lineofsight.council.decisions.rules import FIRST
from lineofsight.web import fields
from lineofsight.web.forms import Form


class AskForDocumentsForm(Form):
    """Documents that a member asks for."""

    then = "They are given within ten clear days, or refused with written reasons."

    member = fields.TextField(label="Who asks?", max_length=A_LINE, empty_message="Say who asks")
    documents = fields.TextAreaField(
        label="Which documents?", rows=3, max_length=LONGEST, empty_message="Say which documents"
    )
    why = fields.TextAreaField(
        label="What are they looking into?", rows=2, max_length=LONGEST, empty_message="Say what they are looking into"
    )
    asked_on = fields.DateField(
        label="When was it asked?", earliest=FIRST, latest="today", empty_message="Say when it was asked"
    )

    def __init__(self, *args: Any, is_own: bool, **kwargs: Any) -> None:
        """This function will not ask a councillor who they are."""
        super().__init__(*args, **kwargs)
        if is_own:
            del self.fields["member"]

    def clean(self) -> dict[str, Any]:
        """This function will give a name in any case."""
        self.cleaned_data.setdefault("member", "")
        return self.cleaned_data


class GiveForm(Form):
    """Whether documents were given."""

    then = "It stays so, and who asked reads it."

    is_given = fields.RadiosField(
        label="Were they given?", choices=[("yes", "Yes"), ("no", "No, they were refused")],
        empty_message="Say whether they were given",
    )  # fmt: skip
    why = fields.TextAreaField(label="If refused: the reasons", rows=3, required=False, max_length=LONGEST)
    answered_on = fields.DateField(label="When?", latest="today", empty_message="Say when they were given or refused")

    def clean_is_given(self) -> bool:
        """This function will give yes or no."""
        return self.cleaned_data["is_given"] == "yes"


class PrivateNoticeForm(Form):
    """The second notice of a decision in private."""

    then = "It is public with the entry from today, and five clear days pass before the meeting."

    reasons = fields.TextAreaField(
        label="Why is the meeting private?", rows=3, max_length=LONGEST, empty_message="Say why the meeting is private"
    )
    representations = fields.TextAreaField(
        label="What did people say against it, if anything?", rows=3, required=False, max_length=LONGEST
    )
    response = fields.TextAreaField(label="And what was answered?", rows=3, required=False, max_length=LONGEST)
