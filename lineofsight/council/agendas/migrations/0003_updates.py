"""Updates from the executive as a kind of item."""


from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('agendas', '0002_attachments'),
        ('bodies', '0002_council_bodies'),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name='agendaitem',
            name='agenda_item_kind_is_declared',
        ),
        migrations.AddConstraint(
            model_name='agendaitem',
            constraint=models.CheckConstraint(condition=models.Q(('kind__in', ['apologies', 'board_update', 'declarations', 'executive_report', 'member_update', 'minutes', 'next_meeting', 'presentation', 'scrutiny_report', 'spoken', 'urgent'])), name='agenda_item_kind_is_declared'),
        ),
    ]
