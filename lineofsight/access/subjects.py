"""What an entry of the audit is about, in words. No name of anybody: who may open the record reads it there."""

from django.apps import apps

# What its models do not say by themselves, or say as a programmer does.
WORDS = {
    "record.person": "Child's record", "record.worker": "Worker", "access.user": "Account", "access.audit": "The audit",
    "performance.measure": "Measure", "retention": "Records due for disposal", "continuity": "Continuity pack",
    "restore": "Restoring a backup", "record.sealings": "Sealed records", "front_door.board": "Front door board",
    "front_door.rota": "Front door rota", "front_door.panel": "Re-referrals panel", "front_door.marac": "MARAC",
    "page": "Page",
}  # fmt: skip


def in_words(subject: str) -> str:
    """This function will return what a subject is: "record.person:12" is "Child's record 12"; nothing for nothing."""
    kind, _, number = subject.partition(":")
    return f"{WORDS.get(kind) or _model(kind)} {number}".strip()


def _model(kind: str) -> str:
    app, _, name = kind.partition(".")
    try:
        words = str(apps.get_model(app, name)._meta.verbose_name)
    except (LookupError, ValueError):
        words = (name or app).replace("_", " ")
    return words[:1].upper() + words[1:]
