"""Notes and visits may be written to the child."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("record", "0007_risks_and_plans"),
    ]

    operations = [
        migrations.AddField(
            model_name="note",
            name="is_to_child",
            field=models.BooleanField(default=False, verbose_name="written to the child"),
        ),
        migrations.AddField(
            model_name="visit",
            name="is_to_child",
            field=models.BooleanField(default=False, verbose_name="written to the child"),
        ),
    ]
