"""Who owes the duties of a step: the worker who holds it, or the manager of their team where the clock says so."""

from datetime import date

from lineofsight.record.models import CaseStep, Duty, Post, Team, Worker
from lineofsight.statute.clocks import CLOCKS

BY_MANAGER = tuple(sorted(code for code, clock in CLOCKS.items() if clock.by_manager))


def give_duties(step: CaseStep, *, worker: Worker, team: Team, on: date) -> None:
    """This function will give the open duties of a step to its worker, and those of a manager to the team's manager.

    A team without a manager on that day keeps the manager's duties in its tray. A manager who holds the step owes all.
    """
    owed = Duty.objects.open().filter(step=step)
    owed.exclude(clock_code__in=BY_MANAGER).update(worker=worker, team=team)
    managers = owed.filter(clock_code__in=BY_MANAGER)
    if managers.exists():
        managers.update(worker=manager_of(team, on=on), team=team)


def manager_of(team: Team, *, on: date) -> Worker | None:
    """This function will return who manages a team on a day: who acts up comes first, or None."""
    post = Post.objects.on(on).filter(team=team, is_manager=True).order_by("-is_acting", "-started_on", "-pk")
    found = post.select_related("worker").first()
    return found.worker if found else None
