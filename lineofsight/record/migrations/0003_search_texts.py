"""Make the index of words by which texts are searched."""

from django.db import migrations

from lineofsight.record.textsearch import index


def create(apps, schema_editor):
    """This function will make the index. `lineofsight rebuild-text-search` fills it."""
    index.create(schema_editor.connection)


def drop(apps, schema_editor):
    """This function will take the index away."""
    index.drop(schema_editor.connection)


class Migration(migrations.Migration):
    """Texts are found by the database itself."""

    dependencies = [("record", "0002_guard_posts")]

    operations = [migrations.RunPython(create, drop)]
