"""Forms of members' questions: each only validates; an operation makes the change."""

from collections.abc import Sequence
from typing import Any

from lineofsight.council.questions.models import Reply
from lineofsight.snapshots.queries import NoFigure, figure
from lineofsight.web import fields
from lineofsight.web.forms import Form

A_LINE, LONGEST = 200, 5_000
OUTSIDE = "outside"


class _OwnerForm(Form):
    """Who answers for a question: an account, or somebody by name."""

    def __init__(self, *args: Any, accounts: Sequence[Any], **kwargs: Any) -> None:
        """This function will offer the accounts that may answer."""
        super().__init__(*args, **kwargs)
        self.accounts = {str(one.pk): one for one in accounts}
        named = [(key, f"{one.name} ({one.role_class.display_name.lower()})") for key, one in self.accounts.items()]
        self.fields["account"].choices = [(OUTSIDE, "Somebody else: name them below"), *named]

    def clean(self) -> dict[str, Any]:
        """This function will give the account, and ask for the name of who has none."""
        said = self.cleaned_data
        said["account"] = self.accounts.get(said.get("account", ""))
        if said["account"] is None and not said.get("owner"):
            self.add_error("owner", "Say who answers for it")
        return said


def _account_field() -> fields.SelectField:
    return fields.SelectField(label="Who answers for it?", initial=OUTSIDE, empty_message="Say who answers for it")


def _owner_field() -> fields.TextField:
    return fields.TextField(label="Their name or post, if they have no account", required=False, max_length=A_LINE)


class AskForm(_OwnerForm):
    """A question that a member asked."""

    why = "“In due course” has no owner and no day. A question has both."
    then = "It is shown as waiting until it is answered. Once overdue it comes onto the next agenda by itself."

    text = fields.TextAreaField(
        label="What was asked?", rows=3, max_length=LONGEST, empty_message="Say what was asked",
        hint="It is published with its answer: name no child.",
    )  # fmt: skip
    asked_by = fields.TextField(label="Who asked?", max_length=A_LINE, empty_message="Say who asked")
    account = _account_field()
    owner = _owner_field()
    due_on = fields.DateField(label="By when?", empty_message="Say by when")


class AskBodyForm(AskForm):
    """A question that was asked outside a meeting."""

    body = fields.SelectField(label="Which body asks?", empty_message="Say which body asks")
    asked_on = fields.DateField(label="When was it asked?", latest="today", empty_message="Say when it was asked")

    def __init__(self, *args: Any, bodies: Sequence[Any], **kwargs: Any) -> None:
        """This function will offer the council's bodies."""
        super().__init__(*args, **kwargs)
        self.bodies = {one.slug: one.body for one in bodies}
        self.fields["body"].choices = [("", "Choose one"), *((one.slug, one.body.name) for one in bodies)]

    def clean(self) -> dict[str, Any]:
        """This function will give the body that was chosen."""
        said = super().clean()
        said["body"] = self.bodies.get(said.get("body", ""))
        return said


class ReplyForm(Form):
    """What is said to a question."""

    then = "Who asked reads it here. The public reads it once it is published."

    kind = fields.RadiosField(
        label="What is it?", choices=[(one.value, one.label) for one in Reply.Kind], empty_message="Say what it is",
        hints={
            Reply.Kind.HOLDING: "The answer takes longer: say why, and by when it comes.",
            Reply.Kind.ANSWER: "The answer. It stays as it is given.",
            Reply.Kind.CORRECTION: "What was wrong with the answer, and what is right.",
        },
    )  # fmt: skip
    text = fields.TextAreaField(
        label="What is said?", rows=6, max_length=LONGEST, empty_message="Say what is said",
        hint="It is published: name no child.",
    )  # fmt: skip
    due_on = fields.DateField(label="For a holding answer: by when does the answer come?", required=False)
    figures = fields.TextField(
        label="Numbers of figures it rests on", required=False, max_length=A_LINE,
        hint="As printed beside a figure in a published paper, with commas between them.",
    )  # fmt: skip

    def clean_figures(self) -> list[Any]:
        """This function will give the figures, and name a number that is none."""
        found = []
        for word in self.cleaned_data["figures"].replace(",", " ").split():
            try:
                found.append(figure(word))
            except NoFigure:
                self.add_error("figures", f"There is no figure of the number {word}")
        return found


class HandOverForm(_OwnerForm):
    """Somebody else who answers for a question."""

    then = "It is theirs from now on. Who had it before is in the audit."

    account = _account_field()
    owner = _owner_field()
