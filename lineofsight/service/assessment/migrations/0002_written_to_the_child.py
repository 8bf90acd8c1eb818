"""An assessment may be written to the child."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("assessment", "0001_start"),
    ]

    operations = [
        migrations.AddField(
            model_name="assessment",
            name="is_to_child",
            field=models.BooleanField(default=False, verbose_name="written to the child"),
        ),
    ]
