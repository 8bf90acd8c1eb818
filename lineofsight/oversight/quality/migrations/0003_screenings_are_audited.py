"""Screenings at the front door may be audited."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('quality', '0002_grades'),
    ]

    operations = [
        migrations.AlterField(
            model_name='audit',
            name='population',
            field=models.TextField(choices=[('plans_neg', 'Children with a child protection plan for neglect'), ('plans', 'All children with a child protection plan'), ('screenings', 'Children whose screening at the front door was finished in the last three months'), ('exploitation', 'Children whose assessment in the last year found exploitation')], verbose_name='which children'),
        ),
    ]
