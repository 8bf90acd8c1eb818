"""Put on the triggers that refuse to change what was given to somebody who asked."""

from django.db import migrations

from lineofsight.rights import freeze_guard as guard


def put_on(apps, schema_editor):
    """This function will guard what was given."""
    guard.put_on(schema_editor.connection)


def take_off(apps, schema_editor):
    """This function will take the guards off."""
    guard.take_off(schema_editor.connection)


class Migration(migrations.Migration):
    """The database itself guards them."""

    dependencies = [("rights", "0001_start")]

    operations = [migrations.RunPython(put_on, take_off)]
