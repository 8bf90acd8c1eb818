"""Put on the triggers that refuse to change a letter that was issued."""

from django.db import migrations

from lineofsight.letters import guard


def put_on(apps, schema_editor):
    """This function will guard issued letters."""
    guard.put_on(schema_editor.connection)


def take_off(apps, schema_editor):
    """This function will take the guards off."""
    guard.take_off(schema_editor.connection)


class Migration(migrations.Migration):
    """The database itself guards them."""

    dependencies = [("letters", "0001_start")]

    operations = [migrations.RunPython(put_on, take_off)]
