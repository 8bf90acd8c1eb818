"""Accounts, sessions and the audit: its chain starts with a sealed head, and the database keeps it append-only."""

import django.db.models.deletion
import django.db.models.functions.text
import django.utils.timezone
import lineofsight.access.actions
import lineofsight.access.roles
from django.conf import settings
from django.db import migrations, models

from lineofsight.access import audit_guard
from lineofsight.access.chain import head_seal
from lineofsight.access.migrating import CreateTables


def start(apps, schema_editor):
    """This function will write the head of an empty chain and guard both tables."""
    seal = head_seal(sequence=0, hash="", key=settings.LINEOFSIGHT_AUDIT_KEY)
    apps.get_model("access", "AuditHead").objects.create(id=1, sequence=0, hash="", seal=seal)
    audit_guard.put_on(schema_editor.connection)


def undo(apps, schema_editor):
    """This function will take the triggers off and drop the head."""
    audit_guard.take_off(schema_editor.connection)
    apps.get_model("access", "AuditHead").objects.all().delete()


class Migration(migrations.Migration):

    initial = True

    replaces = [
        ("access", "0001_start"),
        ("access", "0002_guard_the_audit"),
    ]

    dependencies = []

    operations = [
        CreateTables(
            [
                migrations.CreateModel(
                    name='User',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('password', models.CharField(max_length=128, verbose_name='password')),
                        ('last_login', models.DateTimeField(blank=True, null=True, verbose_name='last login')),
                        ('username', models.TextField(unique=True)),
                        ('name', models.TextField()),
                        ('role', models.TextField(choices=lineofsight.access.roles.role_choices)),
                        ('is_active', models.BooleanField(default=True)),
                        ('created_at', models.DateTimeField(default=django.utils.timezone.now)),
                    ],
                    options={
                        'constraints': [models.CheckConstraint(condition=models.Q(('role__in', ['administrator', 'analyst', 'auditor', 'board_member', 'councillor', 'democratic_services', 'director', 'early_help_manager', 'early_help_practitioner', 'head_of_service', 'partner', 'reviewing_officer', 'social_worker', 'team_manager'])), name='user_role_is_declared'), models.CheckConstraint(condition=models.Q(('name', ''), _negated=True), name='user_has_a_name'), models.CheckConstraint(condition=models.Q(models.Q(('username', ''), _negated=True), ('username', django.db.models.functions.text.Lower('username'))), name='user_username_in_small_letters')],
                    },
                ),
                migrations.CreateModel(
                    name='AuditHead',
                    fields=[
                        ('id', models.SmallIntegerField(default=1, primary_key=True, serialize=False)),
                        ('sequence', models.BigIntegerField()),
                        ('hash', models.TextField(blank=True)),
                        ('seal', models.TextField()),
                    ],
                    options={
                        'constraints': [models.CheckConstraint(condition=models.Q(('id', 1)), name='audit_has_one_head')],
                    },
                ),
                migrations.CreateModel(
                    name='SignedInSession',
                    fields=[
                        ('session_key', models.CharField(max_length=40, primary_key=True, serialize=False, verbose_name='session key')),
                        ('session_data', models.TextField(verbose_name='session data')),
                        ('expire_date', models.DateTimeField(db_index=True, verbose_name='expire date')),
                        ('started_at', models.DateTimeField(null=True)),
                        ('address', models.TextField(blank=True)),
                        ('browser', models.TextField(blank=True)),
                        ('account', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='sessions', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'verbose_name': 'session',
                        'verbose_name_plural': 'sessions',
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='AuditEntry',
                    fields=[
                        ('sequence', models.BigIntegerField(primary_key=True, serialize=False)),
                        ('at', models.DateTimeField()),
                        ('username', models.TextField(blank=True)),
                        ('action', models.TextField(choices=lineofsight.access.actions.action_choices)),
                        ('subject', models.TextField(blank=True)),
                        ('detail', models.TextField(default='{}')),
                        ('previous_hash', models.TextField(blank=True)),
                        ('hash', models.TextField()),
                        ('by', models.ForeignKey(db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'verbose_name_plural': 'audit entries',
                        'indexes': [models.Index(fields=['subject', 'sequence'], name='audit_by_subject'), models.Index(fields=['username', 'sequence'], name='audit_by_username'), models.Index(fields=['at'], name='audit_by_time')],
                        'constraints': [models.CheckConstraint(condition=models.Q(('action__in', ['change', 'export', 'read', 'refusal', 'search', 'sign_in', 'sign_in_failed', 'sign_out'])), name='audit_action_is_declared'), models.CheckConstraint(condition=models.Q(('sequence__gte', 1)), name='audit_counts_from_one'), models.CheckConstraint(condition=models.Q(('by__isnull', True), models.Q(('by__isnull', False), models.Q(('username', ''), _negated=True)), _connector='OR'), name='audit_names_the_account')],
                    },
                ),
                migrations.CreateModel(
                    name='CodeApp',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('secret', models.TextField()),
                        ('last_step', models.BigIntegerField()),
                        ('added_at', models.DateTimeField()),
                        ('account', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='code_app', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'constraints': [models.CheckConstraint(condition=models.Q(('secret', ''), _negated=True), name='code_app_has_a_secret')],
                    },
                ),
                migrations.CreateModel(
                    name='Passkey',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('credential_id', models.TextField(unique=True)),
                        ('public_key', models.TextField()),
                        ('sign_count', models.BigIntegerField(default=0)),
                        ('name', models.TextField()),
                        ('added_at', models.DateTimeField()),
                        ('used_at', models.DateTimeField(null=True)),
                        ('account', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='passkeys', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'constraints': [models.CheckConstraint(condition=models.Q(('name', ''), _negated=True), name='passkey_has_a_name')],
                    },
                ),
                migrations.CreateModel(
                    name='RecoveryCode',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('hash', models.TextField()),
                        ('used_at', models.DateTimeField(null=True)),
                        ('account', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='recovery_codes', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'constraints': [models.UniqueConstraint(fields=('account', 'hash'), name='recovery_code_once_an_account')],
                    },
                ),
                migrations.CreateModel(
                    name='WatchedName',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('name', models.TextField()),
                        ('reason', models.TextField()),
                        ('added_at', models.DateTimeField()),
                        ('ended_at', models.DateTimeField(blank=True, null=True)),
                        ('added_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('ended_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('name', ''), _negated=True), models.Q(('reason', ''), _negated=True)), name='watched_name_and_reason'), models.CheckConstraint(condition=models.Q(models.Q(('ended_at', None), ('ended_by', None)), models.Q(('ended_at__gte', models.F('added_at')), ('ended_by__isnull', False)), _connector='OR'), name='watched_ended_at_with_by'), models.UniqueConstraint(condition=models.Q(('ended_at', None)), fields=('name',), name='watched_name_once')],
                    },
                ),
            ]
        ),
        migrations.RunPython(start, undo),
    ]
