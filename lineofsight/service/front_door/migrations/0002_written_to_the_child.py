"""Reasons for decisions may be written to the child."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("front_door", "0001_start"),
    ]

    operations = [
        migrations.AddField(
            model_name="contactdecision",
            name="is_to_child",
            field=models.BooleanField(default=False, verbose_name="written to the child"),
        ),
        migrations.AddField(
            model_name="referral",
            name="is_to_child",
            field=models.BooleanField(default=False, verbose_name="written to the child"),
        ),
    ]
