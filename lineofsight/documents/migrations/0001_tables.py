"""Files on a record, and those chosen but not yet sent."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from lineofsight.access.migrating import CreateTables


class Migration(migrations.Migration):

    initial = True

    replaces = [
        ("documents", "0001_start"),
        ("documents", "0002_a_chosen_file_waits"),
    ]

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        ('drafts', '0001_tables'),
        ('record', '0001_tables'),
    ]

    operations = [
        CreateTables(
            [
                migrations.CreateModel(
                    name='Document',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('kind', models.TextField(choices=[('letter', 'Letter or e-mail'), ('report', 'Report or assessment by somebody else'), ('court', 'Court document'), ('health', 'Health document'), ('school', 'School document'), ('photograph', 'Photograph or drawing'), ('other', 'Something else')])),
                        ('title', models.TextField()),
                        ('dated_on', models.DateField(help_text='The date on the document, or the day it came.')),
                        ('file_name', models.TextField()),
                        ('media_type', models.TextField()),
                        ('size', models.PositiveBigIntegerField()),
                        ('sha256', models.TextField(db_index=True)),
                        ('scan', models.TextField(choices=[('clean', 'No virus found'), ('not_scanned', 'Not scanned for viruses')])),
                        ('recorded_at', models.DateTimeField()),
                        ('child', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='documents', to='record.person')),
                        ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'indexes': [models.Index(fields=['child', '-dated_on'], name='document_by_child')],
                        'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('title', ''), _negated=True), models.Q(('file_name', ''), _negated=True)), name='document_has_a_title'), models.CheckConstraint(condition=models.Q(('size__gte', 1), models.Q(('sha256', ''), _negated=True)), name='document_has_content')],
                    },
                ),
                migrations.CreateModel(
                    name='WaitingFile',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('file_name', models.TextField()),
                        ('size', models.PositiveBigIntegerField()),
                        ('sha256', models.TextField()),
                        ('token', models.TextField(unique=True)),
                        ('kept_at', models.DateTimeField()),
                        ('draft', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='waiting_file', to='drafts.draft')),
                    ],
                    options={
                        'constraints': [models.CheckConstraint(condition=models.Q(('size__gte', 1), models.Q(('sha256', ''), _negated=True), models.Q(('file_name', ''), _negated=True)), name='waiting_file_has_content'), models.CheckConstraint(condition=models.Q(('token', ''), _negated=True), name='waiting_file_has_a_token')],
                    },
                ),
            ]
        ),
    ]
