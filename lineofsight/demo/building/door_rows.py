"""More of the front door of the made-up authority: domestic abuse, MARAC, its rota, other councils, its governance."""

from datetime import date, datetime, timedelta

from lineofsight.access.models import User
from lineofsight.bodies.operations.actions import Owner, give_action
from lineofsight.bodies.operations.standing_items import set_standing_item
from lineofsight.demo.building.meeting_rows import HEALTH, POLICE, Clerk
from lineofsight.record.models import Address, CaseStep, Duty, Residence, Team
from lineofsight.service.front_door.models import Contact, PathwayVersion
from lineofsight.service.front_door.operations.councils import keep_council
from lineofsight.service.front_door.operations.domestic_abuse import say_step
from lineofsight.service.front_door.operations.marac import keep_marac_outcome, refer_to_marac
from lineofsight.service.front_door.operations.rota import put_on_rota

ALONE_SINCE = date(2020, 7, 1)
ADVOCATE = ("voluntary", "Philippa Thornleigh")
SAID = (
    ("safe_contact", "done", "She is alone between nine and noon, on her sister's phone."),
    ("victim", "done", "Spoke with her at her sister's. She fears the weekend."),
    ("checklist", "done", "Fourteen of twenty-four."),
    ("school", "done", "Told the head at eight, before the bell."),
    ("other_parent", "not_needed", "The police hold him until his hearing."),
)
SAID_BY_PARTNERS = (
    "Nine families this week. The advocate reached seven of them within a day. Two schools were told after the bell.",
    "Six families. Health asks that midwives hear of it too. All schools were told before the bell.",
    "Eleven families. Two had come before. The police will mark both addresses.",
)
PACK = (
    ("How much came in", ["FD01", "FD08"], "month"),
    ("What became of it", ["FD03"], "category"),
    ("How fast it was answered", ["FD02", "FD12", "FD13"], "month"),
    ("What was sent back to the police", ["FD05"], "month"),
)
SAID_BY_GOVERNORS = (
    "Schools sit there two days a week, and ask for a third in autumn. Health can't fill Fridays. Members asked why "
    "notifications are sent back, and will read the reasons next time."
)
FOUND = (
    "A partner university looked at the first year. Victims were rung a day sooner than before, and schools were told "
    "before the bell in nine of ten cases. It could not say whether children were safer: too few were asked."
)


def work_at_the_door(*, now: datetime, accounts: dict[str, int]) -> None:
    """This function will have something on each of the further pages of the front door."""
    clerk = Clerk({role: User.objects.get(pk=key) for role, key in accounts.items()}, now)
    _marac(clerk)
    _pathway(clerk)
    _rota(clerk)
    _councils(clerk)
    _before_we_were_alone()
    _governance(clerk)


def _marac(clerk: Clerk) -> None:
    """This function will refer two families to MARAC: one is heard, with an action of ours, the other waits."""
    worker = clerk.people["social_worker"]
    rows = Contact.objects.visible_to(worker).filter(notification__is_domestic_abuse=True)
    found = rows.visible_to(clerk.people["team_manager"]).select_related("step__child")
    contacts = list({one.step.child_id: one for one in found.order_by("-step__started_at", "-pk")[:30]}.values())
    for number, contact in enumerate(contacts[:2]):
        ago = timedelta(days=21 if number else 1)
        said = {"why": "high_risk", "words": "Threats to kill, and he has her keys.", "victim": "agrees"}
        meets = (clerk.now - ago).date() + timedelta(days=14)
        [row] = refer_to_marac(
            contact.step.child, contact=contact, meeting_on=meets, on=(clerk.now - ago).date(), by=worker,
            at=clerk.now - ago, **said,
        )  # fmt: skip
        if number:
            told = {"outcome": "plan", "words": "Locks changed; the police mark the address.", "decided_on": meets}
            keep_marac_outcome(row, **told, by=worker, at=clerk.now)
            told = {"what": "Tell the new school who may fetch the children.", "on": clerk.now.date()}
            due = clerk.now.date() + timedelta(days=3)
            give_action(source=("marac", row.pk), due_on=due, owner=Owner(account=worker), by=worker, at=clerk.now,
                        **told)  # fmt: skip
    for contact in contacts[:4]:
        for step, how, words in SAID[: 5 - contact.pk % 2]:
            say_step(contact, step=step, how=how, words=words, by=worker, at=clerk.now)


def _pathway(clerk: Clerk) -> None:
    """This function will have partners meet weekly about the pathway, and attach what was learnt of it."""
    run = "team_manager"
    body = clerk.body(
        kind="group", name="Domestic abuse partners", cadence="weekly", role="head_of_service", least=3,
        agencies=("police",), text="Each week agencies look at how the pathway went: who was reached, and who was not.",
    )  # fmt: skip
    clerk.seat(body, run, seat="chair")
    clerk.seat(body, "head_of_service")
    clerk.seat_outside(body, POLICE, HEALTH, ADVOCATE)
    for weeks, said in zip((2, 1, 0), SAID_BY_PARTNERS, strict=True):
        when = (clerk.now - timedelta(days=1, weeks=weeks)).replace(hour=13, minute=0)
        meeting = clerk.hold(body, when, role=run, place="Front door, room 2")
        clerk.item(meeting, "How the pathway went this week", role=run, said=said)
    PathwayVersion.objects.create(
        from_on=date(2022, 4, 1), body=body, found=FOUND, set_at=clerk.now, set_by=clerk.people["head_of_service"],
        reason="The partnership read the evaluation, and keeps the weekly meeting.",
    )  # fmt: skip


