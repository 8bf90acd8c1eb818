"""The public forms: tell us about a child without an account, and ask what came of it."""

from lineofsight.service.front_door.forms import choices
from lineofsight.service.front_door.forms.contacts import PartnerForm
from lineofsight.service.front_door.models import SentForm
from lineofsight.web import fields
from lineofsight.web.forms import Form


class PublicForm(PartnerForm):
    """A child as somebody outside names them, their worry, and what they know of the family."""

    school = fields.TextField(label="School, nursery or college", required=False, max_length=200, width="20")
    family = fields.TextAreaField(
        label="Who lives with the child, and who else matters to them?", required=False, rows=4,
        max_length=choices.LONGEST, hint="Brothers and sisters, parents, carers, with their ages where you know them.",
    )  # fmt: skip
    help_so_far = fields.TextAreaField(
        label="What has been tried, and what is going well?", required=False, rows=4, max_length=choices.LONGEST
    )
    agencies = fields.TextAreaField(
        label="Who else helps the family?", required=False, rows=3, max_length=choices.LONGEST,
        hint="For example a health visitor, a doctor or a youth worker.",
    )  # fmt: skip
    agreed = fields.RadiosField(
        label="Did the family agree that you share this with us?", choices=SentForm.Agreed.choices,
        reveals={"refused": "refused_reason", "not_asked": "not_asked_reason"},
        hint="You need not ask where asking would put a child at more risk.",
    )  # fmt: skip
    refused_reason = fields.TextAreaField(
        label="What did they say?", required=False, mark_optional=False, rows=2, max_length=choices.LONGEST
    )
    not_asked_reason = fields.TextAreaField(
        label="Why not?", required=False, mark_optional=False, rows=2, max_length=choices.LONGEST
    )
    referrer_name = fields.TextField(label="Your name", max_length=200, width="20", autocomplete="name")
    referrer_role = fields.TextField(label="What you do", required=False, max_length=200, width="20")
    referrer_email = fields.EmailField(label="Your email address", required=False, max_length=200, width="20")
    field_order = (
        "first_name", "last_name", "date_of_birth", "address", "school", "family", "concern", "risk_kinds", "risks",
        "help_so_far", "agencies", "asked_for", "referrer_level", "parents_know", "agreed", "refused_reason",
        "not_asked_reason", "source_code", "referrer_name", "referrer_role", "referrer_agency", "referrer_phone",
        "referrer_email",
    )  # fmt: skip

    def __init__(self, *args, **kwargs) -> None:
        """This function will speak to somebody who may write for no agency."""
        super().__init__(*args, **kwargs)
        self.fields["source_code"].label = "Who are you?"
        self.fields["source_code"].blank = "Choose who you are"
        self.fields["referrer_agency"].required = False
        self.fields["referrer_agency"].label = "Your school, surgery or service, if you write for one"

    def clean(self) -> dict:
        """This function will ask why the family was not asked, or what they said, where they did not agree."""
        told = super().clean()
        agreed = told.get("agreed", "")
        name = f"{agreed}_reason"
        if name in self.fields and not told.get(name):
            self.add_error(name, "Say what they said" if agreed == "refused" else "Say why they were not asked")
        return told

    @property
    def answers(self) -> dict:
        """This function will return the answers, without the child's, as the operation takes them."""
        told = dict(self.cleaned_data)
        reasons = {name: told.pop(f"{name}_reason", "") for name in ("refused", "not_asked")}
        return {**told, "agreed_reason": reasons.get(told["agreed"], "")}


class AnswerForm(Form):
    """The number and the secret that a sender was given."""

    receipt = fields.TextField(
        label="Receipt number", hint="For example C0012345", max_length=20, width="10",
        empty_message="Enter the receipt number",
    )  # fmt: skip
    secret = fields.TextField(
        label="Secret", hint="For example K7QF-29MX-4TRW", max_length=30, width="20", empty_message="Enter the secret",
        autocomplete="off",
    )  # fmt: skip
