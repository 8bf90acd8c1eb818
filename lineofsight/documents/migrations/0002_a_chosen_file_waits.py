"""A chosen file waits beside the draft of its form."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('documents', '0001_start'),
        ('drafts', '0001_start'),
    ]

    operations = [
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