def _rota(clerk: Clerk) -> None:
    """This function will have agencies sit at the front door since spring, and some weeks ahead."""
    today, told = clerk.now.date(), clerk.told("team_manager")
    first, last = today - timedelta(weeks=14), today + timedelta(weeks=4)
    for (agency, name), part, days in (
        (POLICE, "day", (0, 1, 2, 3, 4)), (HEALTH, "morning", (0, 1, 2, 3, 4)), (ADVOCATE, "day", (1, 4)),
        (("housing", "Corwin Ashby"), "afternoon", (2,)), (("adult_services", "Marigold Penhale"), "day", (3,)),
    ):  # fmt: skip
        put_on_rota(name=name, agency=agency, part=part, is_manager=False, from_on=first, until_on=last,
                    weekdays=days, **told)  # fmt: skip
    seated = {"part": "day", "is_manager": False, "from_on": first, "until_on": last, "name": ""}
    put_on_rota(agency="education", account=clerk.people["partner"], weekdays=(0, 2), **seated, **told)
    own = {"agency": "childrens_services", "part": "day", "from_on": first, "until_on": last, **told}
    put_on_rota(name="", account=clerk.people["team_manager"], is_manager=True, weekdays=range(5), **own)
    # A second manager's post was filled in summer.
    own["from_on"] = today - timedelta(weeks=6)
    put_on_rota(name="Second manager of the front door", is_manager=True, weekdays=range(5), **own)


def _councils(clerk: Clerk) -> None:
    """This function will keep two councils' front doors, and have a child of an open contact live in one's area."""
    head = clerk.told("head_of_service")
    reached = "Ring 01632 960201 by day and 01632 960299 at night, then send it by secure email."
    keep_council(name="Fenhallow Council", reached=reached, districts="ZZ4 ZZ5 ZZ6", on=date(2020, 7, 1), **head)
    reached = "Ring 01632 960311, which is answered day and night."
    keep_council(name="Harle Valley Council", reached=reached, districts="ZZ21 ZZ22", on=date(2020, 7, 1), **head)
    open_now = CaseStep.objects.open().visible_to(clerk.people["social_worker"]).filter(kind="contact")
    step = open_now.filter(contact__rag="green").order_by("-started_at", "-pk").first()
    if step is not None:
        home, _ = Address.objects.get_or_create(line="7 Sluice Cottages", town="Fenhallow", postcode="ZZ4 9QT")
        Residence.objects.filter(person=step.child, kind="home", ended_on=None).update(address=home)


def _before_we_were_alone() -> None:
    """This function will say of the oldest contacts that a joint front door, which ended, held them."""
    joint = Team.objects.create(
        code="FDJ", name="Joint front door with Fenhallow", service="front_door", started_on=date(2016, 4, 1),
        ended_on=ALONE_SINCE,
    )  # fmt: skip
    old = CaseStep.objects.filter(kind="contact", stopped_on__lt=ALONE_SINCE).values("pk")
    Duty.objects.filter(step__in=old).update(team=joint)


def _governance(clerk: Clerk) -> None:
    """This function will have agencies watch over the front door, with its figures before every meeting."""
    run, head = "team_manager", "head_of_service"
    body = clerk.body(
        kind="board", name="Front door governance group", cadence="monthly", role=head, least=3,
        agencies=("police", "health", "education"),
        text="Agencies answer together for the front door: who is there, how fast it answers, and what is sent back.",
    )  # fmt: skip
    clerk.seat(body, head, seat="chair")
    clerk.seat(body, run)
    clerk.seat(body, "partner", agency="education")
    clerk.seat_outside(body, POLICE, HEALTH, ADVOCATE)
    for title, measures, grouped_by in PACK:
        told = {"body": body, "title": title, "measures": measures, "grouped_by": grouped_by, "months": 12}
        set_standing_item(**told, on=body.started_on, **clerk.told(head))
    when = (clerk.now - timedelta(days=20)).replace(hour=15, minute=0)
    meeting = clerk.hold(body, when, role=run, place="Town hall, committee room 1")
    item = clerk.item(meeting, "Who sits at the front door", role=run, said=SAID_BY_GOVERNORS)
    owner = Owner(account=clerk.people[head])
    clerk.action(item, "Ask health for a second day a week at the front door.", owner, due_in=10, role=run)
    clerk.hold(body, (clerk.now + timedelta(days=8)).replace(hour=15, minute=0), role=run,
               place="Town hall, committee room 1")  # fmt: skip
