"""Forms of a safety plan."""

from lineofsight.record.forms.voice import to_child_field
from lineofsight.web import fields
from lineofsight.web.forms import Form

LONGEST = 5_000


class SafetyForm(Form):
    """What keeps a child safe."""

    why = (
        "Every child who is worked with has a safety plan that the family knows (a local default): what worries us, "
        "what keeps the child safe, what to do if it gets worse."
    )
    then = "It is in force at once, and the one before is kept. Tell the family, and everybody it names."

    worries = fields.TextAreaField(
        label="What could happen?", rows=3, max_length=LONGEST, empty_message="Say what could happen",
        hint="In words the family would use: what we are worried about, and when it is most likely.",
    )  # fmt: skip
    keeps_safe = fields.TextAreaField(
        label="What keeps the child safe?", rows=4, max_length=LONGEST, empty_message="Say what keeps the child safe",
        hint="People, places and rules that work already, and what is new.",
    )  # fmt: skip
    who_does_what = fields.TextAreaField(
        label="Who does what?", rows=4, max_length=LONGEST, empty_message="Say who does what",
        hint="One line each: the person, and what they will do. Like: Gran picks Ottoline up on Fridays.",
    )  # fmt: skip
    if_worse = fields.TextAreaField(
        label="What will people do if it is not enough?", rows=3, max_length=LONGEST,
        empty_message="Say what people will do if it is not enough", hint="Whom the child can ring, and whom we ring.",
    )  # fmt: skip
    childs_words = fields.TextAreaField(
        label="What does the child say, in their own words?", required=False, rows=3, max_length=LONGEST
    )
    is_to_child = to_child_field()
    agreed_with = fields.TextField(
        label="Who agreed to it?", max_length=300, empty_message="Say who agreed to it", hint="Like: Mum and Gran."
    )
    agreed_on = fields.DateField(label="When did they agree?", latest="today")
    review_on = fields.DateField(label="When will it be looked at again?")


class EndSafetyForm(Form):
    """Why a child no longer needs a safety plan."""

    why = "A child who is still worked with has one. Say why this child no longer needs it."
    then = "The child shows as without a safety plan, if work with them goes on."

    because = fields.TextAreaField(
        label="Why does the child no longer need it?", rows=3, max_length=LONGEST,
        empty_message="Say why the child no longer needs it",
    )  # fmt: skip
