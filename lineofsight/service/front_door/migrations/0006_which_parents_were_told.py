"""A screening says which parents were told, and when. Of those finished before, it says that it was not asked."""

from django.db import migrations, models

NOT_ASKED = "Not recorded: it was not asked when this was screened."


def say_it_was_not_asked(apps, schema_editor):
    """This function will say of each finished screening of parents who know that nobody asked who was told."""
    rows = apps.get_model("front_door", "Screening").objects.filter(completed_at__isnull=False, parents_informed=True)
    rows.filter(parents_told="").update(parents_told=NOT_ASKED)


def leave_it_empty(apps, schema_editor):
    """This function will leave those screenings without it again."""
    apps.get_model("front_door", "Screening").objects.filter(parents_told=NOT_ASKED).update(parents_told="")


class Migration(migrations.Migration):
    """The old rows first, then what the table holds to."""

    dependencies = [("front_door", "0005_decisions_say_what_else")]

    operations = [
        migrations.AddField(
            model_name="screening",
            name="parents_told",
            field=models.TextField(blank=True, verbose_name="who was told"),
        ),
        migrations.AddField(
            model_name="screening",
            name="parents_told_on",
            field=models.DateField(blank=True, null=True, verbose_name="when they were told"),
        ),
        migrations.RunPython(say_it_was_not_asked, leave_it_empty),
        migrations.AddConstraint(
            model_name="screening",
            constraint=models.CheckConstraint(
                name="screening_completed_says_who_was_told_when",
                condition=models.Q(completed_at=None)
                | models.Q(parents_informed=False)
                | models.Q(parents_told=NOT_ASKED)
                | (~models.Q(parents_told="") & models.Q(parents_told_on__isnull=False)),
            ),
        ),
    ]
