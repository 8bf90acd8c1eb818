"""Requests for documents, and second notices of decisions in private."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from lineofsight.access.migrating import CreateTables


class Migration(migrations.Migration):

    dependencies = [
        ('decisions', '0001_tables'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        CreateTables(
            [
                migrations.CreateModel(
                    name='DocumentRequest',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('member', models.TextField(verbose_name='who asks')),
                        ('documents', models.TextField(verbose_name='which documents')),
                        ('why', models.TextField(verbose_name='what they are looking into with them')),
                        ('asked_on', models.DateField()),
                        ('due_on', models.DateField()),
                        ('given_on', models.DateField(blank=True, null=True)),
                        ('refused_on', models.DateField(blank=True, null=True)),
                        ('refused_why', models.TextField(blank=True, verbose_name='reasons for refusing')),
                        ('recorded_at', models.DateTimeField()),
                        ('answered_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('entry', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='asked_for', to='decisions.planentry')),
                        ('member_account', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'verbose_name': 'request for documents',
                        'verbose_name_plural': 'requests for documents',
                        'ordering': ['-asked_on', '-pk'],
                        'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('member', ''), _negated=True), models.Q(('documents', ''), _negated=True), models.Q(('why', ''), _negated=True)), name='document_request_is_whole'), models.CheckConstraint(condition=models.Q(('due_on__gt', models.F('asked_on'))), name='document_request_due_after_asked'), models.CheckConstraint(condition=models.Q(models.Q(('answered_by', None), ('given_on', None), ('refused_on', None), ('refused_why', '')), models.Q(('answered_by__isnull', False), ('given_on__gte', models.F('asked_on')), ('refused_on', None), ('refused_why', '')), models.Q(('answered_by__isnull', False), ('given_on', None), ('refused_on__gte', models.F('asked_on')), models.Q(('refused_why', ''), _negated=True)), _connector='OR'), name='document_request_answered_once')],
                    },
                ),
                migrations.CreateModel(
                    name='PrivateNotice',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('reasons', models.TextField(verbose_name='why the meeting is private')),
                        ('representations', models.TextField(blank=True, verbose_name='what people said against it')),
                        ('response', models.TextField(blank=True, verbose_name='what was answered')),
                        ('published_on', models.DateField()),
                        ('recorded_at', models.DateTimeField()),
                        ('entry', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='private_notice', to='decisions.planentry')),
                        ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'verbose_name': 'second notice of a decision in private',
                        'verbose_name_plural': 'second notices of decisions in private',
                        'constraints': [models.CheckConstraint(condition=models.Q(('reasons', ''), _negated=True), name='private_notice_says_why'), models.CheckConstraint(condition=models.Q(models.Q(('representations', ''), ('response', '')), models.Q(models.Q(('representations', ''), _negated=True), models.Q(('response', ''), _negated=True)), _connector='OR'), name='private_notice_answers')],
                    },
                ),
            ],
        ),
    ]
