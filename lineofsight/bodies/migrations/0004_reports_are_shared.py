"""When a report was shared with the family."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('bodies', '0003_standing_items'),
    ]

    operations = [
        migrations.AddField(
            model_name='agencyreport',
            name='shared_on',
            field=models.DateField(blank=True, null=True, verbose_name='shared with the family on'),
        ),
    ]
