"""Forms about what is known of a person as history, and about two records of one person."""

from lineofsight.record.forms.people import LONGEST_NAME
from lineofsight.record.models import Alias, Fact
from lineofsight.record.models.about import CODED
from lineofsight.record.models.person import sexes
from lineofsight.web import fields
from lineofsight.web.forms import Form

KINDS = dict(Fact.Kind.choices)
ALIASES = [choice for choice in Alias.Kind.choices if choice[0] != Alias.Kind.DUPLICATE]


class AliasForm(Form):
    """Another name of the person."""

    why = "People are known by more than one name. A search that misses one makes a second record."
    then = "The person is found by this name too."

    kind = fields.RadiosField(label="What kind of name is it?", choices=ALIASES)
    first_name = fields.TextField(label="First name", required=False, max_length=LONGEST_NAME)
    last_name = fields.TextField(label="Last name", required=False, max_length=LONGEST_NAME)
    started_on = fields.DateField(label="From", required=False, latest="today")
    ended_on = fields.DateField(label="Until", required=False, latest="today")


class FactForm(Form):
    """One fact of the kind the page is about."""

    then = "It shows on the record. Where there can be only one, the one before ends."

    value = fields.TextField(label="What is it?", max_length=100, width="20")
    started_on = fields.DateField(
        label="Since", required=False, latest="today", hint="Leave empty if it has been so for as long as is known."
    )

    def __init__(self, *args, kind: str, **kwargs) -> None:
        """This function will offer the codes of the national dataset where the kind has them."""
        super().__init__(*args, **kwargs)
        label = Fact.Kind(kind).label
        if kind in CODED:
            self.fields["value"] = fields.RadiosField(label=label, choices=list(CODED[kind].items()))
            self.fields = {name: self.fields[name] for name in ("value", "started_on")}
        else:
            self.fields["value"].label = label


class EndFactForm(Form):
    """When a fact ceased to be so."""

    why = "It was true, and no longer is."
    then = "It stays on the record as it was until then."

    ended_on = fields.DateField(label="When did it end?", latest="today")


class WithdrawForm(Form):
    """A name or a fact that was wrong."""

    why = "Only what was never true is withdrawn. What was true and no longer is has an end."
    then = "It stays in the history, marked as withdrawn, with who did it."


class UndoMergeForm(Form):
    """A merge of two people, taken apart again."""

    why = "Two people were made one by mistake."
    then = "There are two records again, and each has what it had. What was recorded since stays on the record kept."


class BirthForm(Form):
    """The birth of an unborn child."""

    why = "The record of an unborn child becomes the child's own: nothing begins again."
    then = "The record is the child's from now on. What was kept before the birth stays on it."

    date_of_birth = fields.DateField(label="Date of birth", latest="today")
    first_name = fields.TextField(label="First name", required=False, max_length=LONGEST_NAME)
    last_name = fields.TextField(label="Last name", max_length=LONGEST_NAME)
    sex = fields.RadiosField(label="Sex", choices=sexes, inline=True)


class MergeForm(Form):
    """The other record of the same person, and how it is known."""

    then = "Whoever opens the other record is led to this one. It can be undone."

    duplicate = fields.IntegerField(
        label="Our number of the other record",
        min_value=1,
        max_value=10**15,
        hint="Everything on it moves here.",
    )
    reason = fields.TextAreaField(label="How do you know that they are one person?", max_length=500)
