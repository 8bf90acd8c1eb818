"""Set up a body of the council, change its places, and publish what the public is told of it."""

from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils.text import slugify

from lineofsight.bodies.allowing import check_set_up
from lineofsight.bodies.kinds import KINDS
from lineofsight.bodies.models import Body
from lineofsight.bodies.noting import note
from lineofsight.bodies.operations.bodies import UnableToSetUp, set_terms, set_up_body
from lineofsight.council.membership.governance import governed
from lineofsight.council.membership.models import CouncilBody, MunicipalYear, PublishedBody
from lineofsight.council.membership.roster import roster


@transaction.atomic
def set_up_council_body(
    *,
    kind: str,
    name: str,
    slug: str,
    places: int,
    remit: str,
    least: int,
    cadence: str,
    on: date,
    by: Any,
    at: datetime,
    parent: Body | None = None,
) -> CouncilBody:
    """This function will set up a body that meets in public, with its remit, quorum, places and word in addresses.

    Raises NotAllowed, and UnableToSetUp for a kind that does not meet in public, for an executive where the council has
    none, or a word that is taken.
    """
    check_set_up(by, kind=kind)
    if not KINDS[kind].meets_in_public:
        raise UnableToSetUp("That kind of body does not meet in public. Set it up with the boards and groups.")
    if kind == "executive" and not (model := governed(on)).has_executive:
        raise UnableToSetUp(f"The council has no executive. {model.words}")
    word = slugify(slug or name)
    if not word or CouncilBody.objects.filter(slug=word).exists():
        raise UnableToSetUp("Another body has that word in its address. Choose another word.")
    _check_places(places, least=least)
    body = set_up_body(kind=kind, name=name, cadence=cadence, on=on, by=by, at=at, parent=parent)
    set_terms(body=body, text=remit, least=least, on=on, by=by, at=at)
    return CouncilBody.objects.create(body=body, slug=word, places=places)


@transaction.atomic
def set_places(*, council_body: CouncilBody, places: int, by: Any, at: datetime) -> CouncilBody:
    """This function will say how many places for members a body has. Raises NotAllowed and UnableToSetUp."""
    check_set_up(by, kind=council_body.body.kind)
    held = CouncilBody.objects.select_for_update(of=("self",)).select_related("body").get(pk=council_body.pk)
    terms = held.body.terms.filter(ended_on=None).first()
    _check_places(places, least=terms.quorum_least if terms else 1)
    if places < (filled := held.body.memberships.filter(ended_on=None, seat__in=FILLING).count()):
        raise UnableToSetUp(f"{filled} members sit on it. Say first who no longer does.")
    before, held.places = held.places, places
    held.save(update_fields=["places"])
    note(body=held.body, by=by, at=at, did="places set", before=before, places=places)
    return held


FILLING = ("chair", "vice_chair", "member")
"""The seats that fill a place: co-opted members and advisers sit beside them."""


def _check_places(places: int, *, least: int) -> None:
    if places < max(1, least):
        raise UnableToSetUp("A body has at least as many places as its quorum asks for.")


@transaction.atomic
def publish_body(*, council_body: CouncilBody, by: Any, on: date, at: datetime) -> PublishedBody:
    """This function will publish a body as it stands on a day: its remit, its places and who fills them.

    What changes later is not public until it is published again. Raises NotAllowed.
    """
    check_set_up(by, kind=council_body.body.kind)
    made = PublishedBody.objects.create(
        council_body=council_body, content=roster(council_body, on=on).told(), published_at=at, published_by=by
    )
    note(body=council_body.body, by=by, at=at, did="body published", published=made.pk)
    return made


@transaction.atomic
def set_annual_meeting(*, began_on: date, by: Any, at: datetime) -> MunicipalYear:
    """This function will record the day of an annual meeting, from which a municipal year runs. Raises NotAllowed."""
    check_set_up(by, kind="full_council")
    year, _ = MunicipalYear.objects.update_or_create(year=began_on.year, defaults={"began_on": began_on})
    full = Body.objects.filter(kind="full_council").order_by("-started_on", "-pk").first()
    if full is None:
        raise UnableToSetUp("Set up Full Council first: the year runs from its annual meeting.")
    note(body=full, by=by, at=at, did="annual meeting set", year=year.year, began_on=began_on.isoformat())
    return year
