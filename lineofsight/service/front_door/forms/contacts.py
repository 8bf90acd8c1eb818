"""Forms to record a contact: staff's, and a partner's."""

from lineofsight.record.models import Person
from lineofsight.service.front_door.forms import choices
from lineofsight.service.front_door.thresholds import threshold_in_force
from lineofsight.web import fields
from lineofsight.web.forms import Form

UNSURE = "unsure"


class _Concern(Form):
    """What both forms ask."""

    concern = fields.TextAreaField(
        label="What are they worried about?", rows=8, max_length=choices.LONGEST,
        hint="What was seen, heard or said, by whom and when. Use their words. It is copied to each child's record.",
        empty_message="Write what they are worried about",
    )  # fmt: skip
    risks = fields.TextAreaField(
        label="Is anybody in danger now?", required=False, rows=3, max_length=choices.LONGEST,
        hint="The child, somebody else at home, or a worker who visits.",
    )  # fmt: skip
    asked_for = fields.TextAreaField(
        label="What do they ask for?", required=False, rows=3, max_length=choices.LONGEST
    )  # fmt: skip
    parents_know = fields.RadiosField(
        label="Do the parents know that contact was made?", choices=choices.parents_know(), initial="not_known",
        inline=True,
    )  # fmt: skip


class ContactForm(_Concern):
    """A contact as staff record it, about a child found first and any brothers or sisters it is about too."""

    then = (
        "It goes on the front door board, a manager says how urgent it is, and the 24 hours to decide are counted "
        "from when it was received."
    )

    also_about = fields.CheckboxesField(
        label="Who else is it about?", required=False,
        hint="Each child gets a contact of their own, with the same words. You can decide on them together.",
    )  # fmt: skip
    received_at = fields.DateTimeField(
        label="When did we receive it?", latest="today",
        hint="When it reached the council, not when you write it down: the 24 hours run from then.",
    )  # fmt: skip
    source_code = fields.SelectField(label="Who made contact?", blank="Choose who made contact")
    referrer_name = fields.TextField(label="Their name", required=False, max_length=200, width="20")
    referrer_agency = fields.TextField(label="Their agency or school", required=False, max_length=200, width="20")
    referrer_phone = fields.TextField(label="Their phone number", required=False, max_length=50, width="20")
    field_order = (
        "also_about", "received_at", "source_code", "referrer_name", "referrer_agency", "referrer_phone",
        "concern", "risks", "asked_for", "parents_know",
    )  # fmt: skip

    def __init__(self, *args, family: list[Person] = (), **kwargs) -> None:
        """This function will offer the rest of the family's children, and who can make contact on the day."""
        super().__init__(*args, **kwargs)
        self.fields["also_about"].choices = [(str(person.pk), person.name) for person in family]
        if not family:
            del self.fields["also_about"]
        self.fields["source_code"].choices = choices.sources(on=self.on)


class PartnerForm(_Concern):
    """A child as a partner names them, and their worry. It asks the same of every child."""

    then = "You get a receipt number. A social worker reads it, a manager decides, and you are told what came of it."

    first_name = fields.TextField(label="Child's first name", max_length=100, width="20")
    last_name = fields.TextField(label="Child's last name", max_length=100, width="20")
    date_of_birth = fields.DateField(
        label="Child's date of birth", required=False, latest="today", hint="For example, 27 3 2012. Leave it empty if "
        "you do not know it.",
    )  # fmt: skip
    address = fields.TextAreaField(label="Where the child lives", required=False, rows=3, max_length=500)
    risk_kinds = fields.CheckboxesField(
        label="Is any of this happening?", required=False, small=True,
        hint="Choose what you know or fear. It helps us not to lose it. Say anything else in your own words above.",
    )  # fmt: skip
    referrer_level = fields.RadiosField(
        label="Which level of need do you see?", required=False, mark_optional=False,
        hint="The guide to the levels is beside this form. A manager decides; saying what you see helps them.",
    )  # fmt: skip
    source_code = fields.SelectField(label="Where do you work?", blank="Choose where you work")
    referrer_agency = fields.TextField(label="Name of your school, surgery or service", max_length=200, width="20")
    referrer_phone = fields.TextField(
        label="Phone number we can reach you on", max_length=50, width="20", autocomplete="tel"
    )
    field_order = (
        "first_name", "last_name", "date_of_birth", "address", "concern", "risk_kinds", "risks", "asked_for",
        "referrer_level", "parents_know", "source_code", "referrer_agency", "referrer_phone",
    )  # fmt: skip

    def __init__(self, *args, **kwargs) -> None:
        """This function will offer who can make contact on the day, and speak to the person as “you”."""
        super().__init__(*args, **kwargs)
        self.fields["source_code"].choices = choices.sources(on=self.on)
        self.fields["risk_kinds"].choices = choices.told_by_partners(on=self.on)
        in_force = threshold_in_force(on=self.on)
        self.fields["referrer_level"].choices = [*choices.levels(in_force), (UNSURE, "I am not sure")]
        self.fields["concern"].label = "What are you worried about?"
        self.fields["concern"].help_text = "What you saw, heard or were told, by whom and when."
        self.fields["concern"].error_messages["required"] = "Write what you are worried about"
        self.fields["asked_for"].label = "What would you like us to do?"
        self.fields["parents_know"].label = "Have you told the parents that you are contacting us?"

    def clean_referrer_level(self) -> str:
        """This function will keep nothing of somebody who is not sure."""
        level = self.cleaned_data["referrer_level"]
        return "" if level == UNSURE else level
