"""Who fills the places of a council's body on a day, and how many nobody fills."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Case, QuerySet, Value, When

from lineofsight.bodies.kinds import SEATS
from lineofsight.bodies.models import Membership, Terms
from lineofsight.council.membership.models import CouncilBody

ORDER = tuple(SEATS)


@dataclass(frozen=True)
class Roster:
    """A body on a day: its members in their order, its remit, and how many of its places are empty."""

    council_body: CouncilBody
    members: list[Membership]
    terms: Terms | None

    @property
    def vacancies(self) -> int:
        """How many places nobody fills: never fewer than none."""
        return max(0, self.council_body.places - sum(one.counts for one in self.members))

    @property
    def chair(self) -> Membership | None:
        """Who chairs it, if anybody."""
        return next((one for one in self.members if one.seat == "chair"), None)

    def told(self) -> dict[str, Any]:
        """This function will return what the public is told of it: names and seats, and nothing of accounts."""
        body = self.council_body.body
        follows = body.successor.name if body.successor else ""
        return {
            "slug": self.council_body.slug,
            "name": body.name,
            "kind": body.declared.name,
            "remit": self.terms.text if self.terms else "",
            "quorum": self.terms.quorum.in_words if self.terms else "",
            "members": [{"name": one.name, "seat": SEATS[one.seat].name, "key": one.seat} for one in self.members],
            "places": self.council_body.places,
            "vacancies": self.vacancies,
            "began_on": body.started_on.isoformat(),
            "ended_on": body.ended_on.isoformat() if body.ended_on else "",
            "followed_by": follows,
        }


def roster(council_body: CouncilBody, *, on: date) -> Roster:
    """This function will return who fills the places of a body on a day, the chair first."""
    body = council_body.body
    terms = [one for one in body.terms.all() if one.started_on <= on and (one.ended_on is None or one.ended_on > on)]
    return Roster(council_body, list(in_order(body.memberships.on(on))), terms[0] if terms else None)


def in_order(members: QuerySet[Membership]) -> QuerySet[Membership]:
    """This function will put members as a front sheet does: the chair, the vice-chair, members by name, the others."""
    places = [When(seat=seat, then=Value(place)) for place, seat in enumerate(ORDER)]
    return members.order_by(Case(*places, default=Value(len(ORDER))), "name", "pk")
