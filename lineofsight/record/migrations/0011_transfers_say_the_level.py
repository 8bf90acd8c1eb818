"""Every proposal says the level of need that is seen. Those made before it was asked say that it was not asked."""

from django.db import migrations, models

SAID = {
    "level": "Not asked",
    "threshold_version": "none",
    "shown_by": "The level of need was not asked when this was proposed.",
}


def say_it_was_not_asked(apps, schema_editor):
    """This function will say of each proposal without a level that it was not asked."""
    apps.get_model("record", "Transfer").objects.filter(level="").update(**SAID)


def leave_it_empty(apps, schema_editor):
    """This function will leave them without a level again."""
    apps.get_model("record", "Transfer").objects.filter(**SAID).update(level="", threshold_version="", shown_by="")


class Migration(migrations.Migration):
    """The old rows first, then what the table holds to."""

    dependencies = [("record", "0010_transfers_by_the_threshold")]

    operations = [
        migrations.RemoveConstraint(model_name="transfer", name="transfer_level_by_a_threshold"),
        migrations.RunPython(say_it_was_not_asked, leave_it_empty),
        migrations.AlterField("transfer", "level", models.TextField(verbose_name="level of need that is seen now")),
        migrations.AlterField("transfer", "shown_by", models.TextField(verbose_name="what shows that level")),
        migrations.AlterField("transfer", "threshold_version", models.TextField()),
        migrations.AddConstraint(
            model_name="transfer",
            constraint=models.CheckConstraint(
                name="transfer_level_by_a_threshold",
                condition=~models.Q(level="") & ~models.Q(threshold_version="") & ~models.Q(shown_by=""),
            ),
        ),
    ]
