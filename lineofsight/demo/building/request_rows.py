"""What the made-up authority is asked for: a panel that decides, our own team that answers, partners and a mother."""

from datetime import date, datetime, timedelta

from lineofsight.access.models import User
from lineofsight.bodies.models import Body
from lineofsight.catalogue.models import Service, ServiceRequest
from lineofsight.catalogue.operations.outside import tell_partner
from lineofsight.catalogue.operations.panels import decide_at_panel
from lineofsight.catalogue.operations.requests import refer_to_service
from lineofsight.catalogue.operations.services import add_service
from lineofsight.demo.building.meeting_rows import HEALTH, SCHOOLS, Clerk
from lineofsight.demo.building.service_rows import OPENED
from lineofsight.record.models import CaseStep, Person, Team
from lineofsight.service.front_door.operations.asking_service import ask_for_service, ask_without_account
from lineofsight.service.front_door.operations.children import GivenChild

ASKED = "They manage, but nobody sleeps. A weekend each month would let Mum rest and the others have their turn."
DECIDED = "From next month, one weekend in four, for six months. The panel sees it again then."
AT_HOME = "Mornings are hard. Somebody to be there at seven twice a week until it goes by itself."
BY_SCHOOL = (
    ("Wren", "Stallibrass", date(2013, 5, 14), "He is alone at break. He hopes for somewhere to go after school."),
    ("Odette", "Farrowby", date(2011, 11, 2), "She looks after her brother before school and is tired by ten."),
)
BY_A_MOTHER = ("Jory", "Quennet", date(2012, 2, 20), "He does not leave his room. He hopes to sleep through.")
TOLD = "A youth worker rings you this week to meet him at school. Thank you for asking."


def ask_for_services(*, now: datetime, accounts: dict[str, int]) -> None:
    """This function will have services asked for by every way there is, some answered and some that wait."""
    clerk = Clerk({role: User.objects.get(pk=key) for role, key in accounts.items()}, now)
    _of_the_panel(clerk)
    _of_our_own_team(clerk)
    _from_outside(clerk)


def _children(clerk: Clerk, role: str, kind: str, number: int) -> list[Person]:
    """This function will return children from four years of age with open work that somebody of a role may open."""
    rows = CaseStep.objects.open().visible_to(clerk.people[role]).filter(kind=kind).select_related("child")
    today = clerk.now.date()
    steps = [one for one in rows.order_by("-started_on", "-pk")[:60] if 4 <= (one.child.age_on(today) or 0) <= 17]
    return list({step.child_id: step.child for step in steps}.values())[:number]


def _refer(clerk: Clerk, child: Person, service: Service, *, reason: str, role: str, ago: int) -> ServiceRequest:
    at = clerk.now - timedelta(days=ago)
    told = {"on": at.date(), "by": clerk.people[role], "at": at}
    return refer_to_service(child=child, service=service, reason=reason, family_agrees=True, **told)


def _of_the_panel(clerk: Clerk) -> None:
    run = "team_manager"
    panel: Body = clerk.body(
        kind="panel", name="Resource panel", cadence="monthly", role="head_of_service", least=2,
        agencies=("health",), text="Decides who has the services that are scarce, so that need decides and not luck.",
    )  # fmt: skip
    clerk.seat(panel, "head_of_service", seat="chair")
    clerk.seat(panel, run)
    clerk.seat_outside(panel, HEALTH, SCHOOLS)
    service = add_service(
        provider="Marlbrook Trust", kind="voluntary", name="A weekend each month", panel=panel, places=12,
        about="The child stays with a family they know, one weekend in four.", least_age=4, most_age=17,
        who_for="Disabled children whose parents need a rest.", funding="The council", on=OPENED,
        **clerk.told("early_help_manager"),
    )  # fmt: skip
    children = _children(clerk, "social_worker", "child_in_need_plan", 3)
    place = {"place": "Town hall, committee room 2"}
    was = (clerk.now - timedelta(days=16)).replace(hour=11, minute=0, second=0, microsecond=0)
    early = [_refer(clerk, child, service, reason=ASKED, role="social_worker", ago=24) for child in children[:1]]
    meeting = clerk.hold(panel, was, role=run, **place)
    for one in early:
        item = clerk.item(meeting, f"Asked for: {service.name}", role=run, child=one.child)
        ServiceRequest.objects.filter(pk=one.pk).update(item=item)
        decide_at_panel(one, answer="accepted", answer_words=DECIDED, **clerk.told(run))
    clerk.hold(panel, was + timedelta(days=28), role=run, **place)
    for child in children[1:]:
        _refer(clerk, child, service, reason=ASKED, role="social_worker", ago=3)


def _of_our_own_team(clerk: Clerk) -> None:
    team = Team.objects.filter(code="EH1").first() or Team.objects.filter(service="early_help").first()
    service = add_service(
        provider="The council", kind="council", name="A family worker at home", team=team, places=20,
        about="Somebody at home with the family at the hours that are hard.", on=OPENED,
        who_for="Families whose early help needs hands as well as talk.", **clerk.told("early_help_manager"),
    )  # fmt: skip
    for number, child in enumerate(_children(clerk, "early_help_practitioner", "early_help", 2)):
        _refer(clerk, child, service, reason=AT_HOME, role="early_help_practitioner", ago=2 + number)


def _from_outside(clerk: Clerk) -> None:
    """This function will have a school ask twice by its own account, and a mother once without any."""
    youth = Service.objects.get(name="Youth service: for everybody")
    made = []
    for number, (first, last, born, reason) in enumerate(BY_SCHOOL):
        made.append(
            ask_for_service(
                GivenChild(first_name=first, last_name=last, date_of_birth=born),
                service=youth,
                reason=reason,
                agency="Larkrise School",
                phone="01632 960233",
                family_agrees=True,
                by=clerk.people["partner"],
                at=clerk.now - timedelta(days=9 - 7 * number),
            )  # fmt: skip
        )
    tell_partner(made[0], words=TOLD, **clerk.told("early_help_practitioner"))
    first, last, born, reason = BY_A_MOTHER
    ask_without_account(
        GivenChild(first_name=first, last_name=last, date_of_birth=born), reason=reason, agency="Mother",
        service=Service.objects.get(name="Talking it through"), phone="01632 960871", name="Kerensa Quennet",
        family_agrees=True, sender="192.0.2.44", at=clerk.now - timedelta(hours=20),
    )  # fmt: skip
