"""Restrict records, keep accounts from them and break the glass, for tests."""

from datetime import datetime, timedelta

from lineofsight.access.models import WatchedName
from lineofsight.access.operations import watch_name
from lineofsight.record.models import BreakGlass, Exclusion, Person, Restriction, RestrictionReader, Sealing, Share
from lineofsight.web.clock import now
from tests.factories.access import make_user
from tests.factories.record import PersonFactory
from tests.factories.sealing import ask
from tests.factories.sharing import share


def restrict(person: Person, *readers, at: datetime, until: datetime | None = None) -> Restriction:
    """This function will restrict a record from a moment, with these accounts on the list."""
    by = make_user("head_of_service", name="Folake Merridale")
    kept = {"reason": "A parent works for us.", "started_at": at, "until": until, "restricted_by": by}
    restriction = Restriction.objects.create(person=person, **kept)
    for account in readers:
        RestrictionReader.objects.create(restriction=restriction, account=account, added_at=at, added_by=by)
    return restriction


def keep_out(person: Person, account, *, at: datetime) -> Exclusion:
    """This function will keep an account out of a record."""
    by = make_user("team_manager")
    told = {"kind": "set", "reason": "A neighbour of the family.", "started_at": at, "recorded_by": by}
    return Exclusion.objects.create(person=person, account=account, **told)


def declare(person: Person, account, *, at: datetime) -> Exclusion:
    """This function will have an account declare a conflict of interest."""
    told = {"kind": "declared", "reason": "My cousin's child.", "started_at": at, "recorded_by": account}
    return Exclusion.objects.create(person=person, account=account, **told)


def broken_by(restriction: Restriction, account, *, at: datetime, hours: int = 8) -> BreakGlass:
    """This function will break the glass of a restricted record."""
    return BreakGlass.objects.create(
        restriction=restriction, account=account, reason="The police ask whether it is safe to go in.", hours=hours,
        opened_at=at, expires_at=at + timedelta(hours=hours), review_due_on=(at + timedelta(days=2)).date(),
    )  # fmt: skip


def sample_adoption() -> Sealing:
    """This function will record the adoption of a new child, to be checked."""
    return ask()


def sample_watched_name() -> WatchedName:
    """This function will watch a name."""
    return watch_name(name="Quillfeather", reason="In the news.", by=make_user("administrator"), at=now())


def sample_share() -> Share:
    """This function will share a new note of a new child with a new partner."""
    return share()


def sample_exclusion() -> Exclusion:
    """This function will keep a new account out of a new record."""
    return keep_out(PersonFactory(), make_user(), at=now())


def sample_glass() -> BreakGlass:
    """This function will break the glass of a new restricted record, now."""
    return broken_by(restrict(PersonFactory(), at=now()), make_user(), at=now())
