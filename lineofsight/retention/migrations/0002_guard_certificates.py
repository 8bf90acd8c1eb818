"""Put on the triggers that refuse to change a certificate of disposal."""

from django.db import migrations

from lineofsight.retention import certificate_guard as guard


def put_on(apps, schema_editor):
    """This function will guard certificates."""
    guard.put_on(schema_editor.connection)


def take_off(apps, schema_editor):
    """This function will take the guards off."""
    guard.take_off(schema_editor.connection)


class Migration(migrations.Migration):
    """The database itself guards them."""

    dependencies = [("retention", "0001_start")]

    operations = [migrations.RunPython(put_on, take_off)]
