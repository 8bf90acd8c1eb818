"""The tables of documents, as they are first made."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('access', '__first__'),
        ('record', '0001_start'),
    ]

    operations = [
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
    ]
