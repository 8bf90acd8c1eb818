"""Figures by worker are for supervision: who may see whose, what the page says, and that none is kept or passed on."""

import csv
import io
import json
from datetime import date

import pytest
from django.db import IntegrityError, transaction
from django.utils.timezone import localdate

from lineofsight.access.models import AuditEntry
from lineofsight.access.permissions import Permission
from lineofsight.access.roles import ROLES
from lineofsight.measures import MEASURES
from lineofsight.oversight.performance.compare_forms import CompareForm
from lineofsight.papers.forms import BREAKDOWNS
from lineofsight.papers.operations.figures import UnableToTakeFigure, Wanted, preview
from lineofsight.snapshots.answers import CannotMeasure
from lineofsight.snapshots.by_worker import EVERYBODY, NotOfWorkers
from lineofsight.snapshots.models import Figure
from lineofsight.snapshots.operations import take_figure
from lineofsight.snapshots.queries import snapshot
from lineofsight.snapshots.release import seen
from tests.factories.declaring import make_view
from tests.factories.record import PostFactory, TeamFactory, WorkerFactory
from tests.factories.snapshots import AT, make_snapshot
from tests.integration.performance.conftest import assessment, read, text_of

pytestmark = pytest.mark.django_db
PAGE = "/performance/measures/AS01/"
JULY = "from=2021-07-01&to=2021-07-31"
OURS, THEIRS = "Zola Marsh", "Amrit Field"
EVERYBODYS = ("head_of_service", "director", "analyst")
OWN = ("team_manager", "early_help_manager")
NOBODYS = tuple(key for key in ROLES if key not in (*EVERYBODYS, *OWN))
FORMS = ("csv", "json", "xlsx")
TELLS = (
    f"{PAGE}?first=2021-07&last=2021-07&also=worker",
    *(f"{PAGE}page.{form}?first=2021-07&last=2021-07&also=worker" for form in FORMS),
    *(f"{PAGE}figures.{form}?{JULY}&by=worker" for form in ("csv", "json")),
    LIST := f"{PAGE}records/?{JULY}&by=worker",
    f"{PAGE}records.csv?{JULY}&by=worker",
)
"""Every address that can be asked by worker."""


@pytest.fixture
def workers(db):
    """Twelve assessments of July 2021 by two workers of two teams, by turns."""
    ours, theirs = (WorkerFactory(name=name) for name in (OURS, THEIRS))
    team = TeamFactory()
    PostFactory(worker=ours, team=team)
    PostFactory(worker=theirs, team=TeamFactory())
    rows = [assessment(n, on=date(2021, 7, 5), in_time=n > 2, team="N") for n in range(12)]
    named = [{**row, "cina_assessment_worker_id": str((ours, theirs)[n % 2].pk)} for n, row in enumerate(rows)]
    known = [{"prof_professional_id": str(each.pk), "prof_professional_name": each.name} for each in (ours, theirs)]
    make_snapshot(ssd_cin_assessments=named, ssd_professionals=known)
    return {OURS: ours, THEIRS: theirs, "team": team}


def managing(client, team):
    """This function will have the account manage a team."""
    PostFactory(team=team, is_manager=True, worker=WorkerFactory(account=client.user, name="A Manager"))
    return client


def test_the_roles_that_see_whose_are_these_and_no_others():
    """Only who sees small numbers and opens what they count may see them by worker, and nobody twice."""
    for key, role in ROLES.items():
        assert (Permission.MEASURES_BY_WORKER in role.permissions) is (key in EVERYBODYS)
        assert (Permission.MEASURES_BY_OWN_WORKER in role.permissions) is (key in OWN)
        if key not in NOBODYS:
            assert {Permission.MEASURES_UNSUPPRESSED, Permission.MEASURES_RECORDS} <= role.permissions


@pytest.mark.parametrize("role", EVERYBODYS)
def test_who_answers_for_the_service_sees_each_worker_by_name_and_what_it_is_not_for(sign_in, workers, role):
    page = text_of(sign_in(role).get(TELLS[0]))
    assert f"{THEIRS} 6 5 83.3%" in page
    assert f"{OURS} 6 4 66.7%" in page
    assert page.index(THEIRS) < page.index(OURS), "by name, not by number"
    assert "It is not a league table." in page
    assert "You see the workers of the team you manage" not in page


@pytest.mark.parametrize("role", OWN)
def test_a_manager_sees_the_workers_of_the_team_they_manage_and_no_others(sign_in, workers, role):
    client = managing(sign_in(role), workers["team"])
    for address in TELLS:
        answer = client.get(address)
        assert answer.status_code == 200
        names = {OURS} if address != LIST else set()  # A list on screen names the worker only of one line.
        assert named_in(answer, address) == names, address
        assert "records.csv" not in address or len(answer.content.decode().splitlines()) == 7


