"""A panel's year: what was suggested, what it chose, and how far the board is with its programme."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.http import Http404

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.bodies.allowing import may_run
from lineofsight.bodies.models import Body
from lineofsight.council.membership.models import CouncilBody
from lineofsight.council.membership.queries.bodies import council_body, year_of
from lineofsight.council.programme.models import Programme, Review, Suggestion
from lineofsight.council.programme.operations.approving import TAKEN_ON
from lineofsight.council.programme.operations.reviewing import REVIEWED
from lineofsight.council.programme.rules import MOST_REVIEWS
from lineofsight.statute.municipal_year import in_words

IN_ORDER = ["", *Suggestion.Choice.values]
"""What is still to be chosen comes first, and what was not chosen last."""
SCRUTINY = ("scrutiny_panel", "scrutiny_board")


class NoSuchProgramme(Http404):
    """There is no such body of scrutiny, suggestion, programme or review."""


@dataclass(frozen=True)
class ProgrammePage:
    """A panel's year. `last` is what was submitted last; `inherited` are open reviews of bodies that it follows."""

    council_body: CouncilBody
    year: int
    year_words: str
    suggestions: list[Suggestion]
    last: Programme | None
    reviews: list[Review]
    inherited: list[Review]
    can_run: bool

    @property
    def too_many(self) -> int:
        """How many reviews it takes on where they are more than a panel usually does, or 0."""
        count = sum(one.choice in REVIEWED for one in self.suggestions)
        return count if count > MOST_REVIEWS else 0

    @property
    def is_behind(self) -> bool:
        """Whether something was chosen that the board has not had before it yet."""
        chosen = {(one.pk, one.get_choice_display()) for one in self.suggestions if one.choice in TAKEN_ON}
        sent = {(one["number"], one["as"]) for one in self.last.content["chosen"]} if self.last else set()
        return chosen != sent


def panels(by: Any) -> list[CouncilBody]:
    """This function will return the bodies of scrutiny that have a work programme, by name. Raises NotAllowed."""
    check(by, Permission.COUNCIL_READ)
    rows = CouncilBody.objects.visible_to(by).filter(body__kind__in=SCRUTINY, body__ended_on=None)
    return list(rows.select_related("body").order_by("body__name"))


def boards(by: Any) -> list[Body]:
    """This function will return the overview and scrutiny boards there are, by name. Raises NotAllowed."""
    return [one.body for one in panels(by) if one.body.kind == "scrutiny_board"]


def reviews(by: Any) -> QuerySet[Review]:
    """This function will return the reviews a reader may know of, the latest begun first. Raises NotAllowed."""
    check(by, Permission.COUNCIL_READ)
    rows = Review.objects.visible_to(by).select_related("topic", "body__of_council", "report")
    return rows.order_by("topic__finished_on", "-topic__started_on", "-pk")


def programme_page(slug: str, year: int, *, by: Any) -> ProgrammePage:
    """This function will return a panel's year. Raises NotAllowed, NoSuchCouncilBody and NoSuchProgramme."""
    found = council_body(slug, by=by)
    if found.body.kind not in SCRUTINY:
        raise NoSuchProgramme("A body that does not scrutinise has no work programme.")
    rows = Suggestion.objects.filter(body=found.body, year=year).select_related("passed_to", "review", "body")
    return ProgrammePage(
        council_body=found,
        year=year,
        year_words=in_words(year),
        suggestions=sorted(rows, key=lambda one: (IN_ORDER.index(one.choice), one.pk)),
        last=found.body.programmes.filter(year=year).select_related("board").order_by("-version").first(),
        reviews=list(reviews(by).filter(body=found.body)),
        inherited=list(reviews(by).filter(body__successor=found.body, topic__finished_on=None)),
        can_run=may_run(by, kind=found.body.kind) and found.body.ended_on is None,
    )


def this_year(on: date) -> int:
    """This function will return the municipal year of a day."""
    return year_of(on)


def suggestion(pk: int, *, by: Any) -> Suggestion:
    """This function will return a suggestion. Raises NotAllowed and NoSuchProgramme."""
    check(by, Permission.COUNCIL_READ)
    rows = Suggestion.objects.visible_to(by).select_related("body__of_council", "review")
    found = rows.filter(pk=pk).first()
    if found is None:
        raise NoSuchProgramme("There is no such suggestion.")
    return found


def programme(pk: int, *, by: Any) -> Programme:
    """This function will return a programme that was submitted. Raises NotAllowed and NoSuchProgramme."""
    check(by, Permission.COUNCIL_READ)
    found = Programme.objects.visible_to(by).select_related("body__of_council").filter(pk=pk).first()
    if found is None:
        raise NoSuchProgramme("There is no such work programme.")
    return found
