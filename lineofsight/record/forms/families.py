"""Forms about family and home."""

from lineofsight.drafts.editing import EditForm
from lineofsight.record.models import Person, Relationship, Residence
from lineofsight.web import fields
from lineofsight.web.forms import Form


class RelationshipForm(Form):
    """Who somebody found by a search is to the child, and their parental responsibility."""

    why = "Who has parental responsibility decides who must be asked, told and invited."
    then = "They show under Family, and each record leads to the other."

    kind = fields.RadiosField(
        label="Who are they to the child?", choices=Relationship.Kind.choices, empty_message="Choose who they are"
    )
    started_on = fields.DateField(
        label="Since", required=False, latest="today", hint="Leave empty if it has always been so."
    )
    has_parental_responsibility = fields.ConfirmField(label="They have parental responsibility", required=False)
    responsibility_how = fields.SelectField(
        label="How they came to have it", choices=Relationship.Responsibility.choices, required=False, blank="Not asked"
    )
    responsibility_from = fields.DateField(label="They have had it since", required=False, latest="today")


class CorrectRelationshipForm(EditForm, RelationshipForm):
    """What is recorded of a relationship, put right."""

    then = "The family shows it as you say. What was there before is kept in the audit."

    responsibility_until = fields.DateField(
        label="They had it until", required=False, latest="today", hint="Only if they no longer have it."
    )
    ended_on = fields.DateField(label="The relationship ended on", required=False, latest="today")


class EndRelationshipForm(Form):
    """When a relationship ended."""

    then = "It shows under Family as it was, until that day."

    ended_on = fields.DateField(label="When it ended", latest="today")


class MoveForm(Form):
    """Where a person lives now, and who moved with them."""

    why = "Visits, letters and the child's own council go by where the child lives."
    then = "The address before it ends, also for everybody you tick."

    line = fields.TextField(label="Number and street", max_length=200)
    town = fields.TextField(label="Town or city", required=False, max_length=100, width="one-half")
    postcode = fields.TextField(label="Postcode", required=False, max_length=10, width="10")
    ward = fields.SelectField(label="Ward", required=False, blank="Outside the authority, or not known")
    started_on = fields.DateField(label="Living there since", latest="today")
    part = fields.RadiosField(
        label="What part do they have in the household?", choices=Residence.Part.choices, required=False,
        inline=True, hint="Leave empty if it is as it was.",
    )  # fmt: skip
    others = fields.CheckboxesField(label="Who moved with them?", required=False)

    def __init__(self, *args, wards: list = (), household: list[Person] = (), **kwargs) -> None:
        """This function will offer the wards, and the household that may have moved too."""
        super().__init__(*args, **kwargs)
        self.fields["ward"].choices = list(wards)
        self.fields["others"].choices = [(str(person.pk), person.name) for person in household]
        if not household:
            del self.fields["others"]


class CorrectResidenceForm(EditForm, Form):
    """From when until when somebody lived at an address, and as what, put right."""

    then = "The family shows it as you say. What was there before is kept in the audit."

    part = fields.RadiosField(
        label="What part do they have in the household?", choices=Residence.Part.choices, inline=True
    )
    started_on = fields.DateField(label="Living there since", latest="today")
    ended_on = fields.DateField(
        label="They left on", required=False, latest="today", hint="Leave empty if they still live there."
    )


class HouseholdForm(Form):
    """On which day to see who lived at an address."""

    on = fields.DateField(label="On this day", latest="today", mark_optional=False)
