"""Every address, in every state a record can be in, as every role that may open it: nothing that is locked is told.

A new address is covered by being there. Everybody on the record bears a mark as a name and is born on a marked day:
who is kept out of a record, or finds it sealed, reads neither; who finds it restricted reads the name at most. Nothing
that is sent there empty changes anything.
"""

from datetime import date, timedelta

import pytest
from django.urls import reverse

from lineofsight.access.gate import PUBLIC, SIGNED_IN
from lineofsight.access.models import AuditEntry, User
from lineofsight.access.need_to_know import Scope
from lineofsight.access.roles import ROLES
from lineofsight.record.models import CaseStep, Person, Restriction, Seal, Sealing, Share
from lineofsight.web import clock
from tests.factories import need_to_know as make
from tests.factories.access import make_user, signed_in
from tests.factories.record import PersonFactory
from tests.factories.service import make_assessment
from tests.structure.test_role_matrix import ROUTES, address, may_open, visitor

pytestmark = pytest.mark.django_db

NAME, BORN = "Quillonbury", date(2013, 3, 17)
DAYS = ("17 March 2013", "17 Mar 2013", "2013-03-17")
ABOUT_PEOPLE = [route for route in ROUTES if route.name and route.declared not in (None, PUBLIC)]
# What is done to a restricted record itself needs no sight of it, and is done with one press.
DONE_TO_WHAT_IS_RESTRICTED = {"record:reader_remove"}
# Who may open what is sealed finds it there by the name that was sealed.
TELL_THE_NAME_THAT_WAS_SEALED = {
    "record:home",
    *(f"record:{name}" for name in ("sealings", "sealing", "sealing_check", "unseal")),
}


def restricted(person: Person, account: User, *, at) -> None:
    make.restrict(person, at=at)


def sealed(person: Person, account: User, *, at) -> None:
    by = {"decided_by": make_user("director"), "asked_by": make_user("team_manager")}
    told = {"adopted_on": at.date(), "reason": "Saw the order.", "asked_at": at, "decided_at": at}
    made = Sealing.objects.filter(old=person).first()
    made = made or Sealing.objects.create(
        old=person, new=PersonFactory(), is_sealed=True, decision="Right.", **told, **by
    )
    Seal.objects.create(sealing=made, person=person)


def opened_in_an_emergency(person: Person, account: User, *, at) -> None:
    in_force = Restriction.objects.filter(person=person, ended_at=None).first()
    make.broken_by(in_force or make.restrict(person, at=at), account, at=at)


# What is done to everybody, and what may then not be read.
STATES = {
    "restricted": (restricted, DAYS),
    "kept out": (make.keep_out, (NAME, *DAYS)),
    "sealed": (sealed, (NAME, *DAYS)),
}


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("route", ABOUT_PEOPLE, ids=lambda route: route.name)
def test_nothing_that_is_locked_is_told_or_changed(route, state):
    do, secrets = STATES[state]
    where = marked(route)
    if state == "sealed" and route.name in TELL_THE_NAME_THAT_WAS_SEALED:
        secrets = DAYS
    told = [fault for role in visiting(route) if (fault := visit(route, role, where, do=do, secrets=secrets))]
    assert not told, f"{state}: " + "\n".join(told)


@pytest.mark.parametrize("route", ABOUT_PEOPLE, ids=lambda route: route.name)
def test_a_broken_glass_opens_every_page(route):
    where = marked(route)
    role = next((role for role in visiting(route) if ROLES[role].scope == Scope.EVERYONE), None)
    if role is None:
        return
    account = make_user(role)
    for person in Person.objects.all():
        opened_in_an_emergency(person, account, at=clock.now() - timedelta(minutes=1))
    response = client_of(account).get(where)
    assert response.status_code < 500
    assert "/restricted/" not in response.headers.get("Location", "")


def test_the_marks_are_read_where_nothing_is_locked():
    person = Person.objects.get(pk=PersonFactory().pk)
    Person.objects.update(last_name=NAME, date_of_birth=BORN)
    page = visitor("social_worker").get(reverse("record:person", kwargs={"pk": person.pk})).content.decode()
    assert NAME in page
    assert DAYS[0] in page


def marked(route) -> str:
    """This function will make what the address needs, mark everybody on the record, and return the address."""
    where = address(route)
    if not route.parameters:
        make_assessment()
    Person.objects.update(last_name=NAME)
    Person.objects.filter(expected_on=None, died_on=None).update(date_of_birth=BORN)
    return where


def visiting(route) -> list[str]:
    return [role for role in ROLES if ROLES[role].scope != Scope.NOBODY and may_open(route, role)]


def visit(route, role: str, where: str, *, do, secrets) -> str:
    """This function will lock everybody to an account of the role, visit, and return what was told, or nothing."""
    account = account_of(role)
    lock(account, do)
    client = client_of(account)
    before = changes()
    page = client.get(where).content.decode(errors="ignore")
    faults = [said(secret, role) for secret in secrets if secret in page]
    if client.post(where).status_code >= 500:
        faults.append(f"POST as {role}: 500")
    if changes() != before and route.name not in DONE_TO_WHAT_IS_RESTRICTED and route.declared != SIGNED_IN:
        faults.append(f"POST as {role} changed something")
    return "; ".join(faults)


def lock(account: User, do) -> None:
    """This function will do it to everybody, once: what locks every account is not done again for the next."""
    for person in Person.objects.exclude(pk__in=Seal.objects.values("person")):
        is_restricted = Restriction.objects.filter(person=person, ended_at=None).exists()
        if person.last_name != NAME or (do is restricted and is_restricted):
            continue
        do(person, account, at=clock.now() - timedelta(minutes=1))


def account_of(role: str) -> User:
    """This function will return an account of the role: for a partner, the one who told us or was told of the child."""
    if ROLES[role].scope == Scope.EVERYONE:
        return make_user(role)
    theirs = [*Share.objects.values_list("account", flat=True), *CaseStep.objects.values_list("started_by", flat=True)]
    return User.objects.filter(pk__in=theirs, role=role).first() or make_user(role)


def client_of(account: User):
    return signed_in(account, raise_request_exception=False)


def changes() -> int:
    return AuditEntry.objects.filter(action="change", subject__startswith="record.person:").count()


def said(secret: str, role: str) -> str:
    return f"{secret!r} as {role}"
