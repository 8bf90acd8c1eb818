from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("record", "0003_people")]

    operations = []
