"""The schedule of meetings, how they moved, and what was published of them."""

import django.db.models.deletion
import lineofsight.record.shared
from django.conf import settings
from django.db import migrations, models

from lineofsight.access.migrating import CreateTables


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('bodies', '0002_council_bodies'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        CreateTables(
            [
                migrations.CreateModel(
                    name='ScheduledMeeting',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('uid', models.UUIDField(default=lineofsight.record.shared.new_group, editable=False, unique=True)),
                        ('sequence', models.PositiveIntegerField(default=0)),
                        ('minutes_long', models.PositiveSmallIntegerField(verbose_name='how many minutes it lasts')),
                        ('livestream', models.URLField(blank=True, verbose_name='where it can be watched')),
                        ('first_starts_at', models.DateTimeField()),
                        ('meeting', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='scheduled', to='bodies.meeting')),
                    ],
                    options={
                        'constraints': [models.CheckConstraint(condition=models.Q(('minutes_long__gte', 15), ('minutes_long__lte', 720)), name='scheduled_lasts')],
                    },
                ),
                migrations.CreateModel(
                    name='PublishedMeeting',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('version', models.PositiveSmallIntegerField()),
                        ('content', models.JSONField()),
                        ('published_at', models.DateTimeField()),
                        ('published_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('scheduled', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='published', to='schedule.scheduledmeeting')),
                    ],
                    options={
                        'constraints': [models.UniqueConstraint(fields=('scheduled', 'version'), name='published_meeting_version')],
                    },
                ),
                migrations.CreateModel(
                    name='MeetingMove',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('was', models.DateTimeField()),
                        ('became', models.DateTimeField()),
                        ('why', models.TextField()),
                        ('moved_at', models.DateTimeField()),
                        ('moved_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('scheduled', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='moves', to='schedule.scheduledmeeting')),
                    ],
                    options={
                        'verbose_name': 'move of a meeting',
                        'verbose_name_plural': 'moves of meetings',
                        'constraints': [models.CheckConstraint(condition=models.Q(('why', ''), _negated=True), name='move_says_why'), models.CheckConstraint(condition=models.Q(('was', models.F('became')), _negated=True), name='move_is_one')],
                    },
                ),
            ],
        ),
    ]
