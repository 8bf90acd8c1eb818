"""Who asks for a service without an account has a name and a secret beside what they asked for."""

from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('catalogue', '0003_contracts_and_partners'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name='outsiderequest',
            name='secret',
            field=models.TextField(blank=True, verbose_name='digest of what opens the answer, where they have no account'),
        ),
        migrations.AddField(
            model_name='outsiderequest',
            name='sender',
            field=models.TextField(blank=True, verbose_name='who sent it, where they have no account'),
        ),
        migrations.AddConstraint(
            model_name='outsiderequest',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('secret', ''), ('sender', '')), models.Q(models.Q(('sender', ''), _negated=True), models.Q(('secret', ''), _negated=True)), _connector='OR'), name='outside_request_sender_has_a_secret'),
        ),
    ]
