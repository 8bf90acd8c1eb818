"""What a worker leaves unfinished. The record knows their steps and duties; apps above it register what else there is.

register_unfinished(lambda workers: [Unfinished(worker_id, step_id, child_id, "Returned, to be written again")])
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.utils import timezone

from lineofsight.drafts.models import Draft
from lineofsight.record.models import Allocation, Duty, Worker


@dataclass(frozen=True)
class Unfinished:
    """Something begun by a worker and not ended: about a step, or only about a child, or neither."""

    worker_id: int
    words: str
    step_id: int | None = None
    child_id: int | None = None
    href: str = ""


Finder = Callable[[Iterable[Worker]], list[Unfinished]]
_finders: list[Finder] = []


def register_unfinished(finder: Finder) -> None:
    """This function will have what the finder returns for workers stand among what they leave unfinished."""
    if finder not in _finders:
        _finders.append(finder)


def also_unfinished(workers: Iterable[Worker]) -> list[Unfinished]:
    """This function will return what the registered finders know of these workers."""
    workers = list(workers)
    return [found for finder in _finders for found in finder(workers)]


def drafts_of(workers: Iterable[Worker]) -> list[Unfinished]:
    """This function will return that there are drafts which these workers have not sent. What they say stays theirs."""
    by_account = {worker.account_id: worker.pk for worker in workers if worker.account_id}
    drafts = Draft.objects.filter(author__in=by_account).order_by("kept_at").values_list("author", "title", "kept_at")
    return [
        Unfinished(
            by_account[author], f"A draft not sent: {title.lower()}, last saved {timezone.localdate(kept):%-d %B %Y}"
        )
        for author, title, kept in drafts
    ]


register_unfinished(drafts_of)


def pieces_left(worker: Worker) -> int:
    """This function will count what is still with a worker: open steps, duties of other steps, and what else there is.

    A mark on a step they hold is part of that step.
    """
    held = set(Allocation.objects.filter(worker=worker, ended_on=None).values_list("step", flat=True))
    duties = set(Duty.objects.open().filter(worker=worker).values_list("step", flat=True)) - held
    marks = [one for one in also_unfinished([worker]) if one.step_id not in held]
    return len(held) + len(duties) + len(marks)
