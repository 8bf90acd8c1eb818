"""What the made-up authority disposed of, and what its managers owe."""

from datetime import datetime, timedelta

from django.db.models import OuterRef, Subquery

from lineofsight.access.models import User
from lineofsight.record.models import Duty, Person, Post
from lineofsight.record.operations.owing import BY_MANAGER
from lineofsight.retention.due import due_records
from lineofsight.retention.operations import dispose, propose


def dispose_of_an_old_record(*, now: datetime, accounts: dict[str, int]) -> None:
    """This function will dispose of one record that is due, as two people do. A small authority may have none."""
    director, head = (User.objects.get(pk=accounts[role]) for role in ("director", "head_of_service"))
    seen = Person.objects.visible_to(director).visible_to(head)
    found = next(due_records(seen, on=now.date()), None)
    if found is None:
        return
    before = now - timedelta(days=6)
    proposed = propose(found.person, by=director, on=before.date(), at=before)
    dispose(proposed, by=head, on=now.date(), at=now - timedelta(days=5))


def give_checkpoints_to_managers() -> None:
    """This function will give the checkpoints of assessments to who manages the team now."""
    manager = Post.objects.filter(team=OuterRef("team"), is_manager=True, ended_on=None, is_acting=False)
    Duty.objects.filter(clock_code__in=BY_MANAGER).update(worker=Subquery(manager.order_by("-pk").values("worker")[:1]))
