"""Discussions, enquiries and conferences say what else was considered.

Of those decided before it was asked, it says that it was not asked.
"""

from django.db import migrations, models

from lineofsight.service.child_protection import guard

NOT_ASKED = "Not recorded: it was not asked when this was decided."
DECIDED = {"Discussion": "held_at", "Enquiry": "authorised_at", "Conference": "held_on"}
NAMES = {
    "discussion": "discussion_held_says_what_else",
    "enquiry": "enquiry_authorised_says_what_else",
    "conference": "conference_held_says_what_else",
}


def take_off(apps, schema_editor):
    """This function will take the guards off while the tables are made anew, as SQLite does."""
    guard.take_off(schema_editor.connection)


def put_on(apps, schema_editor):
    """This function will put the guards on again."""
    guard.put_on(schema_editor.connection)


def say_it_was_not_asked(apps, schema_editor):
    """This function will say of each decision without it that it was not asked."""
    for model, decided in DECIDED.items():
        rows = apps.get_model("child_protection", model).objects.filter(alternatives="").exclude(**{decided: None})
        rows.update(alternatives=NOT_ASKED)


def leave_it_empty(apps, schema_editor):
    """This function will leave those decisions without it again."""
    for model in DECIDED:
        apps.get_model("child_protection", model).objects.filter(alternatives=NOT_ASKED).update(alternatives="")


def says_what_else(model: str) -> migrations.AddConstraint:
    """This function will hold a table to saying what else was considered once it was decided."""
    decided = DECIDED[model.capitalize()]
    condition = models.Q(**{decided: None}) | ~models.Q(alternatives="")
    constraint = models.CheckConstraint(name=NAMES[model], condition=condition)
    return migrations.AddConstraint(model_name=model, constraint=constraint)


class Migration(migrations.Migration):
    """The old rows first, then what the tables hold to."""

    dependencies = [("child_protection", "0006_support_after")]

    operations = [
        migrations.RunPython(take_off, put_on),
        migrations.RunPython(say_it_was_not_asked, leave_it_empty),
        *(says_what_else(model) for model in NAMES),
        migrations.RunPython(put_on, take_off),
    ]
