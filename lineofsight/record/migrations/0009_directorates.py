"""Teams of another directorate have their place in the structure, and hold no casework."""

from django.db import migrations, models

from lineofsight.record import post_guard as guard


def put_on(apps, schema_editor):
    """This function will guard posts."""
    guard.put_on(schema_editor.connection)


def take_off(apps, schema_editor):
    """This function will take the guards off: SQLite makes the table of teams anew, which they read."""
    guard.take_off(schema_editor.connection)


class Migration(migrations.Migration):

    dependencies = [
        ('record', '0008_ethnicity_as_history'),
    ]

    operations = [
        migrations.RunPython(take_off, put_on),
        migrations.AddField(
            model_name='team',
            name='directorate',
            field=models.TextField(choices=[('childrens_services', "Children's services"), ('education', 'Education')], default='childrens_services'),
        ),
        migrations.AlterField(
            model_name='caseloadband',
            name='service',
            field=models.TextField(choices=[('front_door', 'Front door'), ('early_help', 'Early help'), ('assessment', 'Assessment'), ('safeguarding', 'Safeguarding and care planning'), ('quality', 'Quality and review'), ('school_readiness', 'School readiness')]),
        ),
        migrations.AlterField(
            model_name='team',
            name='service',
            field=models.TextField(choices=[('front_door', 'Front door'), ('early_help', 'Early help'), ('assessment', 'Assessment'), ('safeguarding', 'Safeguarding and care planning'), ('quality', 'Quality and review'), ('school_readiness', 'School readiness')]),
        ),
        migrations.RunPython(put_on, take_off),
    ]
