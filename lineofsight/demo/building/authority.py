"""Build the whole made-up authority: people, places, staff, and every journey up to its today."""

from datetime import datetime
from uuid import UUID

import numpy as np
from django.db import transaction

from lineofsight.demo.building.beside import RowsBeside
from lineofsight.demo.building.care_known import known_care, out_of_care
from lineofsight.demo.building.checking import BrokenInvariant, check_invariants
from lineofsight.demo.building.court_rows import go_to_court
from lineofsight.demo.building.door_rows import work_at_the_door
from lineofsight.demo.building.duplicate_rows import put_a_child_on_twice
from lineofsight.demo.building.early_rows import help_early
from lineofsight.demo.building.front_door_rows import open_the_front_door
from lineofsight.demo.building.judging_rows import judge_assessments
from lineofsight.demo.building.living_rows import Made, Say, make_rows
from lineofsight.demo.building.loading import check_keys, indexes_at_the_end, much_at_once
from lineofsight.demo.building.meeting_rows import hold_meetings
from lineofsight.demo.building.moving_rows import move_work
from lineofsight.demo.building.narratives import write_narratives
from lineofsight.demo.building.need_rows import add_need
from lineofsight.demo.building.need_to_know_rows import keep_things_apart
from lineofsight.demo.building.notification_rows import count_feed
from lineofsight.demo.building.practice_rows import look_at_practice
from lineofsight.demo.building.request_rows import ask_for_services
from lineofsight.demo.building.retention_rows import dispose_of_an_old_record, give_checkpoints_to_managers
from lineofsight.demo.building.school_rows import fill_schools
from lineofsight.demo.building.scrutiny_rows import look_into_things
from lineofsight.demo.building.size import Size
from lineofsight.demo.building.strategy_rows import set_out_early_help
from lineofsight.demo.building.structure_rows import let_things_happen
from lineofsight.demo.building.tables import Load, load_rows, number_after
from lineofsight.demo.building.whole_service_rows import audit_the_whole_service
from lineofsight.demo.building.writing_rows import write_things
from lineofsight.demo.simulation import trends
from lineofsight.demo.simulation.caring import live_in_care
from lineofsight.demo.simulation.families import Family
from lineofsight.record.shared import groups_drawn_by

GROUPS = 7  # The stream of the seed that names groups: other draws stay as they are.


def build(*, size: Size, seed: int, now: datetime, say: Say, beside: RowsBeside | None = None) -> dict[str, int]:
    """This function will load an authority made from the seed into empty tables, and return how many rows of each.

    `now` is the moment the authority has reached: nothing later is recorded. `say` is told of progress. `beside` is a
    process that already makes the first rows, of the same size, seed and moment. Raises RowsNotMade where it fails.
    """
    named = np.random.default_rng([seed, GROUPS])
    with much_at_once(), transaction.atomic(), groups_drawn_by(lambda: UUID(bytes=named.bytes(16), version=4)):
        return _build(beside or _RowsHere(size, seed, now), size=size, seed=seed, now=now, say=say)


class _RowsHere:
    """The first rows, made in this process. Their indexes are made afterwards, which is sooner.

    Who loads what another process makes (`RowsBeside`) has time for the indexes while it waits.
    """

    def __init__(self, size: Size, seed: int, now: datetime) -> None:
        self._asked = {"size": size, "seed": seed, "now": now}
        self._families: list[Family] = []

    def rows(self, *, load: Load, say: Say) -> Made:
        """This function will make and load every row."""
        with indexes_at_the_end():
            made, self._families = make_rows(**self._asked, load=load, say=say)
        return made

    def families(self) -> list[Family]:
        """This function will return the families that were made."""
        return self._families


def _build(living: RowsBeside | _RowsHere, *, size: Size, seed: int, now: datetime, say: Say) -> dict[str, int]:
    made = living.rows(load=load_rows, say=say)
    number_after(made.counts)
    count_feed()
    say("Helping families early")
    help_early(now=now, accounts=made.accounts, scale=size.scale)
    say("Letting workers come and go")
    let_things_happen(now=now, accounts=made.accounts)
    write_narratives(now=now, accounts=made.accounts)
    say("Visiting and reviewing children in need")
    add_need(seed=seed, now=now, accounts=made.accounts)
    _go_to_court_write_and_meet(now=now, accounts=made.accounts, seed=seed, say=say)
    if not size.crowded:
        say("Letting children live in care, which is not recorded yet")
        _live_in_care(living.families(), seed=seed, scale=size.scale, say=say)
        say("Checking what must be true")
        say(f"  Every key leads somewhere, and {check_invariants()} invariants hold")
    else:
        check_keys()
    return {model._meta.verbose_name_plural: n for model, n in sorted(made.counts.items(), key=lambda kv: -kv[1])}


def _live_in_care(families: list[Family], *, seed: int, scale: float, say: Say) -> None:
    """This function will say how many were in care, and check it against the orders that are recorded."""
    known = list(known_care())
    care = live_in_care(families, known, seed=seed, scale=scale)
    if broken := out_of_care(care, known):
        raise BrokenInvariant(f"A child with an order is in care: this is not so {len(broken):,} times.")
    told = (f"{care.looked_after(day):,} at the end of {day:%-d %B %Y}" for day in trends.LOOKED_AFTER)
    say(f"  {', '.join(told)}")


def _go_to_court_write_and_meet(*, now: datetime, accounts: dict[str, int], seed: int, say: Say) -> None:
    say("Going to court")
    go_to_court(now=now, accounts=accounts, seed=seed)
    say("Writing to one family, and reading every text for the search")
    write_things(now=now, accounts=accounts)
    say("Keeping apart what few may see")
    keep_things_apart(now=now, accounts=accounts)
    say("Holding meetings")
    hold_meetings(now=now, accounts=accounts)
    set_out_early_help(now=now, accounts=accounts)
    open_the_front_door(now=now, accounts=accounts)
    judge_assessments(seed=seed, now=now, accounts=accounts)
    move_work(now=now, accounts=accounts)
    work_at_the_door(now=now, accounts=accounts)
    ask_for_services(now=now, accounts=accounts)
    give_checkpoints_to_managers()
    put_a_child_on_twice(seed=seed, now=now, accounts=accounts)
    look_at_practice(now=now, accounts=accounts)
    audit_the_whole_service(seed=seed, now=now, accounts=accounts)
    look_into_things(now=now, accounts=accounts)
    fill_schools(now=now, accounts=accounts)
    say("Disposing of what was kept long enough")
    dispose_of_an_old_record(now=now, accounts=accounts)
