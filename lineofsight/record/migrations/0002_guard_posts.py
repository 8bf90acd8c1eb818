"""Put on the triggers that keep a worker's posts within a whole one."""

from django.db import migrations

from lineofsight.record import post_guard as guard


def put_on(apps, schema_editor):
    """This function will guard posts."""
    guard.put_on(schema_editor.connection)


def take_off(apps, schema_editor):
    """This function will take the guards off."""
    guard.take_off(schema_editor.connection)


class Migration(migrations.Migration):
    """The database itself guards them."""

    dependencies = [("record", "0001_start")]

    operations = [migrations.RunPython(put_on, take_off)]
