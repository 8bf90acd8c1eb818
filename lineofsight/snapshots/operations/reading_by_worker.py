"""Write down that a figure by worker was read at the server's command line, where no role stands in the way."""

from datetime import date, datetime

from lineofsight.access import audit
from lineofsight.measures import measure
from lineofsight.snapshots.by_worker import BY_WORKER
from lineofsight.snapshots.operations.publishing import COMMAND_LINE


def note_read_by_worker(*, measure_code: str, where: str, start: date, end: date, at: datetime) -> None:
    """This function will audit that a measure was read by worker, in a snapshot or a folder. Raises UnknownMeasure."""
    asked = {"from": start.isoformat(), "to": end.isoformat(), "by": BY_WORKER, "snapshot": where}
    subject = f"performance.measure:{measure(measure_code).code}"
    told = {"subject": subject, "detail": {**asked, "what": "workers"}, "username": COMMAND_LINE}
    audit.record(by=None, at=at, action=audit.Action.READ, **told)
