"""The forms of caseload bands and weights."""

from decimal import Decimal

from lineofsight.web import fields
from lineofsight.web.forms import Form


class _RuleForm(Form):
    """From which day something holds, and why."""

    on = fields.DateField(label="From which day?", empty_message="Say from which day")
    reason = fields.TextField(label="Why?", max_length=500, empty_message="Say why it is changed")


class BandForm(_RuleForm):
    """A band."""

    then = "Caseloads are compared with it from that day. Days before keep the band they had."

    lowest = fields.IntegerField(label="Fewest children for a whole-time worker", width="3", min_value=0, max_value=200)
    highest = fields.IntegerField(label="Most children", width="3", min_value=1, max_value=200)
    far_lowest = fields.IntegerField(
        label="From how many are there far too many?", width="3", min_value=1, max_value=300,
        hint="Measure WF02 counts the social workers who hold from this many",
    )  # fmt: skip
    far_highest = fields.IntegerField(label="Up to how many is that counted?", width="3", min_value=1, max_value=999)
    field_order = ("lowest", "highest", "far_lowest", "far_highest", "on", "reason")


class WeightForm(_RuleForm):
    """A weight."""

    then = "Caseloads are weighed by it from that day. Days before keep the weight they had."

    weight = fields.DecimalField(
        label="How much does a child weigh?", hint="1 is a child in need. From 0 to 10.", width="3",
        min_value=Decimal(0), max_value=Decimal(10), empty_message="Say how much a child weighs",
    )  # fmt: skip
    field_order = ("weight", "on", "reason")
