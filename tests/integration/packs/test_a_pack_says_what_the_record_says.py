"""A team's pack says of each child what the record says, of restricted ones the name, and opens elsewhere."""

import io
import re
from datetime import UTC, date, datetime, timedelta

import pytest
from django.core.management import CommandError, call_command
from django.urls import reverse

from lineofsight.access.checks import NotAllowed
from lineofsight.access.models import AuditEntry
from lineofsight.continuity.openpgp import UnableToOpen, WeakPassphrase
from lineofsight.packs.collecting import children_of_team
from lineofsight.packs.writing import age_in_words, make_pack, open_pack
from lineofsight.record.models import Allocation, CaseStep, Duty, PlannedVisit, Risk, Seal
from lineofsight.web.words import moment, short_day
from tests.factories.access import make_user
from tests.factories.need_to_know import keep_out, restrict
from tests.factories.record import PersonFactory, RelationshipFactory, ResidenceFactory, WorkerFactory, open_step
from tests.factories.record import moment as hour_of
from tests.factories.sealing import seal

pytestmark = pytest.mark.django_db
AT = datetime(2021, 9, 1, 10, 30, tzinfo=UTC)
ON = date(2021, 9, 1)
PASSPHRASE = "five words that nobody would guess"


@pytest.fixture
def by():
    return make_user("team_manager")


@pytest.fixture
def step(by) -> CaseStep:
    """A child at home with a mother and a brother, with work, something due, a visit planned and a risk."""
    child = PersonFactory(first_name="Rowan", last_name="Wexley", phone="07700 900111")
    home = ResidenceFactory(person=child)
    mother = PersonFactory(first_name="Maris", last_name="Oddwell", phone="07700 900123")
    ResidenceFactory(person=mother, address=home.address)
    RelationshipFactory(child=child, relative=mother, has_parental_responsibility=True)
    made = open_step(child=child)
    Allocation.objects.filter(step=made).update(worker=WorkerFactory())
    told = {"recorded_at": AT, "recorded_by": by}
    PlannedVisit.objects.create(child=child, step=made, planned_at=hour_of(date(2021, 9, 3)), mode="home", **told)
    Risk.objects.create(child=child, kind="20", words="The stairs", found_in=made, found_at=AT, found_by=by)
    return made


def pack_of(step: CaseStep, by) -> str:
    team = Allocation.objects.get(step=step).team
    sealed = make_pack(team, passphrase=PASSPHRASE, by=by, at=AT)
    return open_pack(sealed, passphrase=PASSPHRASE, at=AT + timedelta(hours=3))[0]


def text_of(page: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page))


def test_it_says_what_the_record_says(step, by):
    said, child = text_of(pack_of(step, by)), step.child
    held = Allocation.objects.get(step=step)
    duties = Duty.objects.open().filter(child=child)
    assert duties.exists()
    expected = [
        child.name,
        short_day(child.date_of_birth),
        str(child.residences.get().address),
        child.phone,
        "Maris Oddwell (family), 07700 900123",
        "Maris Oddwell (mother, has parental responsibility), 07700 900123",
        "The stairs",
        f"{step.declared.name}, since {short_day(step.started_on)}: {held.worker.name}, {held.team.name}",
        *(f"{duty.clock.name}, due" for duty in duties),
        *(short_day(duty.due_on) for duty in duties if duty.due_at is None),
        moment(hour_of(date(2021, 9, 3))),
    ]
    assert [text for text in expected if text not in said] == []


def test_it_needs_nothing_else_and_says_its_age(step, by):
    page = pack_of(step, by)
    assert "It was 3 hours old when it was opened." in page
    assert "Do not use it after 8 September 2021" in page
    assert page.startswith('<!doctype html>\n<html lang="en-GB">')
    assert not re.search(r"<(script|link|img)|https?://|url\(", page)


@pytest.mark.parametrize(
    "hours, words", [(0, "0 hours"), (1, "1 hour "), (47, "47 hours"), (72, "3 days"), (200, "too old to rely on")]
)
def test_how_old_it_is(hours, words):
    assert words in age_in_words(AT, at=AT + timedelta(hours=hours))


def test_work_that_ended_and_other_teams_children_are_not_in_it(step, by):
    other = open_step()
    team = Allocation.objects.get(step=step).team
    Allocation.objects.filter(step=other).update(team=team, ended_on=ON)
    assert [child.number for child in children_of_team(team, by=by, on=ON, at=AT)] == [step.child_id]


