"""Forms of the forward plan: each only validates; an operation makes the change."""

from collections.abc import Sequence
from typing import Any

from lineofsight.bodies.models import Body
from lineofsight.council.decisions.models import PlanEntry
from lineofsight.council.decisions.operations.plan import Matter
from lineofsight.council.decisions.rules import rule
from lineofsight.web import fields
from lineofsight.web.forms import Form

A_LINE, LONGEST = 300, 20_000
OFFICER = "officer"
WAYS = (("general_exception", "General exception"), ("special_urgency", "Special urgency"))


class EntryForm(Form):
    """What is to be decided, by whom and when, and whether it is a key decision."""

    then = "It is not public until you publish its notice."

    title = fields.TextField(label="What is the matter?", max_length=A_LINE, empty_message="Name the matter")
    about = fields.TextAreaField(
        label="What is to be decided?", rows=4, max_length=LONGEST, empty_message="Say what is to be decided"
    )  # fmt: skip
    decides = fields.RadiosField(
        label="Who decides?", empty_message="Say who decides", reveals={OFFICER: "officer"}
    )  # fmt: skip
    officer = fields.TextField(
        label="Which officer?", hint="Their name and their post.", required=False, max_length=A_LINE
    )  # fmt: skip
    key = fields.CheckboxesField(
        label="Is it a key decision?", required=False, hint="Leave both empty if it is not.",
        choices=[("spending", "Yes, for what it spends or saves"), ("wards", "Yes, for the wards it affects")],
    )  # fmt: skip
    pounds = fields.IntegerField(
        label="How many pounds does it spend or save?", required=False, min_value=0, max_value=10**11, width="10"
    )  # fmt: skip
    wards = fields.TextAreaField(
        label="Which wards does it affect?", hint="One a line. Write “All wards” where it affects all.", rows=3,
        required=False, max_length=LONGEST,
    )  # fmt: skip
    why_not_key = fields.TextField(
        label="If it is not a key decision though it spends that much: why?", required=False, max_length=A_LINE
    )  # fmt: skip
    taken_from = fields.DateField(label="On which day is it to be decided?", empty_message="Give the day",
                                  hint="The first day, if it is a period.")  # fmt: skip
    taken_to = fields.DateField(label="Until which day, if it is a period?", required=False)
    documents = fields.TextAreaField(
        label="Documents for the decision", hint="One a line.", rows=3, required=False, max_length=LONGEST
    )  # fmt: skip
    how_to_ask = fields.TextAreaField(
        label="How can somebody ask for them?", rows=2, max_length=LONGEST, empty_message="Say how to ask",
        hint="Say also that more may follow, and how to ask for those.",
    )  # fmt: skip
    why_private = fields.TextField(
        label="If it is to be taken in private: why?", required=False, max_length=A_LINE,
        hint="Name the paragraph of Schedule 12A. Leave it empty if it is in public.",
    )  # fmt: skip

    def __init__(self, *args: Any, executives: Sequence[Body], **kwargs: Any) -> None:
        """This function will offer the bodies that decide, and an officer."""
        super().__init__(*args, **kwargs)
        self.bodies = {str(one.pk): one for one in executives}
        choices = [(key, one.name) for key, one in self.bodies.items()]
        self.fields["decides"].choices = [*choices, (OFFICER, "An officer")]
        limit, wards = (rule(key, on=self.on) for key in ("key_spending", "key_wards"))
        self.fields["pounds"].help_text = f"From £{limit:,} it is a key decision (local default)."
        self.fields["key"].hints = {"wards": f"It is significant for {wards} wards or more."}

    def matter(self) -> Matter:
        """This function will return what was said, once the form is valid."""
        said = {key: value for key, value in self.cleaned_data.items() if key in Matter.__dataclass_fields__}
        body = self.bodies.get(self.cleaned_data["decides"])
        key = self.cleaned_data["key"]
        said |= {
            "body": body, "officer": "" if body else said["officer"], "is_key": bool(key),
            "for_spending": "spending" in key, "for_wards": "wards" in key,
            "is_private": bool(said["why_private"].strip()), "why_not_key": "" if key else said["why_not_key"],
        }  # fmt: skip
        return Matter(**said)


class ChangeForm(EntryForm):
    """What an entry says from now on, and why it is changed."""

    then = "If its notice is published, what it said before stays public beside what it says now."

    why = fields.TextField(
        label="Why is it changed?", required=False, max_length=A_LINE, hint="Needed once its notice is published.",
    )  # fmt: skip


def initial_of(entry: PlanEntry) -> dict[str, Any]:
    """This function will return the answers that an entry gives now."""
    kept = {key: getattr(entry, key) for key in Matter.__dataclass_fields__ if key != "body"}
    key = [word for word, is_so in (("spending", entry.for_spending), ("wards", entry.for_wards)) if is_so]
    return {**kept, "decides": str(entry.body_id) if entry.body_id else OFFICER, "key": key}


class WithdrawForm(Form):
    """Why an entry is withdrawn."""

    then = "It stays in the forward plan as withdrawn, with the reason."

    why = fields.TextAreaField(
        label="Why is it withdrawn?", rows=3, max_length=LONGEST, empty_message="Say why it is withdrawn"
    )


class UrgencyForm(Form):
    """Who was told that the notice cannot pass, or agreed, and why."""

    then = "It is public with the notice of this entry."

    way = fields.RadiosField(
        label="Which way is it taken?", choices=WAYS, empty_message="Choose one",
    )  # fmt: skip
    person = fields.TextField(label="Who was told, or agreed?", max_length=A_LINE, empty_message="Give the name")
    role = fields.TextField(
        label="As what?", max_length=A_LINE, initial="Chair of overview and scrutiny", empty_message="Say as what"
    )  # fmt: skip
    why = fields.TextAreaField(
        label="Why can’t it wait for the notice?", rows=3, max_length=LONGEST, empty_message="Say why it can’t wait"
    )  # fmt: skip
    on = fields.DateField(label="On which day?", latest="today", empty_message="Give the day")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """This function will say how many days each way takes."""
        super().__init__(*args, **kwargs)
        days = rule("exception_days", on=self.on)
        self.fields["way"].hints = {
            "general_exception": f"The chair of scrutiny is told, and then {days} clear days pass.",
            "special_urgency": "It cannot wait for those days either, and the chair of scrutiny agrees.",
        }


class WantForm(Form):
    """Which scrutiny body wants to look at an entry before it is decided, and why."""

    then = "The entry is marked, and democratic services see it."

    body = fields.SelectField(label="For which scrutiny body?", empty_message="Choose the body")
    asked_by = fields.TextField(label="Who asks?", max_length=A_LINE, empty_message="Say who asks")
    why = fields.TextAreaField(label="Why?", rows=3, max_length=LONGEST, empty_message="Say why scrutiny wants it")

    def __init__(self, *args: Any, bodies: Sequence[Body], runs: bool, **kwargs: Any) -> None:
        """This function will offer the bodies of scrutiny, and ask who asks where somebody asks for a councillor."""
        super().__init__(*args, **kwargs)
        self.bodies = {str(one.pk): one for one in bodies}
        self.fields["body"].choices = [("", "Choose one"), *((key, one.name) for key, one in self.bodies.items())]
        if not runs:
            del self.fields["asked_by"]

    def clean_body(self) -> Body | None:
        """This function will give the body."""
        return self.bodies.get(self.cleaned_data["body"])
