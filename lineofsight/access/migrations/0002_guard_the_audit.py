"""Start the audit chain with a sealed head, and put on the triggers that keep it append-only."""

from django.conf import settings
from django.db import migrations

from lineofsight.access import audit_guard
from lineofsight.access.chain import head_seal


def start(apps, schema_editor):
    """This function will write the head of an empty chain and guard both tables."""
    seal = head_seal(sequence=0, hash="", key=settings.LINEOFSIGHT_AUDIT_KEY)
    apps.get_model("access", "AuditHead").objects.create(id=1, sequence=0, hash="", seal=seal)
    audit_guard.put_on(schema_editor.connection)


def undo(apps, schema_editor):
    """This function will take the triggers off and drop the head."""
    audit_guard.take_off(schema_editor.connection)
    apps.get_model("access", "AuditHead").objects.all().delete()


class Migration(migrations.Migration):
    """The audit is guarded by the database itself."""

    dependencies = [("access", "0001_start")]

    operations = [migrations.RunPython(start, undo)]
