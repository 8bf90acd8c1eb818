"""Make what passes from one service to another, by the operations that pass it."""

from datetime import date, datetime, timedelta

from lineofsight.record.models import CaseStep, Team, Transfer
from lineofsight.record.operations.transfers import accept_transfer, propose_transfer
from lineofsight.statute.threshold import threshold
from tests.factories.access import make_user
from tests.factories.record import TeamFactory, moment, open_step

ON = date(2021, 8, 2)


def team_of(service: str) -> Team:
    """This function will return a team of a service, made where there is none."""
    return Team.objects.filter(service=service).order_by("pk").first() or TeamFactory(service=service)


def propose(step: CaseStep | None = None, *, outcome: str = "early_help", on: date = ON, by=None, **told) -> Transfer:
    """This function will propose that early help takes over an assessment, unless told otherwise."""
    step = step or open_step()
    level = threshold(on=on).level("3")
    seen = {"level": level.code, "indicators": [level.indicators[0].code]}
    told = {"reason": "The family agrees, and wants help with mornings.", "at": moment(on), **seen, **told}
    return propose_transfer(step, outcome=outcome, on=on, by=by or make_user("team_manager"), **told)


def accept(transfer: Transfer, *, team: Team | None = None, on: date | None = None, by=None, **told) -> Transfer:
    """This function will accept a proposal the day it was made, by a manager without a post."""
    on = on or transfer.proposed_on
    team = team or team_of("early_help" if transfer.declared.opens == "early_help" else "front_door")
    told = {"words": "We will ring on Monday.", "at": moment(on, 15), **told}
    return accept_transfer(transfer, team=team, on=on, by=by or make_user("early_help_manager"), **told)


def agreed(step: CaseStep, *, outcome: str, on: date, at: datetime | None = None) -> Transfer | None:
    """This function will have both managers agree to an outcome where that is needed, so that a step can end so."""
    if step.declared.outcome(outcome).agreed is None:
        return None
    told = {"at": at - timedelta(minutes=1)} if at else {}
    return accept(propose(step, outcome=outcome, on=on, **told), **told)


def sample_step() -> CaseStep:
    """This function will return the step that the route test proposes to pass on: always the same."""
    return CaseStep.objects.open().filter(kind="single_assessment").order_by("pk").first() or open_step()


def sample_transfer() -> Transfer:
    """This function will return the proposal that the route test visits: always the same."""
    return Transfer.objects.order_by("pk").first() or propose()
