"""How many children live in the authority."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    """The table that rates are of."""

    initial = True

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Population',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('on_date', models.DateField(verbose_name='the day it is of')),
                ('children', models.PositiveIntegerField(verbose_name='people aged 0 to 17 who live here')),
                ('source', models.TextField(verbose_name='who estimated it, and where it was published')),
                ('recorded_at', models.DateTimeField()),
                ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'estimate of how many children live here',
                'verbose_name_plural': 'estimates of how many children live here',
                'ordering': ['-on_date', '-recorded_at', '-pk'],
                'constraints': [models.CheckConstraint(condition=models.Q(('children__gte', 1), models.Q(('source', ''), _negated=True)), name='population_is_whole')],
            },
        ),
    ]
