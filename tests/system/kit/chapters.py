"""The chapters with which several stories of one child begin: told once, and gone on from by each story."""

from datetime import timedelta

from tests.system.kit import assessment, front_door, protection
from tests.system.kit.front_door import Child
from tests.system.kit.town import Town

CHILD = Child("Ottoline", "Winterslow")
WEEK = 7


def is_referred(town: Town) -> None:
    """This function will tell how a partner, a social worker and a manager come from a contact to an assessment."""
    partner, worker, manager = (town.person(who) for who in ("partner", "social-worker", "team-manager"))
    front_door.tells_us_about(partner, CHILD)
    front_door.says_who_it_is(worker, CHILD)
    front_door.rates(manager, CHILD, "Amber")
    front_door.screens(worker, CHILD)
    front_door.decides(manager, CHILD)
    front_door.decides_next_steps(manager, CHILD)
    assessment.gives_it_to(manager, CHILD, "Nadia Brackenhurst")
    town.wait_for_a_working_day(5)
    assessment.opens_from_my_work(worker, CHILD)
    assessment.records_a_visit(worker)


def is_found_to_be_at_risk(town: Town) -> None:
    """This function will tell how a manager and a social worker come from the assessment to a conference."""
    worker, manager = town.person("social-worker"), town.person("team-manager")
    assessment.opens_from_my_work(worker, CHILD)
    assessment.asks_for_a_discussion(worker)
    assessment.agrees(manager, CHILD, opened="strategy discussion")
    protection.discusses(manager, CHILD, at=town.now)
    protection.enquires(worker, CHILD, at=town.now)
    protection.authorises_enquiry(manager, CHILD)
    protection.arranges(manager, CHILD, at=town.now + timedelta(days=WEEK))
    protection.reports(worker, CHILD, at=town.now)
    town.wait(WEEK)
