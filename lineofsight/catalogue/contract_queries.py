"""The register of contracts and providers, and one of each with what it brings about."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import Count, Q
from django.http import Http404

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.bodies.models import Action, Body, Item
from lineofsight.catalogue.models import Contract, Provider, ServiceRequest
from lineofsight.catalogue.operations.contracts import title_of
from lineofsight.catalogue.queries import Offered, catalogue, taken_part_by_ward, work_it_came_from
from lineofsight.measures.disclosure import shown_counts

SOURCE = "catalogue.contract"
SOON = timedelta(days=182)


class NotInRegister(Http404):
    """There is no such contract or provider."""


@dataclass(frozen=True)
class Held:
    """A contract on a day."""

    contract: Contract
    on: date

    @property
    def is_over(self) -> bool:
        """Whether it has ended."""
        return self.contract.ended_on <= self.on

    @property
    def decide_soon(self) -> bool:
        """Whether it is to be decided within half a year whether it goes on, or should have been."""
        by = self.contract.decide_by or self.contract.ended_on
        return not self.is_over and by <= self.on + SOON


@dataclass(frozen=True)
class RegisterPage:
    """The register: contracts by the day they are to be decided on, and every provider with how much it gives."""

    contracts: list[Held]
    providers: list[Provider]


def register(*, by: Any, on: date) -> RegisterPage:
    """This function will return the register of contracts and providers. Raises NotAllowed."""
    check(by, Permission.CATALOGUE_READ)
    rows = Contract.objects.select_related("provider", "board").annotate(lots_now=Count("lots"))
    held = [Held(one, on) for one in rows]
    held.sort(key=lambda one: (one.is_over, one.contract.decide_by or one.contract.ended_on, one.contract.title))
    here = Q(services__ended_on=None) | Q(services__ended_on__gt=on)
    providers = Provider.objects.annotate(offers=Count("services", filter=here)).order_by("name")
    return RegisterPage(held, list(providers))


@dataclass(frozen=True)
class ContractPage:
    """One contract: its lots, who took part by ward, from what work they came, and what its board does about it."""

    held: Held
    lots: list[Offered]
    wards: list[tuple[str, int]]
    came_from: list[tuple[str, int]]
    items: list[Item]
    actions: list[Action]

    @property
    def contract(self) -> Contract:
        """The contract."""
        return self.held.contract

    @property
    def shown_wards(self) -> list[tuple[str, int | None]]:
        """The wards as they may be shown beside the sum: None where too few took part."""
        return shown_counts(self.wards)


def contract_of(pk: int) -> Contract:
    """This function will return a contract. Raises NotInRegister."""
    found = Contract.objects.select_related("provider", "board").filter(pk=pk).first()
    if found is None:
        raise NotInRegister("There is no such contract.")
    return found


def contract_page(pk: int, *, by: Any, on: date, at: datetime) -> ContractPage:
    """This function will return a contract for its page. No child is named. Raises NotAllowed and NotInRegister."""
    check(by, Permission.CATALOGUE_READ)
    contract = contract_of(pk)
    lots = [one for one in catalogue(on=on) if one.service.contract_id == pk]
    services = list(contract.lots.values_list("pk", flat=True))
    items = Item.objects.visible_to(by, at=at).filter(title=title_of(contract), meeting__body=contract.board_id)
    actions = Action.objects.visible_to(by, at=at).filter(Q(source_kind=SOURCE, source_number=pk) | Q(item__in=items))
    return ContractPage(
        held=Held(contract, on), lots=lots, wards=taken_part_by_ward(services), came_from=work_it_came_from(services),
        items=list(items.select_related("meeting").prefetch_related("resolutions").order_by("-meeting__starts_at")),
        actions=list(actions.order_by("closed_on", "due_on", "pk")),
    )  # fmt: skip


@dataclass(frozen=True)
class ProviderPage:
    """One provider: its contracts, its services, how many were referred to each, and what came of it."""

    provider: Provider
    contracts: list[Held]
    offered: list[Offered]
    referred: dict[int, int]
    outcomes: list[tuple[str, int]]


def provider_page(pk: int, *, by: Any, on: date) -> ProviderPage:
    """This function will return a provider for its page. No child is named. Raises NotAllowed and NotInRegister."""
    check(by, Permission.CATALOGUE_READ)
    provider = Provider.objects.filter(pk=pk).first()
    if provider is None:
        raise NotInRegister("There is no such provider.")
    rows = ServiceRequest.objects.filter(service__provider=pk).order_by()
    ended = dict(rows.exclude(outcome="").values_list("outcome").annotate(n=Count("pk")))
    return ProviderPage(
        provider=provider,
        contracts=[Held(one, on) for one in provider.contracts.order_by("-started_on", "title")],
        offered=[one for one in catalogue(on=on) if one.service.provider_id == pk],
        referred=dict(rows.values_list("service").annotate(n=Count("pk"))),
        outcomes=[(label, ended.get(code, 0)) for code, label in ServiceRequest.Outcome.choices],
    )


def contracts_now(*, by: Any, on: date) -> list[Contract]:
    """This function will return the contracts that a service can be a lot of, by title. Raises NotAllowed."""
    check(by, Permission.CATALOGUE_CHANGE)
    return list(Contract.objects.on(on).order_by("title"))


def boards(*, by: Any, on: date, at: datetime) -> list[Body]:
    """This function will return the bodies that can watch over a contract, by name. Raises NotAllowed."""
    check(by, Permission.CATALOGUE_CHANGE)
    return list(Body.objects.visible_to(by, at=at).on(on).filter(child=None).order_by("name"))
