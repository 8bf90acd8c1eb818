"""Teams of another directorate have their place in the structure, and hold no casework."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('record', '0006_lengths_and_plans'),
    ]

    operations = [
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
    ]
