"""Keep the register of contracts, and put a contract before the board that watches over it."""

from datetime import date, datetime
from typing import Any

from django.db import transaction

from lineofsight.access import audit
from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.bodies.models import Body, Item, Meeting
from lineofsight.bodies.operations.meetings import add_item
from lineofsight.catalogue.models import Contract, Provider
from lineofsight.catalogue.operations.changes import UnableToOffer
from lineofsight.drafts.versions import same_words


@transaction.atomic
def keep_contract(
    *, provider: str, kind: str, contact: str = "", title: str, reference: str = "", about: str, manager: str,
    pounds: int | None = None, board: Body | None = None, decide_by: date | None = None, started_on: date,
    ended_on: date, by: Any, at: datetime,
) -> Contract:  # fmt: skip
    """This function will put a contract in the register, with its provider when that is new.

    `pounds` are a year's; `ended_on` is the first day without it; `decide_by` is when it is decided whether it goes
    on. Raises NotAllowed and UnableToOffer.
    """
    check(by, Permission.CATALOGUE_CHANGE)
    if not (provider.strip() and title.strip() and about.strip() and manager.strip()):
        raise UnableToOffer("Say who provides it, what it is called, what it is to bring about and who manages it.")
    if ended_on <= started_on:
        raise UnableToOffer("A contract can't end before it starts.")
    if decide_by is not None and decide_by > ended_on:
        raise UnableToOffer("Decide whether it goes on before it ends.")
    if Contract.objects.filter(title=title.strip()).exists():
        raise UnableToOffer("A contract of that name is in the register already.")
    who, _ = Provider.objects.get_or_create(name=provider.strip(), defaults={"kind": kind, "contact": contact.strip()})
    made = Contract.objects.create(
        provider=who, title=title.strip(), reference=reference.strip(), about=same_words(about), pounds=pounds,
        manager=manager.strip(), board=board, decide_by=decide_by, started_on=started_on, ended_on=ended_on,
    )  # fmt: skip
    audit.record(
        by=by, at=at, action=audit.Action.CHANGE, subject=f"catalogue.contract:{made.pk}", detail={"kept": made.title}
    )
    return made


@transaction.atomic
def put_contract_before_board(contract: Contract, *, by: Any, at: datetime) -> Item:
    """This function will put a contract on the agenda of its board's next meeting.

    Raises NotAllowed, and UnableToOffer without a board, without a meeting ahead, or when it is on it already.
    """
    check(by, Permission.MEETING_RUN)
    ahead = Meeting.objects.filter(body=contract.board_id, status="planned", starts_at__gt=at)
    meeting = ahead.order_by("starts_at", "pk").first() if contract.board_id else None
    if meeting is None:
        raise UnableToOffer("Its board has no meeting ahead. Call one first.")
    title = title_of(contract)
    if meeting.items.filter(title=title).exists():
        raise UnableToOffer("It is on the agenda of the next meeting already.")
    return add_item(meeting=meeting, title=title, owner=contract.manager, by=by, at=at)


def title_of(contract: Contract) -> str:
    """This function will return what an item about a contract is called on an agenda."""
    return f"Contract: {contract.title}"
