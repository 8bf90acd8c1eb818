"""Who helps a family after a child protection plan with which our work ends."""

from django.db import migrations, models

from lineofsight.service.child_protection import guard


def take_off(apps, schema_editor):
    """This function will take the guards off while the table is made anew, as SQLite does."""
    guard.take_off(schema_editor.connection)


def put_on(apps, schema_editor):
    """This function will put the guards on again."""
    guard.put_on(schema_editor.connection)


class Migration(migrations.Migration):
    """A field, empty for the plans that ended before."""

    dependencies = [("child_protection", "0005_conferences_wait_for_others")]

    operations = [
        migrations.RunPython(take_off, put_on),
        migrations.AddField(
            model_name="protectionplan",
            name="support_after",
            field=models.TextField(blank=True, verbose_name="who helps after we stop, and whom to ring"),
        ),
        migrations.RunPython(put_on, take_off),
    ]
