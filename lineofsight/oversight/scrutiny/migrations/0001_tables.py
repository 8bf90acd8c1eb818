"""Topics and recommendations of scrutiny."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from lineofsight.access.migrating import CreateTables


class Migration(migrations.Migration):

    initial = True

    replaces = [
        ("scrutiny", "0001_topics_and_recommendations"),
    ]

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        ('papers', '0001_tables'),
    ]

    operations = [
        CreateTables(
            [
                migrations.CreateModel(
                    name='Topic',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('title', models.TextField()),
                        ('question', models.TextField(verbose_name='what it asks')),
                        ('started_on', models.DateField()),
                        ('report_on', models.DateField(verbose_name='to report by')),
                        ('conclusion', models.TextField(blank=True, verbose_name='what it comes to')),
                        ('finished_on', models.DateField(blank=True, null=True)),
                        ('finished_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('paper', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='papers.paper')),
                        ('started_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'verbose_name': 'topic of review',
                        'verbose_name_plural': 'topics of review',
                        'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('title', ''), _negated=True), models.Q(('question', ''), _negated=True)), name='topic_asks_something'), models.CheckConstraint(condition=models.Q(('report_on__gte', models.F('started_on'))), name='topic_reports_after_start'), models.CheckConstraint(condition=models.Q(models.Q(('conclusion', ''), ('finished_by', None), ('finished_on', None)), models.Q(('finished_by__isnull', False), ('finished_on__gte', models.F('started_on')), models.Q(('conclusion', ''), _negated=True)), _connector='OR'), name='topic_finished_whole')],
                    },
                ),
                migrations.CreateModel(
                    name='Recommendation',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('source', models.TextField(choices=[('inspection', 'An inspection'), ('review', 'A review of a serious incident'), ('audit', 'An audit of practice'), ('scrutiny', 'A review by a scrutiny panel'), ('board', 'An improvement board')], verbose_name='where it comes from')),
                        ('source_title', models.TextField(verbose_name='which one')),
                        ('text', models.TextField(verbose_name='what is recommended')),
                        ('made_on', models.DateField()),
                        ('owner', models.TextField(verbose_name='who answers for it')),
                        ('measure_code', models.TextField(verbose_name='the measure that shows its effect')),
                        ('why_measure', models.TextField(verbose_name='why this measure shows it')),
                        ('recorded_at', models.DateTimeField()),
                        ('closed_on', models.DateField(blank=True, null=True)),
                        ('closed_how', models.TextField(blank=True, verbose_name='what changed, and how we know')),
                        ('closed_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('topic', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='recommendations', to='scrutiny.topic')),
                    ],
                    options={
                        'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('text', ''), _negated=True), models.Q(('source_title', ''), _negated=True), models.Q(('owner', ''), _negated=True), models.Q(('measure_code', ''), _negated=True), models.Q(('why_measure', ''), _negated=True)), name='recommendation_is_whole'), models.CheckConstraint(condition=models.Q(('source__in', ['audit', 'board', 'inspection', 'review', 'scrutiny'])), name='recommendation_source'), models.CheckConstraint(condition=models.Q(models.Q(('closed_by', None), ('closed_how', ''), ('closed_on', None)), models.Q(('closed_by__isnull', False), ('closed_on__gte', models.F('made_on')), models.Q(('closed_how', ''), _negated=True)), _connector='OR'), name='recommendation_closed_whole')],
                    },
                ),
            ]
        ),
    ]
