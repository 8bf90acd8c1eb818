"""Work programmes, reviews, what followed their recommendations, and what was published of them."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from lineofsight.access.migrating import CreateTables


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('bodies', '0002_council_bodies'),
        ('papers', '0001_tables'),
        ('scrutiny', '0001_tables'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        CreateTables(
            [
                migrations.CreateModel(
                    name='Suggestion',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('year', models.PositiveSmallIntegerField(verbose_name='municipal year')),
                        ('title', models.TextField()),
                        ('source', models.TextField(choices=[('member', 'A member of the council'), ('officer', 'An officer'), ('executive', 'The executive or a lead member'), ('partner', 'A partner'), ('public', 'Somebody who lives here'), ('inspection', 'An inspection'), ('previous', 'An earlier review')], verbose_name='where it comes from')),
                        ('source_name', models.TextField(verbose_name='who suggested it')),
                        ('considerations', models.JSONField(default=dict, verbose_name='key considerations')),
                        ('suggested_on', models.DateField()),
                        ('recorded_at', models.DateTimeField()),
                        ('choice', models.TextField(blank=True, choices=[('review', 'A full review'), ('task_and_finish', 'A task and finish group'), ('update', 'An update at a meeting'), ('passed_on', 'For another panel'), ('not_chosen', 'Not this year')])),
                        ('why', models.TextField(blank=True, verbose_name='why it was chosen or not')),
                        ('chosen_on', models.DateField(blank=True, null=True)),
                        ('votes_for', models.PositiveSmallIntegerField(blank=True, null=True)),
                        ('votes_against', models.PositiveSmallIntegerField(blank=True, null=True)),
                        ('body', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='suggestions', to='bodies.body')),
                        ('passed_to', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='bodies.body')),
                        ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('title', ''), _negated=True), models.Q(('source_name', ''), _negated=True)), name='suggestion_is_whole'), models.CheckConstraint(condition=models.Q(('source__in', ['executive', 'inspection', 'member', 'officer', 'partner', 'previous', 'public'])), name='suggestion_source'), models.CheckConstraint(condition=models.Q(models.Q(('choice', ''), ('chosen_on', None), ('votes_for', None), ('why', '')), models.Q(models.Q(('choice', ''), _negated=True), models.Q(('why', ''), _negated=True), ('chosen_on__gte', models.F('suggested_on'))), _connector='OR'), name='suggestion_chosen_whole'), models.CheckConstraint(condition=models.Q(models.Q(('votes_against', None), ('votes_for', None)), models.Q(('votes_against__isnull', False), ('votes_for__gt', models.F('votes_against')), ('votes_for__isnull', False)), _connector='OR'), name='suggestion_votes_together'), models.CheckConstraint(condition=models.Q(models.Q(('choice', 'passed_on'), ('passed_to__isnull', False)), models.Q(models.Q(('choice', 'passed_on'), _negated=True), ('passed_to', None)), _connector='OR'), name='suggestion_passed_on_to_somebody')],
                    },
                ),
                migrations.CreateModel(
                    name='Review',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('aim', models.TextField()),
                        ('board_on', models.DateField(blank=True, null=True)),
                        ('board_how', models.TextField(blank=True, verbose_name='what the board agreed')),
                        ('received_on', models.DateField(blank=True, null=True, verbose_name='day the executive received it')),
                        ('notice_on', models.DateField(blank=True, null=True, verbose_name='day of the notice that asks for a response')),
                        ('response_due_on', models.DateField(blank=True, null=True)),
                        ('recorded_at', models.DateTimeField()),
                        ('board', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='bodies.body')),
                        ('body', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='reviews', to='bodies.body')),
                        ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('report', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='papers.paper')),
                        ('topic', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='review', to='scrutiny.topic')),
                        ('suggestion', models.OneToOneField(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='review', to='programme.suggestion')),
                    ],
                    options={
                        'constraints': [models.CheckConstraint(condition=models.Q(('aim', ''), _negated=True), name='review_has_an_aim'), models.CheckConstraint(condition=models.Q(models.Q(('board', None), ('board_how', ''), ('board_on', None)), models.Q(('board__isnull', False), ('board_on__isnull', False), models.Q(('board_how', ''), _negated=True)), _connector='OR'), name='review_before_the_board'), models.CheckConstraint(condition=models.Q(models.Q(('notice_on', None), ('received_on', None), ('response_due_on', None)), models.Q(('board_on__isnull', False), ('notice_on__isnull', False), ('received_on__gte', models.F('board_on')), ('response_due_on__gt', models.F('received_on'))), _connector='OR'), name='review_with_the_executive')],
                    },
                ),
                migrations.CreateModel(
                    name='Term',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('number', models.PositiveSmallIntegerField()),
                        ('text', models.TextField()),
                        ('review', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='terms', to='programme.review')),
                    ],
                    options={
                        'verbose_name': 'term of reference',
                        'verbose_name_plural': 'terms of reference of reviews',
                        'constraints': [models.UniqueConstraint(fields=('review', 'number'), name='term_number'), models.CheckConstraint(condition=models.Q(('text', ''), _negated=True), name='term_says_something')],
                    },
                ),
                migrations.CreateModel(
                    name='Programme',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('year', models.PositiveSmallIntegerField(verbose_name='municipal year')),
                        ('version', models.PositiveSmallIntegerField()),
                        ('content', models.JSONField()),
                        ('submitted_on', models.DateField()),
                        ('submitted_at', models.DateTimeField()),
                        ('approved_on', models.DateField(blank=True, null=True)),
                        ('approved_how', models.TextField(blank=True, verbose_name='how the board approved it')),
                        ('approved_at', models.DateTimeField(blank=True, null=True)),
                        ('approved_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('board', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='bodies.body')),
                        ('body', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='programmes', to='bodies.body')),
                        ('submitted_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'verbose_name': 'work programme',
                        'constraints': [models.UniqueConstraint(fields=('body', 'year', 'version'), name='programme_version'), models.CheckConstraint(condition=models.Q(models.Q(('approved_at', None), ('approved_by', None), ('approved_how', ''), ('approved_on', None), ('board', None)), models.Q(('approved_at__isnull', False), ('approved_on__gte', models.F('submitted_on')), ('board__isnull', False), ('approved_by__isnull', False), models.Q(('approved_how', ''), _negated=True)), _connector='OR'), name='programme_approved_whole')],
                    },
                ),
                migrations.CreateModel(
                    name='Progress',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('on', models.DateField()),
                        ('standing', models.TextField(choices=[('not_begun', 'Not begun'), ('under_way', 'Under way'), ('done', 'Done')])),
                        ('text', models.TextField()),
                        ('told_by', models.TextField()),
                        ('recorded_at', models.DateTimeField()),
                        ('recommendation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='progress', to='scrutiny.recommendation')),
                        ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'verbose_name': 'progress of a recommendation',
                        'verbose_name_plural': 'progress of recommendations',
                        'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('text', ''), _negated=True), models.Q(('told_by', ''), _negated=True)), name='progress_is_whole')],
                    },
                ),
                migrations.CreateModel(
                    name='Response',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('position', models.TextField(choices=[('accept', 'Accepted'), ('part', 'Accepted in part'), ('reject', 'Rejected')])),
                        ('why', models.TextField(verbose_name='what it will do, or why not')),
                        ('owner', models.TextField(blank=True, verbose_name='who does it')),
                        ('due_on', models.DateField(blank=True, null=True, verbose_name='by when')),
                        ('given_on', models.DateField()),
                        ('recorded_at', models.DateTimeField()),
                        ('recommendation', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='response', to='scrutiny.recommendation')),
                        ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'verbose_name': 'response of the executive',
                        'verbose_name_plural': 'responses of the executive',
                        'constraints': [models.CheckConstraint(condition=models.Q(('why', ''), _negated=True), name='response_says_why'), models.CheckConstraint(condition=models.Q(models.Q(('due_on', None), ('owner', ''), ('position', 'reject')), models.Q(('due_on__isnull', False), ('position__in', ['accept', 'part']), models.Q(('owner', ''), _negated=True)), _connector='OR'), name='response_accepted_has_an_owner')],
                    },
                ),
                migrations.CreateModel(
                    name='PublishedReview',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('version', models.PositiveSmallIntegerField()),
                        ('content', models.JSONField()),
                        ('published_at', models.DateTimeField()),
                        ('published_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('review', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='published', to='programme.review')),
                    ],
                    options={
                        'constraints': [models.UniqueConstraint(fields=('review', 'version'), name='published_review_version')],
                    },
                ),
                migrations.CreateModel(
                    name='Session',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('kind', models.TextField(choices=[('meeting', 'At a meeting'), ('visit', 'On a visit'), ('survey', 'By a survey'), ('written', 'In writing')])),
                        ('on', models.DateField()),
                        ('where', models.TextField(blank=True, verbose_name='where or how')),
                        ('who', models.TextField(verbose_name='who gave it')),
                        ('heard', models.TextField(verbose_name='what was heard or seen')),
                        ('asked', models.PositiveIntegerField(blank=True, null=True, verbose_name='how many were asked')),
                        ('answered', models.PositiveIntegerField(blank=True, null=True, verbose_name='how many answered')),
                        ('recorded_at', models.DateTimeField()),
                        ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('review', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='sessions', to='programme.review')),
                    ],
                    options={
                        'verbose_name': 'session of evidence',
                        'verbose_name_plural': 'sessions of evidence',
                        'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('who', ''), _negated=True), models.Q(('heard', ''), _negated=True)), name='session_is_whole'), models.CheckConstraint(condition=models.Q(models.Q(('answered__lte', models.F('asked')), ('asked__isnull', False), ('kind', 'survey')), models.Q(models.Q(('kind', 'survey'), _negated=True), ('answered', None), ('asked', None)), _connector='OR'), name='session_survey_counts')],
                    },
                ),
            ],
        ),
    ]