@pytest.mark.parametrize("role", OWN)
def test_a_manager_of_no_team_or_another_sees_neither(sign_in, workers, role):
    none = sign_in(role)
    assert "You manage no team today" in text_of(none.get(TELLS[0]))
    for client in (none, managing(sign_in(role), TeamFactory())):
        for address in TELLS:
            answer = client.get(address)
            assert answer.status_code in (200, 404)
            assert not named_in(answer, address)


def test_who_managed_the_team_and_left_it_sees_nobody(sign_in, workers):
    client = managing(sign_in("team_manager"), workers["team"])
    workers["team"].posts.filter(is_manager=True).update(ended_on=localdate())
    assert OURS not in told_in(client.get(TELLS[0]), TELLS[0])


@pytest.mark.parametrize("role", OWN)
def test_keys_of_another_system_are_not_our_workers(sign_in, workers, role):
    rows = [{**assessment(1, on=date(2021, 7, 5), in_time=True, team="N"),
             "cina_assessment_worker_id": str(workers[OURS].pk)}]  # fmt: skip
    known = [{"prof_professional_id": str(workers[OURS].pk), "prof_professional_name": "Somebody Else"}]
    other = make_snapshot(origin="annex-a: list.xlsx", ssd_cin_assessments=rows, ssd_professionals=known)
    client = managing(sign_in(role), workers["team"])
    for address in TELLS:
        assert "Somebody Else" not in told_in(client.get(f"{address}&snapshot={other.slug}"), address)
    assert "Somebody Else" in text_of(sign_in("director").get(f"{TELLS[0]}&snapshot={other.slug}"))


@pytest.mark.parametrize("role", NOBODYS)
def test_no_other_role_is_told_of_a_worker_on_any_page_or_in_any_file(sign_in, workers, role):
    client = sign_in(role)
    for address in TELLS:
        refused = client.get(address)
        assert refused.status_code == 403, address
        assert not named_in(refused, address)
    assert AuditEntry.objects.filter(action="refusal", username=client.user.username).count() == len(TELLS)


@pytest.mark.parametrize("role", NOBODYS)
def test_no_other_role_is_offered_it(sign_in, workers, role):
    client = sign_in(role)
    if Permission.MEASURES_READ not in ROLES[role].permissions:
        assert client.get(PAGE).status_code == 403
        return
    page = client.get(PAGE).content.decode()
    assert "also=worker" not in page
    assert 'value="worker"' not in page
    assert "also=age" in page, "who the children are is still offered"


@pytest.mark.parametrize("role", [*OWN, "auditor"])
def test_a_list_of_records_says_no_worker_to_who_does_not_see_everybodys(sign_in, workers, role):
    """Else they could be counted by whose they are."""
    client = managing(sign_in(role), workers["team"])
    listed = client.get(f"{PAGE}records.csv?{JULY}").content.decode()
    assert "worker_id" not in listed
    assert len(listed.splitlines()) == 13
    whole = sign_in("analyst").get(f"{PAGE}records.csv?{JULY}").content.decode()
    assert {row["worker_id"] for row in csv.DictReader(io.StringIO(whole))} == {
        str(workers[OURS].pk), str(workers[THEIRS].pk)
    }  # fmt: skip


def test_no_measure_can_be_compared_by_worker(workers):
    """What one person did in two months differs by chance: it is offered to nobody."""
    for measure in MEASURES.values():
        assert "worker" not in dict(CompareForm({}, measure=measure).fields["by"].choices)


@pytest.mark.parametrize("role", list(ROLES))
def test_two_times_are_compared_by_worker_for_nobody(sign_in, workers, role):
    page = managing(sign_in(role), workers["team"]).get(f"{PAGE}compare/?by=worker")
    assert page.status_code == (200 if Permission.MEASURES_READ in ROLES[role].permissions else 403)
    assert not named_in(page)


@pytest.mark.parametrize("role", list(ROLES))
def test_a_figure_by_worker_is_kept_for_nobody(sign_in, workers, role):
    client = sign_in(role)
    answer = client.post(f"{PAGE}keep/", {"from": "2021-07-01", "to": "2021-07-31", "by": "worker"})
    assert answer.status_code in (403, 404)
    assert not Figure.objects.exists()
    asked = {"start": date(2021, 7, 1), "end": date(2021, 7, 31), "grouped_by": "worker", "at": AT}
    reader = client.user if client.user.can(Permission.MEASURES_READ) else None
    with pytest.raises(CannotMeasure, match="can't be kept, cited or put in a paper"):
        take_figure(measure_code="AS01", snapshot=snapshot(None), by=reader, **asked)


@pytest.mark.parametrize("role", [key for key in ROLES if Permission.PAPER_WRITE in ROLES[key].permissions])
def test_a_paper_neither_offers_nor_takes_it(make_user, workers, role):
    assert "worker" not in dict(BREAKDOWNS)
    days = {"start": date(2021, 7, 1), "end": date(2021, 7, 31)}
    told = {"snapshot": snapshot(None).slug, "grouped_by": "worker", "presentation": "table", **days}
    wanted, writer = Wanted(measure_code="AS01", **told), make_user(role)
    with pytest.raises(UnableToTakeFigure, match="can't be kept, cited or put in a paper"):
        preview(wanted=wanted, by=writer, at=AT)
    assert not Figure.objects.exists()


