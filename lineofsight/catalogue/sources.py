"""What the catalogue adds to meetings and actions: a panel decides on requests, and actions come of contracts."""

from typing import Any

from django.urls import reverse

from lineofsight.access.permissions import Permission
from lineofsight.bodies.deciding import ToDecide, register_decisions
from lineofsight.bodies.models import Item
from lineofsight.bodies.sources import Found, Source, register_source
from lineofsight.catalogue.contract_queries import SOURCE
from lineofsight.catalogue.models import Contract, ServiceRequest


def requests_to_decide(items: list[Item], *, by: Any) -> dict[int, ToDecide]:
    """This function will return, for items by which a request for a service stands, where the decision is recorded."""
    if not by.can(Permission.TRANSFER_DECIDE):
        return {}
    rows = ServiceRequest.objects.visible_to(by).filter(item__in=[item.pk for item in items], answer="")
    return {
        item: ToDecide(
            f"Record the panel's decision about {name}", reverse("catalogue:decided", kwargs={"request_id": pk})
        )
        for pk, item, name in rows.values_list("pk", "item", "service__name")
    }


def find_contract(number: int, *, by: Any) -> Found | None:
    """This function will return a contract, which is about no child, or None."""
    one = Contract.objects.filter(pk=number).first() if by.can(Permission.CATALOGUE_READ) else None
    return Found(title=one.title, href=reverse("catalogue:contract", kwargs={"contract_id": one.pk})) if one else None


register_decisions(requests_to_decide)
register_source(Source(kind=SOURCE, label="Contract", find=find_contract))
