"""The plan of support that a family keeps when a child in need plan ends."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('child_in_need', '0004_moves_between_teams'),
    ]

    operations = [
        migrations.AddField(
            model_name='planending',
            name='support_after',
            field=models.TextField(blank=True, verbose_name='who helps after we stop, and whom to ring'),
        ),
    ]
