"""Forms about a person: search, put on the record, put right, number, family and home."""

from lineofsight.record.models import Identifier, Person, Relationship
from lineofsight.record.models.person import ethnicities, sexes
from lineofsight.web import fields
from lineofsight.web.forms import Form

LONGEST_NAME = 100


class SearchForm(Form):
    """One box for anything that is known of the person looked for, and fields for each. Any of it will do."""

    anything = fields.TextField(
        label="Search", required=False, mark_optional=False, max_length=200, label_size="m",
        hint="Name in any order or spelling, date of birth, address, postcode or any number.",
    )  # fmt: skip
    first_name = fields.TextField(label="First name", required=False, mark_optional=False, max_length=LONGEST_NAME)
    last_name = fields.TextField(
        label="Last name",
        required=False,
        mark_optional=False,
        max_length=LONGEST_NAME,
        hint="The first letters will do.",
    )
    date_of_birth = fields.DateField(
        label="Date of birth", required=False, mark_optional=False, latest="today", hint="Like 6 5 2014."
    )
    identifier = fields.TextField(
        label="Number", required=False, mark_optional=False, max_length=48, width="20",
        hint="NHS number, unique pupil number, or our own number.",
    )  # fmt: skip

    def clean(self):
        """This function will ask for at least something to search for."""
        found = super().clean()
        if not self.errors and not any(found.values()):
            self.add_error("anything", "Enter a name, a date of birth, an address or a number")
        return found


class PersonForm(Form):
    """What is known of a person. The date a birth is expected is for an unborn child."""

    first_name = fields.TextField(
        label="First name", required=False, max_length=LONGEST_NAME, hint="Leave empty for an unborn child."
    )
    last_name = fields.TextField(label="Last name", max_length=LONGEST_NAME)
    date_of_birth = fields.DateField(label="Date of birth", required=False, latest="today", hint="Like 6 5 2014.")
    expected_on = fields.DateField(label="Date the birth is expected", required=False, hint="For an unborn child only.")
    sex = fields.RadiosField(label="Sex", choices=sexes, initial="U", inline=True)
    ethnicity = fields.SelectField(
        label="Ethnicity", choices=ethnicities, required=False, blank="Not yet asked",
        hint="As the person, or a parent, says.",
    )  # fmt: skip
    phone = fields.TextField(label="Telephone", required=False, max_length=30, width="20")


class NewPersonForm(PersonForm):
    """A person to put on the record after a search did not find them."""

    searched = fields.HiddenField()
    is_somebody_else = fields.ConfirmField(label="I have checked: this is somebody else", required=False)


class CorrectPersonForm(PersonForm):
    """What is known of a person, put right."""

    died_on = fields.DateField(label="Date of death", required=False, latest="today")


class IdentifierForm(Form):
    """A number by which another service knows the person."""

    kind = fields.RadiosField(
        label="Which number is it?", choices=Identifier.Kind.choices, empty_message="Choose which number it is"
    )
    value = fields.TextField(label="Number", max_length=60, width="20")


class RelationshipForm(Form):
    """Who somebody found by a search is to the child."""

    kind = fields.RadiosField(
        label="Who are they to the child?", choices=Relationship.Kind.choices, empty_message="Choose who they are"
    )
    has_parental_responsibility = fields.ConfirmField(label="They have parental responsibility", required=False)
    started_on = fields.DateField(
        label="Since", required=False, latest="today", hint="Leave empty if it has always been so."
    )


class EndRelationshipForm(Form):
    """When a relationship ended."""

    ended_on = fields.DateField(label="When it ended", latest="today")


class MoveForm(Form):
    """Where a person lives now, and who moved with them."""

    line = fields.TextField(label="Number and street", max_length=200)
    town = fields.TextField(label="Town or city", required=False, max_length=100, width="one-half")
    postcode = fields.TextField(label="Postcode", required=False, max_length=10, width="10")
    ward = fields.SelectField(label="Ward", required=False, blank="Outside the authority, or not known")
    started_on = fields.DateField(label="Living there since", latest="today")
    others = fields.CheckboxesField(label="Who moved with them?", required=False)

    def __init__(self, *args, wards: list = (), household: list[Person] = (), **kwargs) -> None:
        """This function will offer the wards, and the household that may have moved too."""
        super().__init__(*args, **kwargs)
        self.fields["ward"].choices = list(wards)
        self.fields["others"].choices = [(str(person.pk), person.name) for person in household]
        if not household:
            del self.fields["others"]
