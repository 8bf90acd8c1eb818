"""Ethnicity is kept as history, as legal sex is."""

from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('record', '0007_who_held_a_step'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name='fact',
            name='fact_one_at_a_time',
        ),
        migrations.AlterField(
            model_name='fact',
            name='kind',
            field=models.TextField(choices=[('legal_sex', 'Legal sex'), ('gender', 'Gender'), ('ethnicity', 'Ethnicity'), ('language', 'Language'), ('religion', 'Religion'), ('nationality', 'Nationality'), ('disability', 'Disability'), ('immigration_status', 'Immigration status')]),
        ),
        migrations.AddConstraint(
            model_name='fact',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('kind', 'ethnicity'), _negated=True), ('value__in', ['WBRI', 'WIRI', 'WIRT', 'WOTH', 'WROM', 'MWBC', 'MWBA', 'MWAS', 'MOTH', 'AIND', 'APKN', 'ABAN', 'AOTH', 'BCRB', 'BAFR', 'BOTH', 'CHNE', 'OOTH', 'REFU', 'NOBT']), _connector='OR'), name='fact_ethnicity_is_a_code'),
        ),
        migrations.AddConstraint(
            model_name='fact',
            constraint=models.UniqueConstraint(condition=models.Q(('ended_on', None), ('kind__in', ['legal_sex', 'gender', 'ethnicity', 'religion', 'immigration_status']), ('withdrawn_at', None)), fields=('person', 'kind'), name='fact_one_at_a_time'),
        ),
    ]
