"""What else a manager considered when a contact or a referral was decided."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('front_door', '0003_domestic_abuse_rota_and_councils'),
    ]

    operations = [
        migrations.AddField(
            model_name='contactdecision',
            name='alternatives',
            field=models.TextField(blank=True, verbose_name='what else was considered'),
        ),
        migrations.AddField(
            model_name='referral',
            name='alternatives',
            field=models.TextField(blank=True, verbose_name='what else was considered'),
        ),
    ]
