"""The panel says what else was considered. Of decisions made before it was asked, it says that it was not asked."""

from django.db import migrations, models

NOT_ASKED = "Not recorded: it was not asked when this was decided."


def say_it_was_not_asked(apps, schema_editor):
    """This function will say of each decision without it that it was not asked."""
    decided = apps.get_model("court", "LegalGateway").objects.filter(decided_at__isnull=False, alternatives="")
    decided.update(alternatives=NOT_ASKED)


def leave_it_empty(apps, schema_editor):
    """This function will leave those decisions without it again."""
    apps.get_model("court", "LegalGateway").objects.filter(alternatives=NOT_ASKED).update(alternatives="")


class Migration(migrations.Migration):
    """The old rows first, then what the table holds to."""

    dependencies = [("court", "0006_support_after_we_stop")]

    operations = [
        migrations.RunPython(say_it_was_not_asked, leave_it_empty),
        migrations.AddConstraint(
            model_name="legalgateway",
            constraint=models.CheckConstraint(
                name="gateway_decided_says_what_else",
                condition=models.Q(decided_at=None) | ~models.Q(alternatives=""),
            ),
        ),
    ]
