"""What an initial conference decided stands by itself, for its step may wait for another service."""

from django.db import migrations, models
from django.db.models import OuterRef, Subquery

from lineofsight.service.child_protection import guard
from lineofsight.statute.steps import STEPS


def take_off(apps, schema_editor):
    """This function will take the guards off while the table is made anew, as SQLite does."""
    guard.take_off(schema_editor.connection)


def put_on(apps, schema_editor):
    """This function will put the guards on again."""
    guard.put_on(schema_editor.connection)


def keep_what_was_decided(apps, schema_editor):
    """This function will copy the outcome of the step to each initial conference that was held."""
    conferences = apps.get_model("child_protection", "Conference").objects.filter(is_review=False)
    step = apps.get_model("record", "CaseStep").objects.filter(pk=OuterRef("step"))
    conferences.filter(held_on__isnull=False).update(outcome=Subquery(step.values("outcome")[:1]))


def leave(apps, schema_editor):
    """This function will do nothing: the step keeps the outcome."""


class Migration(migrations.Migration):
    """Two fields, filled from the step."""

    dependencies = [("child_protection", "0004_guard_the_day_of_a_plan"), ("record", "0006_lengths_and_plans")]

    operations = [
        migrations.RunPython(take_off, put_on),
        migrations.AddField(
            model_name="conference",
            name="outcome",
            field=models.TextField(blank=True, default="", verbose_name="what an initial conference decided"),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name="conference",
            name="instead_because",
            field=models.TextField(blank=True, default="", verbose_name="why something else came of it"),
            preserve_default=False,
        ),
        migrations.RunPython(keep_what_was_decided, leave),
        migrations.AddConstraint(
            model_name="conference",
            constraint=models.CheckConstraint(
                name="conference_outcome_is_a_code",
                condition=models.Q(outcome="")
                | models.Q(is_review=False, outcome__in=STEPS["initial_conference"].outcome_codes),
            ),
        ),
        migrations.RunPython(put_on, take_off),
    ]
