"""Put on the triggers by which a plan starts on the day of its conference."""

from django.db import migrations

from lineofsight.service.child_protection import guard


def put_on(apps, schema_editor):
    """This function will guard the day of a plan."""
    guard.put_on(schema_editor.connection)


def take_off(apps, schema_editor):
    """This function will take the guards off."""
    guard.take_off(schema_editor.connection)


class Migration(migrations.Migration):
    """The database itself guards it."""

    dependencies = [("child_protection", "0003_incidents_and_letters")]

    operations = [migrations.RunPython(put_on, take_off)]
