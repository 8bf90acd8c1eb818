"""Who helps a family after an assessment with which our work ends."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('assessment', '0004_what_else_was_considered'),
    ]

    operations = [
        migrations.AddField(
            model_name='assessment',
            name='support_after',
            field=models.TextField(blank=True, verbose_name='who helps after we stop, and whom to ring'),
        ),
    ]
