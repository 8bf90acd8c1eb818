"""One form with every kind of field, for the gallery."""

from lineofsight.web import fields
from lineofsight.web.forms import Form


class EveryField(Form):
    """Every field of the kit once."""

    name = fields.TextField(label="Full name", hint="As the family gives it", width="20", autocomplete="off")
    born_on = fields.DateField(label="Date of birth", hint="For example, 27 3 2012", latest="today")
    seen_at = fields.DateTimeField(label="When the child was seen")
    outcome = fields.RadiosField(
        label="What happens next",
        choices=[("no_further_action", "No further action"), ("assess", "Assess"), ("other", "Something else")],
        hints={"assess": "A social worker sees the child and the family."},
        reveals={"other": "other"},
        dividers={"other": "or"},
    )
    other = fields.TextField(label="What else", required=False)
    needs = fields.CheckboxesField(
        label="Who was spoken to",
        choices=[("child", "The child"), ("parent", "A parent"), ("none", "Nobody yet")],
        exclusive=("none",),
        required=False,
    )
    team = fields.SelectField(label="Team", choices=[("north", "North team"), ("south", "South team")])
    reason = fields.TextAreaField(label="Reason", max_length=200, rows=3)
    weeks = fields.IntegerField(label="How many weeks", suffix="weeks", min_value=1)
    cost = fields.DecimalField(label="Cost each week", prefix="£", required=False)
    email = fields.EmailField(label="Email address", width="20", required=False)
    file = fields.FileField(label="Workbook", accept=(".xlsx",), required=False)
    password = fields.PasswordField(label="Password", required=False, mark_optional=False)
    told = fields.ConfirmField(label="The parents have been told")
    token = fields.HiddenField(required=False, initial="kept")


class Narrow(Form):
    """A small form that narrows a list."""

    words = fields.SearchField(label="Name")
    late = fields.CheckboxesField(
        label="Show",
        choices=[("late", "Late"), ("today", "Due today")],
        required=False,
        mark_optional=False,
        small=True,
    )
