"""What few may see of the made-up authority: restricted records, adoptions, and what is shared with a partner."""

from datetime import date, datetime, timedelta

from lineofsight.access.models import User
from lineofsight.access.operations import watch_name
from lineofsight.demo.simulation.days import LONDON
from lineofsight.record.models import CaseStep, Note, Person
from lineofsight.record.operations.agencies import join_agency, open_agency
from lineofsight.record.operations.need_to_know import break_glass, restrict
from lineofsight.record.operations.sealing import decide_sealing, record_adoption
from lineofsight.record.operations.sharing import share

YOUNGEST, OLDEST = 2, 10
SEEN = "Saw the adoption order. It is filed with the court papers."
NEWS = "In the news this summer."

SCHOOL_SINCE = date(2021, 4, 1)


def keep_things_apart(*, now: datetime, accounts: dict[str, int]) -> None:
    """This function will restrict a record, have it opened in an emergency, seal two adoptions' worth, and share."""
    who = {role: User.objects.get(pk=pk) for role, pk in accounts.items()}
    first, second, third = _finished_children(now, how_many=3)
    _restrict(first, who, now=now)
    _adopt(second, who, now=now, name=("Juniper", "Ravensworth"), is_checked=True)
    _adopt(third, who, now=now, name=("Linus", "Okoro-Thistlewood"), is_checked=False)
    _share(who, now=now)
    watch_name(name="Quillfeather", reason=NEWS, by=who["administrator"], at=now - timedelta(days=20))


def _finished_children(now: datetime, *, how_many: int) -> list[Person]:
    """This function will return young children with whom nobody works now, one of each of different families."""
    open_now = CaseStep.objects.open().values("child")
    born = (now.date() - timedelta(days=365 * OLDEST), now.date() - timedelta(days=365 * YOUNGEST))
    done = CaseStep.objects.filter(kind="single_assessment", child__date_of_birth__range=born, child__died_on=None)
    found = done.exclude(child__in=open_now).exclude(child__last_name__startswith="N").order_by("pk")
    children: dict[str, Person] = {}
    for step in found.select_related("child")[: 20 * how_many]:
        children.setdefault(step.child.last_name, step.child)
    return list(children.values())[:how_many]


def _restrict(child: Person, who: dict[str, User], *, now: datetime) -> None:
    """This function will restrict a record a month ago. Somebody opened it yesterday, which waits for a review."""
    head, reason = who["head_of_service"], "A parent of this child works for us."
    readers = [who["social_worker"], who["team_manager"]]
    restrict(child, reason=reason, readers=readers, by=head, at=now - timedelta(days=30))
    reason = "The police rang in the evening and asked who else lives there."
    break_glass(child, reason=reason, hours=4, by=who["reviewing_officer"], at=now - timedelta(hours=20))


def _adopt(child: Person, who: dict[str, User], *, now: datetime, name: tuple[str, str], is_checked: bool) -> None:
    first, last = name
    adopted = (now - timedelta(days=40)).date()
    told = {"first_name": first, "last_name": last, "adopted_on": adopted, "reason": SEEN, "on": now.date()}
    asked = record_adoption(child, **told, by=who["team_manager"], at=now - timedelta(days=3))
    if is_checked:
        at, note = now - timedelta(days=2), "The order and the child are the right ones. Nothing is left to file."
        decide_sealing(asked, is_right=True, note=note, on=now.date(), by=who["head_of_service"], at=at)


def _share(who: dict[str, User], *, now: datetime) -> None:
    """This function will share two notes of children the social worker holds with the partner's school."""
    theirs = CaseStep.objects.open().filter(allocations__worker__account=who["social_worker"])
    notes = Note.objects.visible_to(who["social_worker"]).filter(child__in=theirs.values("child"), recorded_at__lte=now)
    day = now.astimezone(LONDON).date()
    told = {"by": who["administrator"], "at": now}
    school = open_agency(name="Pinderthwaite Primary School", on=SCHOOL_SINCE, **told)
    open_agency(name="Wexcombe Health Visiting", on=SCHOOL_SINCE, **told)
    join_agency(agency=school, account=who["partner"], on=SCHOOL_SINCE, **told)
    for note in notes.order_by("-happened_at", "-pk")[:2]:
        share(
            note.child, kind="note", part=str(note.pk), to_agency=school,
            purpose="To plan what school does next.", basis="consent",
            basis_note="The mother agreed when we visited.", until=day + timedelta(days=60), on=day,
            by=who["social_worker"], at=max(now - timedelta(days=1), note.recorded_at),
        )  # fmt: skip
