"""Decisions on contacts and referrals say what else was considered. Of those made before it was asked, it says that it was not asked."""

from django.db import migrations, models

NOT_ASKED = "Not recorded: it was not asked when this was decided."
DECIDED = ("ContactDecision", "Referral")


def say_it_was_not_asked(apps, schema_editor):
    """This function will say of each decision without it that it was not asked."""
    for model in DECIDED:
        rows = apps.get_model("front_door", model).objects.filter(alternatives="", decided_at__isnull=False)
        rows.update(alternatives=NOT_ASKED)


def leave_it_empty(apps, schema_editor):
    """This function will leave those decisions without it again."""
    for model in DECIDED:
        apps.get_model("front_door", model).objects.filter(alternatives=NOT_ASKED).update(alternatives="")


class Migration(migrations.Migration):
    """The old rows first, then what the tables hold to."""

    dependencies = [("front_door", "0004_what_else_was_considered")]

    operations = [
        migrations.RunPython(say_it_was_not_asked, leave_it_empty),
        migrations.AddConstraint(
            model_name="contactdecision",
            constraint=models.CheckConstraint(
                name="decision_says_what_else",
                condition=~models.Q(alternatives=""),
            ),
        ),
        migrations.AddConstraint(
            model_name="referral",
            constraint=models.CheckConstraint(
                name="referral_decided_says_what_else",
                condition=models.Q(decided_at=None) | ~models.Q(alternatives=""),
            ),
        ),
    ]
