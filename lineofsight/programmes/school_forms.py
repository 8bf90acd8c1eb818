"""Forms of schools. Each only validates; an operation makes the change."""

from typing import Any

from lineofsight.programmes.forms import LONGEST
from lineofsight.programmes.models import THEMES, School
from lineofsight.web import fields
from lineofsight.web.forms import Form

NAMELESS = "Name no child."


class _ChoosesSchools(Form):
    choosing: tuple[str, ...] = ("school",)

    def __init__(self, *args: Any, schools: list[School] = (), **kwargs: Any) -> None:
        """This function will offer the schools."""
        super().__init__(*args, **kwargs)
        self._schools = {str(one.pk): one for one in schools}
        for name in self.choosing:
            named = [(key, one.name) for key, one in self._schools.items()]
            self.fields[name].choices = [*self.fields[name].choices, *named]

    @property
    def said(self) -> dict[str, Any]:
        """What was said, with each school itself."""
        return {**self.cleaned_data, **{name: self._schools[self.cleaned_data[name]] for name in self.choosing}}


class SchoolForm(Form):
    """A school."""

    then = "Children can be recorded as going there, and whoever leads safeguarding there as supervised."

    name = fields.TextField(label="What is it called?", max_length=200, empty_message="Say what it is called")
    phase = fields.RadiosField(label="What sort of school?", choices=School.Phase.choices,
                               empty_message="Choose what sort of school it is")  # fmt: skip
    pupils = fields.IntegerField(label="How many go there?", min_value=1, max_value=100_000, width="5",
                                 hint="What happens at schools is compared for each hundred pupils.")  # fmt: skip


class PlaceForm(_ChoosesSchools):
    """The school a child goes to."""

    why = "Whoever works with the child knows whom to ring, and schools can be compared."
    then = "It ends their time at the school before, from that day."

    school = fields.SelectField(label="Which school?", blank="Choose one", empty_message="Choose the school")
    since = fields.DateField(label="Since when?", latest="today")


class PilotSchoolForm(_ChoosesSchools):
    """A school at which a pilot is tried, and another it is compared with."""

    why = "Whether a pilot makes a difference shows only beside a school like it where it is not tried."
    then = "What begins for the pupils of both is counted, before and since."

    choosing = ("school", "matched")
    school = fields.SelectField(label="At which school is it tried?", blank="Choose one",
                                empty_message="Choose the school")  # fmt: skip
    matched = fields.SelectField(label="With which school is it compared?", blank="Choose one",
                                 empty_message="Choose the school it is compared with")  # fmt: skip
    why_matched = fields.TextAreaField(
        label="Why are they alike?", rows=3, max_length=LONGEST, empty_message="Say why they are alike",
        hint="Like: as many pupils, as many of them on free meals, and the same ward.",
    )  # fmt: skip


class SupervisionForm(Form):
    """A supervision of somebody who leads safeguarding at a school."""

    why = "Whoever leads safeguarding at a school carries much alone."
    then = "It stands with the school. Every school reads what it was about, and what may be learnt, without names."

    lead = fields.TextField(label="Who was supervised?", max_length=200, width="20",
                            empty_message="Say who was supervised")  # fmt: skip
    held_on = fields.DateField(label="When?", latest="today", empty_message="Say when it was held")
    themes = fields.CheckboxesField(label="What was it about?", choices=list(THEMES.items()),
                                    empty_message="Choose what it was about")  # fmt: skip
    words = fields.TextAreaField(label="What was said?", rows=5, max_length=LONGEST, hint=NAMELESS,
                                 empty_message="Say what was said")  # fmt: skip
    agreed = fields.TextAreaField(label="What was agreed?", rows=3, max_length=LONGEST, required=False, hint=NAMELESS)
    lesson = fields.TextAreaField(
        label="What may other schools learn from it?", rows=3, max_length=LONGEST, required=False,
        hint="Every school reads this. Name no child, no school and nobody who works there.",
    )  # fmt: skip
    next_on = fields.DateField(label="When is the next?", required=False)
