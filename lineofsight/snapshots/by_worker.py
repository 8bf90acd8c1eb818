"""Figures by worker: whose of them a reader sees, and why none is kept. They are of one person's work, for supervision.

They are never rounded, so who sees figures rounded sees none of them; and a kept figure can be opened by everybody who
may read measures, so none is kept, cited or put in a paper (local default).
"""

from dataclasses import dataclass

from lineofsight.measures.engine import CannotMeasure

BY_WORKER = "worker"
NOT_KEPT = (
    "A figure by worker can't be kept, cited or put in a paper. It is of one person's work and for their supervision, "
    "and a kept figure can be opened by others."
)
NOT_SHOWN = "Figures by worker are for those whose role lets them see figures by worker."
OWN_ONLY = (
    "You see figures by worker only of the team you manage, in snapshots of our own record. You manage no team today, "
    "or this snapshot is of another system."
)


class NotOfWorkers(CannotMeasure):
    """A figure by worker may not be used so. The message says why."""


@dataclass(frozen=True)
class Workers:
    """Whose figures by worker a reader sees: everybody's, or those of the workers with these keys."""

    everybody: bool = False
    keys: frozenset[str] = frozenset()

    def __bool__(self) -> bool:
        return self.everybody or bool(self.keys)

    def __contains__(self, key: str | None) -> bool:
        return self.everybody or key in self.keys


NOBODY = Workers()
EVERYBODY = Workers(everybody=True)


def check_not_kept(grouped_by: str | None) -> None:
    """This function will raise NotOfWorkers where a figure by worker would be kept."""
    if grouped_by == BY_WORKER:
        raise NotOfWorkers(NOT_KEPT)


def check_shown(grouped_by: str | None, *, workers: Workers, snapshot: object) -> None:
    """This function will raise NotOfWorkers where a figure is by worker and its reader sees none of their lines.

    Keys are those of our own record: in another system's snapshot they may be other people's.
    """
    if grouped_by != BY_WORKER or workers.everybody:
        return
    if not (workers and getattr(snapshot, "is_own", False)):
        raise NotOfWorkers(OWN_ONLY)
