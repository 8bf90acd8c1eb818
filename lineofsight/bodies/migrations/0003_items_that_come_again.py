"""Standing items that come again after some months, and who brings them."""


from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('bodies', '0002_council_bodies'),
    ]

    operations = [
        migrations.AddField(
            model_name='standingitem',
            name='brought_by',
            field=models.TextField(blank=True, verbose_name='who brings it'),
        ),
        migrations.AddField(
            model_name='standingitem',
            name='every_months',
            field=models.PositiveSmallIntegerField(default=0, verbose_name='months until it comes again'),
        ),
        migrations.AddConstraint(
            model_name='standingitem',
            constraint=models.CheckConstraint(condition=models.Q(('every_months__in', [0, 3, 6, 12])), name='standing_item_comes_again'),
        ),
    ]
