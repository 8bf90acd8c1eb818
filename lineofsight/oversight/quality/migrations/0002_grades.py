"""Every audit has a grade."""

from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('quality', '0001_start'),
        ('record', '0006_lengths_and_plans'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name='auditedchild',
            name='grade',
            field=models.TextField(blank=True, choices=[('outstanding', 'Outstanding'), ('good', 'Good'), ('requires_improvement', 'Requires improvement'), ('inadequate', 'Inadequate')]),
        ),
        migrations.AddConstraint(
            model_name='auditedchild',
            constraint=models.CheckConstraint(condition=models.Q(('grade__in', ['', 'outstanding', 'good', 'requires_improvement', 'inadequate'])), name='audited_child_grade'),
        ),
    ]
