"""Serious incidents, letters that were sent, dissent at discussions; reports stand with those of all meetings."""

from datetime import datetime, time

import django.db.models.deletion
import lineofsight.bodies.kinds
from django.conf import settings
from django.db import migrations, models
from django.utils import timezone


def join_reports(apps, schema_editor):
    """This function will put the reports of arranged conferences with those of all meetings."""
    joined = apps.get_model("bodies", "AgencyReport")
    for one in apps.get_model("child_protection", "AgencyReport").objects.exclude(conference__meeting=None):
        noon = timezone.make_aware(datetime.combine(one.received_on, time(12)))
        joined.objects.create(
            meeting_id=one.conference.meeting_id, agency=one.agency, author=one.author, text=one.text, sent_at=noon,
            shared_on=one.shared_on, recorded_by_id=one.recorded_by_id,
        )  # fmt: skip


class Migration(migrations.Migration):

    dependencies = [
        ('bodies', '0004_reports_are_shared'),
        ('child_protection', '0002_written_to_the_child'),
        ('letters', '0002_guard_issued_letters'),
        ('record', '0006_lengths_and_plans'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name='enquiry',
            name='alternatives',
            field=models.TextField(blank=True, verbose_name='what else was considered'),
        ),
        migrations.CreateModel(
            name='DiscussionDissent',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('agency', models.TextField(choices=lineofsight.bodies.kinds.agency_choices)),
                ('reason', models.TextField()),
                ('discussion', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='dissents', to='child_protection.discussion')),
            ],
            options={
                'verbose_name': 'dissent at a strategy discussion',
                'verbose_name_plural': 'dissent at strategy discussions',
            },
        ),
        migrations.CreateModel(
            name='Incident',
            fields=[
                ('step', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='incident', serialize=False, to='record.casestep')),
                ('what_happened', models.TextField()),
                ('harm', models.TextField(choices=[('died', 'The child died'), ('seriously_harmed', 'The child was seriously harmed')], verbose_name='what came of it')),
                ('suspicion', models.TextField(verbose_name='what shows abuse or neglect')),
                ('notified_on', models.DateField(blank=True, null=True, verbose_name='national panel told on')),
                ('rapid_sent_on', models.DateField(blank=True, null=True, verbose_name='rapid review sent on')),
                ('learning', models.TextField(blank=True, verbose_name='what the rapid review learnt')),
                ('is_review_needed', models.BooleanField(blank=True, null=True, verbose_name='a local review is needed')),
                ('decision', models.TextField(blank=True, verbose_name='why a local review is needed, or is not')),
                ('reviewer', models.TextField(blank=True, verbose_name='who leads the local review')),
                ('published_on', models.DateField(blank=True, null=True)),
                ('published_where', models.TextField(blank=True)),
                ('findings', models.TextField(blank=True, verbose_name='what the local review found')),
                ('ending_reason', models.TextField(blank=True, verbose_name='why the criteria were not met')),
            ],
            options={
                'verbose_name': 'serious incident',
                'constraints': [models.CheckConstraint(condition=models.Q(('what_happened', ''), ('suspicion', ''), _connector='OR', _negated=True), name='incident_is_told'), models.CheckConstraint(condition=models.Q(('harm__in', ['died', 'seriously_harmed'])), name='incident_harm'), models.CheckConstraint(condition=models.Q(models.Q(('decision', ''), ('is_review_needed', None), ('learning', ''), ('rapid_sent_on', None)), models.Q(('is_review_needed__isnull', False), ('rapid_sent_on__gte', models.F('notified_on')), ('rapid_sent_on__isnull', False), models.Q(('learning', ''), _negated=True), models.Q(('decision', ''), _negated=True)), _connector='OR'), name='incident_rapid_whole'), models.CheckConstraint(condition=models.Q(models.Q(('findings', ''), ('published_on', None), ('published_where', '')), models.Q(('is_review_needed', True), ('published_on__gte', models.F('rapid_sent_on')), models.Q(('published_where', ''), _negated=True), models.Q(('findings', ''), _negated=True)), _connector='OR'), name='incident_published_whole')],
            },
        ),
        migrations.CreateModel(
            name='Dissemination',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('audience', models.TextField(verbose_name='who was told')),
                ('how', models.TextField()),
                ('told_on', models.DateField()),
                ('reached', models.TextField(blank=True, verbose_name='how we know that it reached them')),
                ('recorded_at', models.DateTimeField()),
                ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('incident', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='told', to='child_protection.incident')),
            ],
            options={
                'verbose_name_plural': 'dissemination',
            },
        ),
        migrations.CreateModel(
            name='SentLetter',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('conference', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='sent_letters', to='child_protection.conference')),
                ('letter', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='sent_of', to='letters.letter')),
            ],
            options={
                'verbose_name': 'letter sent after a conference',
                'verbose_name_plural': 'letters sent after conferences',
            },
        ),
        migrations.RunPython(join_reports, migrations.RunPython.noop),
        migrations.DeleteModel(
            name='AgencyReport',
        ),
        migrations.AddConstraint(
            model_name='discussiondissent',
            constraint=models.UniqueConstraint(fields=('discussion', 'agency'), name='discussion_dissent_once'),
        ),
        migrations.AddConstraint(
            model_name='discussiondissent',
            constraint=models.CheckConstraint(condition=models.Q(('reason', ''), _negated=True), name='discussion_dissent_says_why'),
        ),
        migrations.AddConstraint(
            model_name='dissemination',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('audience', ''), _negated=True), models.Q(('how', ''), _negated=True)), name='dissemination_is_told'),
        ),
    ]