def test_a_restricted_child_is_a_name_even_for_who_may_open_it(step, by):
    restrict(step.child, by, at=AT)
    said = text_of(pack_of(step, by))
    assert "Rowan Wexley Restricted" in said
    for text in ("07700", "Maris", "The stairs", str(step.child.residences.get().address)):
        assert text not in said


def test_a_restricted_relative_is_not_named(step, by):
    mother = step.child.relatives.get().relative
    restrict(mother, by, at=AT)
    said = text_of(pack_of(step, by))
    assert "Maris" not in said
    assert "A person who is not named here (mother, has parental responsibility)" in said


def test_who_is_kept_from_a_child_takes_nothing_of_them_out_and_sealed_ones_are_left_out(step, by):
    keep_out(step.child, by, at=AT)
    assert "Rowan" not in pack_of(step, by)
    made = open_step()
    Seal.objects.create(sealing=seal(), person=made.child)
    assert made.child.name not in pack_of(made, make_user("team_manager"))


def test_taking_it_out_is_audited_and_for_those_who_may(step, by):
    pack_of(step, by)
    entry = AuditEntry.objects.get(action="export")
    assert (entry.subject, entry.by) == ("continuity-pack", by)
    assert f"[{step.child_id}]" in entry.detail
    with pytest.raises(NotAllowed):
        pack_of(step, make_user("social_worker"))


def test_a_wrong_passphrase_opens_nothing_and_a_short_one_makes_nothing(step, by):
    team = Allocation.objects.get(step=step).team
    with pytest.raises(UnableToOpen):
        open_pack(make_pack(team, passphrase=PASSPHRASE, by=by, at=AT), passphrase="another one altogether", at=AT)
    with pytest.raises(WeakPassphrase):
        make_pack(team, passphrase="short", by=by, at=AT)


def test_on_screen(step, sign_in):
    client = sign_in("team_manager")
    address, team = reverse("packs:pack"), Allocation.objects.get(step=step).team
    assert "Use 20 or more characters" in client.post(address, {"team": team.code, "passphrase": "x"}).content.decode()
    answer = client.post(address, {"team": team.code, "passphrase": PASSPHRASE})
    assert answer["Content-Type"] == "application/pgp-encrypted"
    assert answer["Cache-Control"] == "private, no-store"
    assert "Rowan Wexley" in open_pack(answer.content, passphrase=PASSPHRASE, at=AT)[0]


def made(team: str, file, by) -> list[str]:
    return ["--team", team, "--file", str(file), "--by", by.username]


def test_at_the_command_line(step, by, settings, tmp_path):
    settings.LINEOFSIGHT_PACK_PASSPHRASE = PASSPHRASE
    team, out = Allocation.objects.get(step=step).team, io.StringIO()
    file, page = tmp_path / "team.gpg", tmp_path / "team.html"
    for _ in range(2):  # Tonight's replaces last night's.
        call_command("continuity-pack", *made(team.code, file, by), stdout=out)
    assert file.stat().st_mode & 0o077 == 0
    assert b"Rowan" not in file.read_bytes()
    call_command("open-continuity-pack", str(file), "--to", str(page), stdout=out)
    assert "Rowan Wexley" in page.read_text()
    assert "old when it was opened" in out.getvalue()
    with pytest.raises(CommandError, match="File exists"):
        call_command("open-continuity-pack", str(file), "--to", str(page))
    settings.LINEOFSIGHT_PACK_PASSPHRASE = "another passphrase, just as long"
    with pytest.raises(CommandError, match="another one"):
        call_command("open-continuity-pack", str(file), "--to", str(tmp_path / "other.html"))
    assert not (tmp_path / "other.html").exists()
    with pytest.raises(CommandError, match="no open team"):
        call_command("continuity-pack", *made("NONE", file, by))


@pytest.mark.parametrize("count", [1, 40])
def test_it_asks_few_questions_however_many_children(step, by, count, django_assert_max_num_queries):
    team = Allocation.objects.get(step=step).team
    for _ in range(count - 1):
        Allocation.objects.filter(step=open_step()).update(team=team)
    with django_assert_max_num_queries(15):
        assert len(children_of_team(team, by=by, on=ON, at=AT)) == count