@pytest.mark.parametrize("role", [*NOBODYS, *EVERYBODYS, *OWN])
def test_a_shared_view_of_workers_stands_only_before_who_may_open_it(sign_in, workers, role):
    client = sign_in(role)
    if Permission.MEASURES_READ not in ROLES[role].permissions:
        return
    make_view(address=TELLS[0], is_shared=True, name="In supervision")
    assert ("In supervision" in text_of(client.get("/performance/"))) is (role not in NOBODYS)


def test_what_asks_for_it_without_saying_who_reads_is_refused(workers):
    """Every page asks snapshots.release: what names no workers is told of none."""
    asked = {"snapshot": snapshot(None), "code": "AS01", "start": date(2021, 7, 1), "end": date(2021, 7, 31)}
    with pytest.raises(NotOfWorkers):
        seen(**asked, grouped_by="worker", whole=True)
    with pytest.raises(CannotMeasure, match="whose role lets them"):
        seen(**asked, grouped_by="worker", whole=False, workers=EVERYBODY)


def test_the_database_keeps_no_figure_by_worker_whoever_writes_it(workers):
    """A figure by month is kept; the same one said to be by worker breaks a constraint."""
    july = {"start": date(2021, 7, 1), "end": date(2021, 7, 31)}
    kept = take_figure(snapshot=snapshot(None), measure_code="AS01", **july, grouped_by="month", by=None, at=AT)
    kept.params = {**kept.params, "by": "worker"}
    with pytest.raises(IntegrityError, match="figure_is_of_no_worker"), transaction.atomic():
        kept.save()
    assert Figure.objects.get().params["by"] == "month"


@pytest.mark.parametrize("code", ["FD01", "CP07"])
def test_what_has_no_worker_says_so(sign_in, workers, code):
    make_snapshot(ssd_contacts=[], ssd_cp_plans=[], local_population=[], ssd_professionals=[])
    client = sign_in("director")
    page = text_of(client.get(f"/performance/measures/{code}/?also=worker"))
    assert f"{code} cannot be broken down by worker: " in page or "can’t answer" in page
    assert "Whose work it was" not in page
    assert client.get(f"/performance/measures/{code}/figures.csv?{JULY}&by=worker").status_code == 404


def test_a_line_opens_to_its_records(sign_in, workers):
    address = f"{PAGE}records/?{JULY}&by=worker&group={workers[OURS].pk}"
    assert f"6 records: {OURS}" in text_of(sign_in("head_of_service").get(address))
    manager = managing(sign_in("team_manager"), workers["team"])
    assert f"6 records: {OURS}" in text_of(manager.get(address))
    other = manager.get(f"{PAGE}records/?{JULY}&by=worker&group={workers[THEIRS].pk}")
    assert "0 records" in text_of(other)
    assert THEIRS not in text_of(other)


def test_that_it_was_read_or_taken_out_is_in_the_audit(sign_in, workers):
    client = sign_in("head_of_service")
    client.get(PAGE)
    assert not AuditEntry.objects.filter(subject="performance.measure:AS01").exists()
    client.get(TELLS[0])
    entry = AuditEntry.objects.latest("sequence")
    assert (entry.action, entry.subject, entry.username) == ("read", "performance.measure:AS01", client.user.username)
    told = json.loads(entry.detail)
    assert (told["by"], told["what"], told["count"]) == ("worker", "workers", 2)
    client.get(TELLS[1])
    entry = AuditEntry.objects.latest("sequence")
    assert (entry.action, json.loads(entry.detail)["what"]) == ("export", "page by worker as csv")


@pytest.mark.parametrize("form", FORMS)
def test_a_file_says_what_it_is_not_for(sign_in, workers, form):
    answer = sign_in("director").get(f"{PAGE}page.{form}?first=2021-07&last=2021-07&also=worker")
    assert [row["group"] for row in read(answer, form)["By worker"]] == [THEIRS, OURS]
    if form == "json":
        assert "no league table" in json.dumps(json.loads(answer.content))


@pytest.mark.parametrize("role", ["director", "team_manager"])
def test_the_page_takes_few_queries(sign_in, workers, role, django_assert_max_num_queries):
    client = managing(sign_in(role), workers["team"])
    client.get(TELLS[0])
    with django_assert_max_num_queries(15):
        assert client.get(TELLS[0]).status_code == 200


def named_in(answer, address: str = "") -> set[str]:
    """This function will return the workers an answer names."""
    return {name for name in (OURS, THEIRS) if name in told_in(answer, address)}


def told_in(answer, address: str) -> str:
    """This function will return everything an answer says, whatever its form."""
    if ".xlsx" in address and answer.status_code == 200:
        return json.dumps(read(answer, "xlsx"), default=str)
    return answer.content.decode()
