"""Early help of the made-up authority: who was met and leads, what was assessed, and what passed between services."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from lineofsight.access.models import User
from lineofsight.demo.building import early_words as words
from lineofsight.demo.building.early_audit_rows import audit_early_help
from lineofsight.demo.building.programme_rows import support_families
from lineofsight.demo.building.service_rows import offer_services
from lineofsight.demo.building.tables import load_objects
from lineofsight.demo.building.transfer_rows import add_transfers
from lineofsight.demo.simulation.days import LONDON, moment, shifted
from lineofsight.record.models import CaseStep, Duty, Post
from lineofsight.service.early_help.models import Episode, FamilyAssessment, Lead
from lineofsight.statute.clocks import clock

COUNCIL = "childrens_services"
AGENCIES = ("education", "education", "health", "voluntary", *[COUNCIL] * 6)
INTENSITIES = ("light", "steady", "steady", "intensive")


@dataclass
class Family:
    """One child's early help with what the demo needs to know of it."""

    step: CaseStep
    worker: str
    account: int
    manager: int
    team: int
    assessed_on: date | None

    @property
    def number(self) -> int:
        """A number that brothers and sisters share."""
        return self.step.group.int if self.step.group else self.step.pk

    @property
    def agency(self) -> str:
        """The agency that leads."""
        return AGENCIES[self.number // 7 % len(AGENCIES)]


def help_early(*, now: datetime, accounts: dict[str, int], scale: float) -> None:
    """This function will write the early help of every step there is, in the database, and what awaits somebody.

    `scale` is how many times the whole authority this is.
    """
    today = now.astimezone(LONDON).date()
    families = list(_families())
    _save(Episode, (_episode(one, today) for one in families))
    _save(Lead, (_lead(one) for one in families))
    _save(FamilyAssessment, (_assessment(one, today) for one in families))
    _save(Duty, _first_contacts(families, today))
    _wait_for_the_manager(families, today=today)
    _let_a_partner_lead(families, accounts=accounts)
    add_transfers(now=now, accounts=accounts)
    offer_services(now=now, accounts=accounts)
    support_families(now=now, accounts=accounts, scale=scale)
    audit_early_help(now=now, accounts=accounts)


def _families() -> Iterator[Family]:
    managers = dict(Post.objects.filter(is_manager=True, ended_on=None).values_list("team", "worker__account"))
    assessed = dict(Duty.objects.filter(clock_code="EH-ASSESS").values_list("step", "met_on"))
    rows = CaseStep.objects.filter(kind="early_help").order_by("pk")
    held = rows.values_list("pk", "allocations__team", "allocations__worker__name", "allocations__worker__account")
    last = held.order_by("pk", "allocations__started_on", "allocations__pk")
    holders = {pk: (team, name, account) for pk, team, name, account in last}
    for step in rows:
        team, name, account = holders[step.pk]
        manager = managers.get(team) or step.started_by_id
        yield Family(step, name or "", account or manager, manager, team, assessed.get(step.pk))


def _save(model: Any, rows: Iterator[Any]) -> None:
    load_objects(model, rows)


def _met_on(one: Family, today: date) -> date | None:
    day = shifted(one.step.started_on, 2 + one.number % 4)
    until = one.step.stopped_on or today
    return day if one.worker and day <= until else None


def _episode(one: Family, today: date) -> Episode:
    met_on, ended = _met_on(one, today), one.step.stopped_on is not None
    met = {"met_on": met_on, "met_words": words.MET, "met_by_id": one.account} if met_on else {}
    said = {"closing_words": words.CLOSING, "support_after": words.AFTERWARDS} if ended else {}
    return Episode(step=one.step, intensity=INTENSITIES[one.number % len(INTENSITIES)], **met, **said)


def _lead(one: Family) -> Lead:
    on, agency = one.step.started_on, one.agency
    return Lead(
        episode_id=one.step.pk, agency=agency, name=words.NAMES.get(agency) or one.worker or "The duty practitioner",
        started_on=on, ended_on=one.step.stopped_on, reason=words.LEADS[agency], named_at=moment(on, 12),
        named_by_id=one.manager,
    )  # fmt: skip


def _assessment(one: Family, today: date) -> FamilyAssessment:
    on = one.assessed_on
    if on is None:
        begun = shifted(one.step.started_on, 6)
        if one.step.stopped_on or begun > today or not one.worker:
            return FamilyAssessment(step=one.step)
        return FamilyAssessment(step=one.step, story=words.STORY, saved_at=moment(begun, 10), saved_by_id=one.account)
    return FamilyAssessment(
        step=one.step, **_whole(one, on), submitted_at=moment(on, 11), submitted_by_id=one.account,
        authorised_at=moment(on, 15), authorised_by_id=one.manager, decision=words.DECISION, led_by_agency=one.agency,
    )  # fmt: skip


def _whole(one: Family, on: date) -> dict[str, Any]:
    """This function will return a whole assessment as it was written and shared by a day."""
    said = words.CHILDS_WORDS[one.step.pk % len(words.CHILDS_WORDS)]
    shared = max(one.step.started_on, on - timedelta(days=2))
    return {
        **words.WRITTEN, "childs_words": said, "direct_work": words.DIRECT_WORK, "family_says": words.FAMILY_SAYS,
        "shared_on": shared, "saved_at": moment(on, 10), "saved_by_id": one.account,
    }  # fmt: skip


def _first_contacts(families: list[Family], today: date) -> Iterator[Duty]:
    """This function will return what is, or was lately, due: the first contact of early help opened these weeks."""
    lately = today - timedelta(days=42)
    workers = dict(Post.objects.filter(ended_on=None).values_list("worker__account", "worker"))
    for one in families:
        if one.worker and one.step.started_on >= lately and one.step.stopped_on is None:
            on = one.step.started_on
            yield Duty(
                clock_code="EH-FIRST", step=one.step, child_id=one.step.child_id, team_id=one.team, started_on=on,
                due_on=clock("EH-FIRST").due(on).on, met_on=_met_on(one, today), worker_id=workers.get(one.account),
            )  # fmt: skip


def _wait_for_the_manager(families: list[Family], *, today: date) -> None:
    """This function will have some assessments wait for a manager, and one returned to who wrote it."""
    apart = [one for one in families if one.assessed_on is None and one.step.stopped_on is None and one.worker]
    ready = [one for one in apart if one.step.group is None and one.account != one.manager]
    for count, one in enumerate(ready[:7]):
        copy, on = FamilyAssessment.objects.get(pk=one.step.pk), max(one.step.started_on, shifted(today, -3))
        for name, value in _whole(one, on).items():
            setattr(copy, name, value)
        if count == 6:
            copy.returned_because = words.RETURNED
        else:
            copy.submitted_at, copy.submitted_by_id = moment(on, 16), one.account
        copy.save()


def _let_a_partner_lead(families: list[Family], *, accounts: dict[str, int]) -> None:
    """This function will have the demo's partner lead two families of the demo's early help manager."""
    partner = User.objects.get(pk=accounts["partner"])
    mine = [one for one in families if one.manager == accounts.get("early_help_manager") and not one.step.stopped_on]
    led = [one for one in mine if one.assessed_on is None and one.step.group is None][-2:]
    Lead.objects.filter(episode__in=[one.step.pk for one in led]).update(
        agency="education", name=partner.name, account=partner, reason=words.LEADS["education"]
    )
