"""Who answers a request: the provider, a team of ours, or a panel on whose agenda it stands."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('bodies', '0003_standing_items'),
        ('catalogue', '0001_start'),
        ('record', '0003_search_texts'),
    ]

    operations = [
        migrations.AddField(
            model_name='service',
            name='panel',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='bodies.body'),
        ),
        migrations.AddField(
            model_name='service',
            name='team',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='record.team'),
        ),
        migrations.AddField(
            model_name='servicerequest',
            name='item',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='bodies.item'),
        ),
        migrations.AddConstraint(
            model_name='service',
            constraint=models.CheckConstraint(condition=models.Q(('team', None), ('panel', None), _connector='OR'), name='service_has_one_route'),
        ),
    ]
