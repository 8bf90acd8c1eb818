"""Keep the catalogue of services."""

from datetime import date, datetime
from typing import Any

from django.db import transaction

from lineofsight.access import audit
from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.bodies.models import Body
from lineofsight.catalogue.models import Contract, Provider, Service
from lineofsight.catalogue.operations.changes import UnableToOffer
from lineofsight.drafts.versions import same_words
from lineofsight.record.models import Team


@transaction.atomic
def add_service(
    *, provider: str, kind: str, contact: str = "", name: str, about: str, who_for: str, on: date, by: Any,
    at: datetime, least_age: int | None = None, most_age: int | None = None, places: int | None = None,
    outcome_measure: str = "", funding: str = "", funded_until: date | None = None, contract: Contract | None = None,
    lot: str = "",
    team: Team | None = None, panel: Body | None = None,
) -> Service:  # fmt: skip
    """This function will put a service in the catalogue, with its provider when that is new.

    Ages are in whole years, both included; either may be missing. `team` is ours that gives it, or `panel`
    the body that decides who has it: not both. Raises NotAllowed and UnableToOffer.
    """
    check(by, Permission.CATALOGUE_CHANGE)
    if not (provider.strip() and name.strip() and about.strip() and who_for.strip()):
        raise UnableToOffer("Say who provides it, what it is called, what it does and whom it is for.")
    if team is not None and panel is not None:
        raise UnableToOffer("A request goes to a team of ours or to a panel, not to both.")
    if least_age is not None and most_age is not None and most_age < least_age:
        raise UnableToOffer("The oldest age can't be below the youngest.")
    if lot.strip() and contract is None:
        raise UnableToOffer("Choose the contract that the lot is of.")
    if Service.objects.filter(name=name.strip()).exists():
        raise UnableToOffer("A service of that name is in the catalogue already.")
    who, _ = Provider.objects.get_or_create(name=provider.strip(), defaults={"kind": kind, "contact": contact.strip()})
    made = Service.objects.create(
        provider=who, name=name.strip(), about=same_words(about), who_for=same_words(who_for), least_age=least_age,
        most_age=most_age, places=places, outcome_measure=outcome_measure.strip(), funding=funding.strip(),
        funded_until=funded_until, contract=contract,
        lot=lot.strip(), started_on=on, team=team, panel=panel,
    )  # fmt: skip
    audit.record(
        by=by, at=at, action=audit.Action.CHANGE, subject=f"catalogue.service:{made.pk}", detail={"added": made.name}
    )
    return made
