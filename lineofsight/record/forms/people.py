"""Forms about a person: search, put on the record, put right, number, family and home."""

from lineofsight.drafts.editing import EditForm
from lineofsight.record.asked import no_real_date
from lineofsight.record.models import Identifier
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
        elif wrong := no_real_date(found.get("anything") or ""):
            self.add_error("anything", f"{wrong} is not a real date. Put it right, or leave it out")
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

    why = "Somebody who is put on the record twice has half a history in each. Look at those who are alike first."
    then = "Their record opens. There you can record a contact, a family and where they live."

    searched = fields.HiddenField()
    is_somebody_else = fields.ConfirmField(label="I have checked: this is somebody else", required=False)


class CorrectPersonForm(EditForm, PersonForm):
    """What is known of a person, put right."""

    then = "The record shows it at once, and the person is found by it."

    died_on = fields.DateField(label="Date of death", required=False, latest="today")


class IdentifierForm(Form):
    """A number by which another service knows the person."""

    why = "A number tells two people of one name apart, and lets other services find the same child."
    then = "The person is found by this number."

    kind = fields.RadiosField(
        label="Which number is it?", choices=Identifier.Kind.choices, empty_message="Choose which number it is"
    )
    value = fields.TextField(label="Number", max_length=60, width="20")
