"""Members' questions, their replies, and what was published of them."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from lineofsight.access.migrating import CreateTables


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('bodies', '0002_council_bodies'),
        ('snapshots', '0001_tables'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        CreateTables(
            [
                migrations.CreateModel(
                    name='Question',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('text', models.TextField()),
                        ('asked_by', models.TextField()),
                        ('asked_on', models.DateField()),
                        ('owner', models.TextField(verbose_name='who answers for it')),
                        ('first_due_on', models.DateField()),
                        ('due_on', models.DateField()),
                        ('answered_on', models.DateField(blank=True, null=True)),
                        ('recorded_at', models.DateTimeField()),
                        ('account', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('body', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='questions', to='bodies.body')),
                        ('item', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='questions', to='bodies.item')),
                        ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'indexes': [models.Index(condition=models.Q(('answered_on', None)), fields=['due_on'], name='question_waiting')],
                        'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('text', ''), _negated=True), models.Q(('asked_by', ''), _negated=True), models.Q(('owner', ''), _negated=True)), name='question_is_whole'), models.CheckConstraint(condition=models.Q(('first_due_on__gte', models.F('asked_on')), ('due_on__gte', models.F('first_due_on'))), name='question_due_in_order'), models.CheckConstraint(condition=models.Q(('answered_on', None), ('answered_on__gte', models.F('asked_on')), _connector='OR'), name='question_answered_after_asked')],
                    },
                ),
                migrations.CreateModel(
                    name='PublishedQuestion',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('version', models.PositiveSmallIntegerField()),
                        ('content', models.JSONField()),
                        ('published_at', models.DateTimeField()),
                        ('published_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('question', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='published', to='questions.question')),
                    ],
                    options={
                        'constraints': [models.UniqueConstraint(fields=('question', 'version'), name='published_question_version')],
                    },
                ),
                migrations.CreateModel(
                    name='Reply',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('kind', models.TextField(choices=[('holding', 'Holding answer'), ('answer', 'Answer'), ('correction', 'Correction')])),
                        ('text', models.TextField()),
                        ('given_by', models.TextField(verbose_name='who gave it')),
                        ('given_on', models.DateField()),
                        ('recorded_at', models.DateTimeField()),
                        ('question', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='replies', to='questions.question')),
                        ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'verbose_name_plural': 'replies',
                        'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('text', ''), _negated=True), models.Q(('given_by', ''), _negated=True)), name='reply_says_something'), models.UniqueConstraint(condition=models.Q(('kind', 'answer')), fields=('question',), name='reply_one_answer')],
                    },
                ),
                migrations.CreateModel(
                    name='ReplyFigure',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('figure', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='snapshots.figure')),
                        ('reply', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='figures', to='questions.reply')),
                    ],
                    options={
                        'verbose_name': 'figure of a reply',
                        'verbose_name_plural': 'figures of replies',
                        'constraints': [models.UniqueConstraint(fields=('reply', 'figure'), name='reply_figure_once')],
                    },
                ),
            ],
        ),
    ]
