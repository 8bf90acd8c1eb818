"""Whom something about a child may be told to by name: an action given to a partner, an invitation to a conference."""

from datetime import datetime
from typing import Any

from django.db.models import Q

from lineofsight.access.need_to_know import Scope, scope_of
from lineofsight.record.models import Person, Seal
from lineofsight.record.models.need_to_know import kept_from


def telling_of(user: Any, child: str = "child") -> Q:
    """This function will return the condition for rows that may be told to who opens no records. `child` is the path.

    A partner is told what is given to them by name, of any child they are not kept from and who is not sealed, as with
    what is shared with them. Everybody else is told nothing about any child.
    """
    nobody = Q(**{child: None})
    if scope_of(user) != Scope.OWN_REFERRALS:
        return nobody
    hidden = Q(**{f"{child}__in": kept_from(user)}) | Q(**{f"{child}__in": Seal.objects.values("person")})
    return nobody | ~hidden


def may_be_told(user: Any, child: Person | None, *, at: datetime | None = None) -> bool:
    """This function will say whether something about a child may be given to an account by name. No child: always."""
    if child is None:
        return True
    if scope_of(user) == Scope.OWN_REFERRALS:
        return Person.objects.filter(pk=child.pk).filter(telling_of(user, "pk")).exists()
    return Person.objects.visible_to(user, at=at).filter(pk=child.pk).exists()
