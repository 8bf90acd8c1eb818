"""Forms of private fostering."""

from lineofsight.record.forms.support import SupportForm
from lineofsight.record.models import CaseStep
from lineofsight.service.child_in_need.models import PrivateFostering, Suitability
from lineofsight.service.child_in_need.models.fostering import circumstances
from lineofsight.statute.steps import STEPS
from lineofsight.web import fields
from lineofsight.web.forms import Form

LONGEST = 5_000


class NotificationForm(Form):
    """What was notified."""

    why = (
        "Whoever looks after somebody else's child by a private arrangement must tell the council, and the council "
        "sees that the child is safe."
    )
    then = "The page says whether notice came in time, and by when the child must be visited."

    carer_name = fields.TextField(
        label="Who cares for the child?", max_length=200, empty_message="Say who cares for the child"
    )
    carer_relation = fields.TextField(
        label="How does the carer know the child?", max_length=300, empty_message="Say how the carer knows the child",
        hint="A parent, grandparent, brother, sister, uncle, aunt or step-parent is a close relative: then it is not "
        "private fostering.",
    )  # fmt: skip
    place = fields.TextField(
        label="Where does the child live?", max_length=300, empty_message="Say where the child lives"
    )
    parents = fields.TextAreaField(
        label="Where are the parents, and what did they agree?", rows=3, max_length=LONGEST,
        empty_message="Say where the parents are, and what they agreed",
    )  # fmt: skip
    circumstances = fields.RadiosField(
        label="What kind of arrangement is it?", empty_message="Choose what kind of arrangement it is"
    )
    begins_on = fields.DateField(
        label="When did the child begin, or when will they begin, to live there?",
        hint="It is private fostering when it lasts for 28 days, or is meant to.",
    )  # fmt: skip
    expected_until = fields.DateField(label="Until when is it expected to last?", required=False)
    notified_on = fields.DateField(label="When was the council told?", latest="today")
    notified_by = fields.RadiosField(
        label="Who told the council?", choices=PrivateFostering.NotifiedBy.choices,
        empty_message="Choose who told the council",
    )  # fmt: skip

    def __init__(self, *args, **kwargs) -> None:
        """This function will offer the kinds of arrangement that the census knows."""
        super().__init__(*args, **kwargs)
        self.fields["circumstances"].choices = circumstances()


def so_far(details: PrivateFostering | None) -> dict:
    """This function will return an arrangement as its form starts with it."""
    return {name: getattr(details, name) for name in NotificationForm.base_fields} if details else {}


class SuitabilityForm(Form):
    """Whether the arrangement is suitable."""

    why = (
        "The council must be satisfied that the child is safe and well cared for. Whoever decides has read what the "
        "visits found."
    )
    then = "Your decision stands with the arrangement. It can be decided again when something changes."

    carer = fields.TextAreaField(
        label="The carer", rows=3, max_length=LONGEST, empty_message="Say what was found of the carer",
        hint="What checks said, what they understand of the child's needs, and how they manage.",
    )  # fmt: skip
    household = fields.TextAreaField(
        label="Everybody else in the household", rows=3, max_length=LONGEST,
        empty_message="Say what was found of everybody else in the household",
    )  # fmt: skip
    home = fields.TextAreaField(
        label="The home", rows=3, max_length=LONGEST, empty_message="Say what was found of the home",
        hint="Where the child sleeps, washes, plays and does homework; and what is not safe.",
    )  # fmt: skip
    childs_wishes = fields.TextAreaField(
        label="What does the child wish and feel?", rows=3, max_length=LONGEST,
        empty_message="Say what the child wishes and feels", hint="In their own words, seen alone.",
    )  # fmt: skip
    decision = fields.RadiosField(
        label="Is it suitable?", choices=Suitability.Decision.choices, empty_message="Choose whether it is suitable"
    )
    requirements = fields.TextAreaField(
        label="What is required, or what happens now?", rows=3, max_length=LONGEST, required=False,
        mark_optional=False, hint="Needed unless it is simply suitable.",
    )  # fmt: skip
    decided_on = fields.DateField(label="When was this decided?", latest="today")


class ChangeForm(Form):
    """What changed."""

    why = "Carers and parents must tell the council when something changes."
    then = "It stands with the arrangement. Decide again whether it is suitable if it matters."

    what = fields.TextAreaField(
        label="What changed?", rows=3, max_length=LONGEST, empty_message="Say what changed",
        hint="Such as a new address, somebody who moved in or out, or a conviction.",
    )  # fmt: skip
    happened_at = fields.DateTimeField(label="When did it happen?")
    told_at = fields.DateTimeField(label="When was the council told?", hint="The law gives the carer 48 hours.")
    told_by = fields.TextField(label="Who told us?", max_length=200, empty_message="Say who told us")


class EndArrangementForm(SupportForm):
    """How an arrangement ends."""

    why = "The register shows who is privately fostered now."
    then = "Visits are no longer due, and it moves to the ended part of the register."

    outcome = fields.RadiosField(label="How does it end?", empty_message="Choose how it ends")
    reason = fields.TextAreaField(
        label="Where is the child now, and why does it end?", rows=3, max_length=LONGEST,
        empty_message="Say where the child is now, and why it ends",
    )  # fmt: skip

    field_order = ("outcome", "reason", "support")

    def __init__(self, *args, step: CaseStep, **kwargs) -> None:
        """This function will offer the day's outcomes."""
        super().__init__(*args, **kwargs)
        self.ask_about_support(step)
        offered = STEPS["private_fostering"].offered(on=self.on)
        self.fields["outcome"].choices = [(one.code, one.label) for one in offered]
        self.fields["outcome"].hints = {one.code: one.hint for one in offered}


class CampaignForm(Form):
    """Something done so that people know of private fostering."""

    why = "People tell the council only if they know that they must."
    then = "The page shows how many notifications came after it."

    title = fields.TextField(label="What was done?", max_length=300, empty_message="Say what was done")
    audience = fields.TextField(
        label="Who was it for?", max_length=300, empty_message="Say who it was for",
        hint="Like: school admissions staff, faith groups, language schools.",
    )  # fmt: skip
    started_on = fields.DateField(label="From when?")
    ended_on = fields.DateField(label="Until when?")
    reached = fields.IntegerField(label="How many people did it reach?", required=False, width="5", min_value=0)
    learnt = fields.TextAreaField(label="What came of it?", required=False, rows=3, max_length=LONGEST)
