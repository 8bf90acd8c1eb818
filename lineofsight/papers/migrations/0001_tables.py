"""Papers, with the triggers that refuse to change a published one."""

import django.db.models.deletion
import django.db.models.functions.text
from django.conf import settings
from django.db import migrations, models

from lineofsight.access.migrating import CreateTables
from lineofsight.papers import freeze_guard as guard


def put_on(apps, schema_editor):
    """This function will guard papers and their blocks."""
    guard.put_on(schema_editor.connection)


def take_off(apps, schema_editor):
    """This function will take the guards off."""
    guard.take_off(schema_editor.connection)


class Migration(migrations.Migration):

    initial = True

    replaces = [
        ("papers", "0001_start"),
        ("papers", "0002_guard_published_papers"),
    ]

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        ('snapshots', '0001_tables'),
    ]

    operations = [
        CreateTables(
            [
                migrations.CreateModel(
                    name='Paper',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('slug', models.TextField(unique=True)),
                        ('title', models.TextField()),
                        ('report_of', models.TextField(help_text="Whose report it is, such as “Director of Children's Services”.")),
                        ('submitted_to', models.TextField()),
                        ('meeting_on', models.DateField()),
                        ('status', models.TextField(choices=[('draft', 'Draft'), ('published', 'Published')], default='draft')),
                        ('created_at', models.DateTimeField()),
                        ('published_at', models.DateTimeField(blank=True, null=True)),
                        ('frozen', models.TextField(blank=True)),
                        ('digest', models.TextField(blank=True)),
                        ('pdf_digest', models.TextField(blank=True)),
                        ('created_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('published_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('supersedes', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='superseded_by', to='papers.paper')),
                    ],
                    options={
                        'ordering': ('-meeting_on', '-id'),
                        'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('slug', ''), _negated=True), ('slug', django.db.models.functions.text.Lower('slug'))), name='paper_slug_in_small_letters'), models.CheckConstraint(condition=models.Q(('title', ''), _negated=True), name='paper_has_a_title'), models.CheckConstraint(condition=models.Q(models.Q(('report_of', ''), _negated=True), models.Q(('submitted_to', ''), _negated=True)), name='paper_says_whose'), models.CheckConstraint(condition=models.Q(models.Q(('digest', ''), ('frozen', ''), ('pdf_digest', ''), ('published_at', None), ('published_by', None), ('status', 'draft')), models.Q(('published_at__isnull', False), ('published_by__isnull', False), ('status', 'published'), models.Q(('frozen', ''), _negated=True), models.Q(('digest', ''), _negated=True), models.Q(('pdf_digest', ''), _negated=True)), _connector='OR'), name='paper_published_whole'), models.CheckConstraint(condition=models.Q(('supersedes', models.F('id')), _negated=True), name='paper_not_its_own_correction')],
                    },
                ),
                migrations.CreateModel(
                    name='Block',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('position', models.PositiveIntegerField()),
                        ('kind', models.TextField(choices=[('heading', 'Heading'), ('text', 'Text'), ('list', 'List'), ('figure', 'Figure')])),
                        ('level', models.PositiveSmallIntegerField(blank=True, null=True)),
                        ('text', models.TextField(blank=True)),
                        ('is_numbered', models.BooleanField(default=False)),
                        ('presentation', models.TextField(blank=True, choices=[('sentence', 'Sentence'), ('table', 'Table'), ('chart', 'Chart with its table')])),
                        ('caption', models.TextField(blank=True)),
                        ('revision', models.PositiveIntegerField(default=1)),
                        ('figure', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='paper_blocks', to='snapshots.figure')),
                        ('paper', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='blocks', to='papers.paper')),
                    ],
                    options={
                        'ordering': ('position',),
                        'constraints': [models.UniqueConstraint(fields=('paper', 'position'), name='block_one_a_place'), models.CheckConstraint(condition=models.Q(('position__gte', 1)), name='block_counts_from_one'), models.CheckConstraint(condition=models.Q(models.Q(('kind', 'heading'), ('level__in', (2, 3))), models.Q(models.Q(('kind', 'heading'), _negated=True), ('level', None)), _connector='OR'), name='block_heading_has_a_level'), models.CheckConstraint(condition=models.Q(models.Q(('caption', ''), ('figure', None), ('kind__in', ['heading', 'text', 'list']), ('presentation', ''), models.Q(('text', ''), _negated=True)), models.Q(('figure__isnull', False), ('kind', 'figure'), ('presentation__in', ['sentence', 'table', 'chart']), ('text', '')), _connector='OR'), name='block_has_what_its_kind_needs'), models.CheckConstraint(condition=models.Q(('kind', 'list'), ('is_numbered', False), _connector='OR'), name='block_only_lists_are_numbered')],
                    },
                ),
            ]
        ),
        migrations.RunPython(put_on, take_off),
    ]
