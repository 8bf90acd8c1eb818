"""Targets of measures, and what happened that may be seen in them."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    """Two tables of what is declared."""

    dependencies = [
        ('performance', '0001_populations'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='MeasureEvent',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('why', models.TextField(verbose_name='why, and who agreed it')),
                ('recorded_at', models.DateTimeField()),
                ('withdrawn_at', models.DateTimeField(blank=True, null=True, verbose_name='withdrawn on')),
                ('withdrawn_why', models.TextField(blank=True, verbose_name='why it was withdrawn')),
                ('measure_code', models.TextField(blank=True, verbose_name='measure')),
                ('on_date', models.DateField(verbose_name='when it happened')),
                ('label', models.TextField(verbose_name='what happened')),
                ('begins_anew', models.BooleanField(verbose_name='limits begin anew')),
                ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('withdrawn_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'event',
                'ordering': ['-on_date', '-pk'],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('why', ''), _negated=True), models.Q(models.Q(('withdrawn_at__isnull', True), ('withdrawn_by__isnull', True), ('withdrawn_why', '')), models.Q(('withdrawn_at__isnull', False), ('withdrawn_by__isnull', False), models.Q(('withdrawn_why', ''), _negated=True)), _connector='OR')), name='event_is_whole'), models.CheckConstraint(condition=models.Q(('label', ''), _negated=True), name='event_says_what'), models.CheckConstraint(condition=models.Q(('begins_anew', False), models.Q(('measure_code', ''), _negated=True), _connector='OR'), name='limits_begin_anew_for_one_measure')],
            },
        ),
        migrations.CreateModel(
            name='MeasureTarget',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('why', models.TextField(verbose_name='why, and who agreed it')),
                ('recorded_at', models.DateTimeField()),
                ('withdrawn_at', models.DateTimeField(blank=True, null=True, verbose_name='withdrawn on')),
                ('withdrawn_why', models.TextField(blank=True, verbose_name='why it was withdrawn')),
                ('measure_code', models.TextField(verbose_name='measure')),
                ('value', models.DecimalField(decimal_places=2, max_digits=12, verbose_name='target')),
                ('starts_on', models.DateField(verbose_name='from')),
                ('ends_on', models.DateField(blank=True, null=True, verbose_name='until')),
                ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('withdrawn_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'target',
                'ordering': ['-starts_on', '-pk'],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('why', ''), _negated=True), models.Q(models.Q(('withdrawn_at__isnull', True), ('withdrawn_by__isnull', True), ('withdrawn_why', '')), models.Q(('withdrawn_at__isnull', False), ('withdrawn_by__isnull', False), models.Q(('withdrawn_why', ''), _negated=True)), _connector='OR')), name='target_is_whole'), models.CheckConstraint(condition=models.Q(('ends_on__isnull', True), ('ends_on__gte', models.F('starts_on')), _connector='OR'), name='target_ends_after_it_starts'), models.CheckConstraint(condition=models.Q(('value__gte', 0), models.Q(('measure_code', ''), _negated=True)), name='target_is_not_negative')],
            },
        ),
    ]
