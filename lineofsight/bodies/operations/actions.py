"""Give somebody an action, hand it over to somebody else, and close it with what shows that it is done."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import transaction

from lineofsight.access.checks import NotAllowed, check
from lineofsight.access.permissions import Permission
from lineofsight.bodies.allowing import check_run
from lineofsight.bodies.kinds import AGENCIES, agency_of_role
from lineofsight.bodies.models import Action, ActionOwner, Item
from lineofsight.bodies.models.telling import may_be_told
from lineofsight.bodies.noting import note
from lineofsight.bodies.sources import found_for
from lineofsight.drafts.versions import same_words
from lineofsight.record.models import Person


class UnableToAct(Exception):
    """The action can't be given, handed over or closed; the message says why."""


@dataclass(frozen=True, kw_only=True)
class Owner:
    """Whose an action is: one of our accounts, or somebody outside by name and agency.

    Without an agency it is the one that the account's role works for.
    """

    account: Any = None
    name: str = ""
    agency: str = ""

    @property
    def called(self) -> str:
        """Their name."""
        return self.account.name if self.account is not None else self.name.strip()

    @property
    def works_for(self) -> str:
        """The agency they own it for; nothing where neither their role nor anybody says."""
        return self.agency or (agency_of_role(self.account.role) if self.account is not None else "")


@transaction.atomic
def give_action(
    *,
    what: str,
    due_on: date,
    owner: Owner,
    on: date,
    by: Any,
    at: datetime,
    item: Item | None = None,
    source: tuple[str, int] | None = None,
) -> Action:
    """This function will give somebody an action that comes of an item, or of another record: its kind and number.

    It is about the child its source is about. One of an item is given by who runs meetings. Raises NotAllowed,
    UnknownSource, and UnableToAct: when the source is not there for `by`, the minutes are approved, it is due before it
    is given, or its owner may not be told of the child.
    """
    if item is not None:
        check_run(by, kind=item.meeting.body.kind)
    else:
        check(by, Permission.ACTION_GIVE)
    child = _child_of(item, source, by=by)
    if not what.strip():
        raise UnableToAct("Say what is to be done.")
    if due_on < on:
        raise UnableToAct("It can't be due before it is given.")
    _check_owner(owner, child=child)
    kind, number = source or ("", None)
    action = Action.objects.create(
        what=same_words(what), due_on=due_on, child=child, item=item, source_kind=kind, source_number=number,
        given_on=on, given_by=by,
    )  # fmt: skip
    _own(action, owner, on=on, by=by)
    note(child=child, action=action.pk, by=by, at=at, did="action given", due_on=due_on.isoformat())
    return action


def _child_of(item: Item | None, source: tuple[str, int] | None, *, by: Any) -> Person | None:
    """This function will return the child that the source of an action is about, if any. Raises UnableToAct."""
    if (item is None) == (source is None):
        raise UnableToAct("An action comes of an item of a meeting, or of one other record.")
    if item is not None:
        if not Item.objects.visible_to(by).filter(pk=item.pk, meeting__approved_at=None).exists():
            raise UnableToAct("The minutes are approved, so no action is added. Add it at the next meeting.")
        return item.child
    found = found_for(*source, by=by)
    if found is None:
        raise UnableToAct("What the action comes of is not there.")
    return found.child


def _check_owner(owner: Owner, *, child: Person | None) -> None:
    if not owner.called or owner.works_for not in AGENCIES:
        raise UnableToAct("Say who does it, and for which agency.")
    if owner.account is None:
        return
    if not owner.account.can(Permission.ACTION_OWN):
        raise UnableToAct(f"The role of {owner.called} does not let them own actions.")
    if not may_be_told(owner.account, child):
        raise UnableToAct(f"{owner.called} may not be told of the child this is about.")


def _own(action: Action, owner: Owner, *, on: date, by: Any, reason: str = "") -> ActionOwner:
    return ActionOwner.objects.create(
        action=action, account=owner.account, name=owner.called, agency=owner.works_for, reason=reason,
        started_on=on, recorded_by=by,
    )  # fmt: skip


@transaction.atomic
def hand_over(*, action: Action, owner: Owner, reason: str, on: date, by: Any, at: datetime) -> ActionOwner:
    """This function will hand an open action over to somebody else from a day, with why.

    The owner may, and who runs meetings. Raises NotAllowed and UnableToAct.
    """
    action, now = _held_open(action, by=by)
    _check_owner(owner, child=action.child)
    if not reason.strip():
        raise UnableToAct("Say why it is handed over.")
    if (now.account_id, now.name) == (getattr(owner.account, "pk", None), owner.called):
        raise UnableToAct(f"{owner.called} owns it already.")
    if on < now.started_on:
        raise UnableToAct(f"{now.name} owns it since a later day.")
    now.ended_on = on
    now.save(update_fields=["ended_on"])
    following = _own(action, owner, on=on, by=by, reason=reason.strip())
    note(child=action.child, action=action.pk, by=by, at=at, did="action handed over", owner=following.pk)
    return following


@transaction.atomic
def close_action(*, action: Action, outcome: str, evidence: str, on: date, by: Any, at: datetime) -> Action:
    """This function will close an action as done, with what shows it, or as no longer needed, with why.

    The owner may, and who runs meetings. Raises NotAllowed and UnableToAct.
    """
    action, _ = _held_open(action, by=by)
    if not evidence.strip():
        raise UnableToAct("Say what shows that it is done, or why it is no longer needed.")
    if on < action.given_on:
        raise UnableToAct("It can't be closed before it was given.")
    action.outcome, action.evidence = Action.Outcome(outcome), same_words(evidence)
    action.closed_on, action.closed_by = on, by
    action.save(update_fields=["outcome", "evidence", "closed_on", "closed_by"])
    note(child=action.child, action=action.pk, by=by, at=at, did="action closed", outcome=outcome)
    return action


def _held_open(action: Action, *, by: Any) -> tuple[Action, ActionOwner]:
    """This function will return an open action and its owner, locked, for who may change it."""
    check(by, Permission.ACTION_OWN)
    action = Action.objects.select_for_update(of=("self",)).select_related("child").get(pk=action.pk)
    owner = action.owners.select_for_update().get(ended_on=None)
    if owner.account_id != by.pk and not by.can(Permission.MEETING_RUN):
        raise NotAllowed("Only who owns an action, and who runs meetings, can change it.")
    if action.closed_on is not None:
        raise UnableToAct("This action is closed already.")
    return action, owner
