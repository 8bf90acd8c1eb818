"""`lineofsight import-moderngov` reads a stand-in site over a socket, onto our own bodies and meetings."""

import json
from datetime import UTC, datetime, timedelta

import pytest
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import reverse

from lineofsight.access.models import AuditEntry
from lineofsight.access.routes import routes
from lineofsight.bodies.models import Attendance, Body, Item, Meeting, Minute, Resolution
from lineofsight.bodies.operations.meetings import call_meeting, record_attendance
from lineofsight.bodies.operations.minutes import UnableToMinute, approve_minutes, write_minute
from lineofsight.bodies.queries.quorum import judged
from lineofsight.council.agendas.models import AgendaItem
from lineofsight.council.agendas.operations.packs import UnableToPublishPack, publish_pack
from lineofsight.council.membership.operations.bodies import publish_body
from lineofsight.council.minutes.models import MinuteNumber, PublishedMinutes
from lineofsight.council.minutes.operations.publishing import publish_draft
from lineofsight.exchange.moderngov.models import Imported, ImportRun
from lineofsight.web import clock
from tests.factories.access import make_user
from tests.factories.council import make_council_body, planned_meeting
from tests.factories.moderngov import Site, attendee_xml, committee_xml, document_xml, item_xml, served

pytestmark = pytest.mark.django_db
NOW = datetime(2024, 10, 15, 9, 0, tzinfo=UTC)
MINUTES = "<p>Members heard of Tarn Vale&#39;s plans.</p><p>RESOLVED that the report be noted.</p>"
ATTENDEES = (
    attendee_xml("Councillor Ivo Pell", "Present", "Chair"),
    attendee_xml("Councillor Una Stroud", "Apologies"),
    attendee_xml("Wyn Askew", "In attendance", "Democratic Services Officer"),
)


@pytest.fixture(autouse=True)
def today(monkeypatch):
    monkeypatch.setattr(clock, "now", lambda: NOW)


@pytest.fixture
def clerk():
    return make_user("democratic_services")


def items(**said):
    papers = document_xml("Report &amp; plan", "documents/s101/Report")
    return (
        item_xml(0, "Part A: in public", item="900"),
        item_xml(1, "Apologies for absence"),
        item_xml(2, "Children&#39;s homes in Tarn Vale", documents=papers, agendatext="<p>To consider it.</p>", **said),
        item_xml(3, "A contract", isrestricted="True", agendatext="The price is secret."),
        item_xml(4, "Hidden from sight", isdisplayallowed="False", item="994"),
    )


@pytest.fixture
def site():
    made = Site()
    made.committees["11"] = committee_xml(11, "Children&#39;s Scrutiny Panel")
    made.committees["12"] = committee_xml(12, "Licensing Sub-Committee")
    made.add("11", "501", "10/09/2024", items=items(minutesnonemptyhtmlbody=MINUTES), attendees=ATTENDEES)
    made.add("11", "502", "08/10/2024", items=items(), attendees=ATTENDEES)
    made.add("11", "503", "12/11/2024", items=items(), meetingstatus="Confirmed")
    with served(made):
        yield made


def run(site, clerk, *more):
    call_command("import-moderngov", site.address, "--user", clerk.username, "--pause", "0", *more)


def rows():
    """Every row that an import may write, as it stands."""
    kept = (Body, Meeting, Item, AgendaItem, Minute, Resolution, Attendance)
    told = {model.__name__: list(model.objects.order_by("pk").values()) for model in kept}
    return told | {"Imported": list(Imported.objects.order_by("pk").values("pk", "number", "digest", "written"))}


def test_committees_meetings_agendas_and_minutes_are_imported(site, clerk, capsys):
    run(site, clerk)
    body = Body.objects.get()
    assert (body.name, body.kind) == ("Children's Scrutiny Panel", "scrutiny_panel")
    assert [one.status for one in body.meetings.order_by("starts_at")] == ["held", "held", "planned"]
    first = body.meetings.order_by("starts_at").first()
    assert (first.starts_at, first.place) == (datetime(2024, 9, 10, 9, tzinfo=UTC), "Committee Room 3")
    assert list(first.items.order_by("number").values_list("number", "title")) == [
        (1, "Apologies for absence"), (2, "Children's homes in Tarn Vale"), (3, "A contract"),
    ]  # fmt: skip
    told = first.items.get(number=2)
    assert "To consider it." in told.of_agenda.description
    assert "It stands under “Part A: in public”." in told.of_agenda.description
    assert f"Report & plan, {site.address}/documents/s101/Report.pdf" in told.of_agenda.description
    assert told.minute.text == "Members heard of Tarn Vale's plans.\nRESOLVED that the report be noted."
    assert list(told.resolutions.values_list("kind", "text")) == [("resolved", "the report be noted.")]
    assert list(first.attendance.order_by("pk").values_list("name", "seat", "how")) == [
        ("Councillor Ivo Pell", "chair", "attended"), ("Councillor Una Stroud", "member", "apologies"),
        ("Wyn Askew", "", "attended"),
    ]  # fmt: skip
    assert "Meetings made here: 3" in capsys.readouterr().out


def test_a_second_run_changes_nothing(site, clerk):
    run(site, clerk, "--from", "2024-09-01")
    before = rows()
    run(site, clerk, "--from", "2024-09-01")
    assert rows() == before
    assert ImportRun.objects.latest("pk").report["counts"]["unchanged"] == 3


def test_a_run_that_was_broken_off_goes_on_where_it_stopped(site, clerk):
    site.dies_after = 2
    with pytest.raises(CommandError, match="goes on where it stopped") as broken:
        run(site, clerk)
    assert broken.value.returncode == 1
    assert Meeting.objects.count() == 2
    assert ImportRun.objects.get().finished_at is None
    site.dies_after = None
    site.asked.clear()
    run(site, clerk)
    assert [said["lMeetingId"] for name, said in site.asked if name == "GetMeeting"] == ["503"]
    assert Meeting.objects.count() == 3 == Imported.objects.filter(kind="meeting").count()
    assert ImportRun.objects.get().report["counts"]["made"] == 3
    assert ImportRun.objects.get().finished_at == NOW


def replaced(site, number="502", day="08/10/2024", **said):
    """Have the source tell a meeting otherwise than before."""
    site.add("11", number, day, **{"items": items(), "attendees": ATTENDEES, **said})


def report_of(site, clerk, *more):
    run(site, clerk, *more)
    return ImportRun.objects.latest("pk").report


def second() -> Meeting:
    return Imported.objects.get(kind="meeting", number="502").meeting


def test_minutes_that_come_later_are_written(site, clerk):
    run(site, clerk)
    assert not Minute.objects.filter(item__meeting=second()).exists()
    replaced(site, items=items(minutesnonemptyhtmlbody=MINUTES))
    report = report_of(site, clerk)
    assert report["counts"]["changed"] == 1
    assert second().items.get(number=2).resolutions.get().text == "the report be noted."


def test_a_meeting_without_minutes_is_read_again_after_four_weeks_too(site, clerk, monkeypatch):
    run(site, clerk)
    replaced(site, items=items(minutesnonemptyhtmlbody=MINUTES))
    monkeypatch.setattr(clock, "now", lambda: NOW + timedelta(days=60))
    run(site, clerk)
    monkeypatch.setattr(clock, "now", lambda: NOW + timedelta(days=120))
    site.asked.clear()
    run(site, clerk)
    assert second().items.get(number=2).minute.text.startswith("Members heard")
    listed = [said for name, said in site.asked if name == "GetMeetings"]
    assert [said["sFromDate"] for said in listed] == ["16/11/2024"]


def test_the_last_four_weeks_are_read_again_whatever_day_is_given(site, clerk):
    run(site, clerk, "--from", "2024-10-14", "--to", "2024-10-31")
    (asked,) = [said for name, said in site.asked if name == "GetMeetings"]
    assert (asked["sFromDate"], asked["sToDate"]) == ("17/09/2024", "31/10/2024")


def test_a_draft_follows_its_source(site, clerk):
    run(site, clerk)
    before = list(second().items.order_by("number").values_list("pk", flat=True))
    moved = (item_xml(1, "Welcome", item="950"), item_xml(2, "Homes for children", item="92"), *items()[1:2])
    more = (attendee_xml("Councillor Una Stroud", "Present"),)
    replaced(site, items=moved, attendees=more, meetinglocation="Town Hall", meetingtime="14.30")
    report = report_of(site, clerk)
    meeting = second()
    assert (meeting.place, f"{meeting.starts_at:%H:%M}") == ("Town Hall", "13:30")
    told = list(meeting.items.order_by("number").values_list("title", flat=True))
    assert told == ["Welcome", "Homes for children", "Apologies for absence", "A contract"]
    assert set(before) < set(meeting.items.values_list("pk", flat=True))
    assert meeting.attendance.get(name="Councillor Una Stroud").how == Attendance.How.ATTENDED
    left = [one["where"] for one in report["left"]]
    assert any("A contract" in where for where in left)
    assert any("Councillor Ivo Pell" in where for where in left)


def changed_here(clerk):
    second().items.filter(number=2).update(title="Mended here")


def approved_here(clerk):
    write_minute(item=second().items.get(number=1), text="Said here.", by=clerk, at=NOW)
    later = Imported.objects.get(number="503").meeting
    Meeting.objects.filter(pk=later.pk).update(status="held")
    later.attendance.filter(name="Councillor Ivo Pell").update(how="attended")
    Attendance.objects.filter(meeting=later).update(how="attended")
    approve_minutes(meeting=second(), approved_in=later, by=clerk, at=NOW)


@pytest.mark.parametrize("done", [changed_here, approved_here])
def test_what_was_changed_or_approved_here_stays(done, site, clerk):
    site.add("11", "503", "12/11/2024", items=items(), meetingstatus="Confirmed", attendees=ATTENDEES)
    run(site, clerk)
    done(clerk)
    before = {name: told for name, told in rows().items() if name != "Imported"}
    replaced(site, items=items(minutesnonemptyhtmlbody=MINUTES))
    report = report_of(site, clerk)
    assert {name: told for name, told in rows().items() if name != "Imported"} == before
    (left,) = [one for one in report["left"] if "502" in one["where"]]
    assert "changed at the source" in left["why"]
    assert report["counts"]["left"] == 1


def test_approved_imported_minutes_keep_their_numbers_elsewhere(site, clerk):
    site.add("11", "503", "12/11/2024", items=items(), attendees=ATTENDEES)
    run(site, clerk)
    approved_here(clerk)
    assert second().is_locked
    assert not MinuteNumber.objects.exists()
    assert not PublishedMinutes.objects.exists()


def test_our_own_minutes_do_not_wait_for_those_of_imported_meetings(site, clerk):
    run(site, clerk)
    body = Body.objects.get()
    days = (NOW - timedelta(days=2), NOW - timedelta(days=1))
    ours, later = (call_meeting(body=body, starts_at=day, place="Hall", by=clerk, at=day) for day in days)
    for meeting in (ours, later):
        came = Attendance.objects.create(meeting=meeting, name="Councillor Ivo Pell", agency="council", seat="chair",
                                         invited_at=NOW, invited_by=clerk)  # fmt: skip
        record_attendance(meeting=meeting, how={came.pk: "attended"}, by=clerk, at=NOW)
    item = Item.objects.create(meeting=ours, number=1, title="Homes")
    write_minute(item=item, text="Heard.", by=clerk, at=NOW)
    approve_minutes(meeting=ours, approved_in=later, by=clerk, at=NOW)
    assert str(MinuteNumber.objects.get()) == "24/1"


def test_nothing_imported_is_published_here(site, clerk):
    run(site, clerk)
    publish_body(council_body=Body.objects.get().of_council, by=clerk, on=NOW.date(), at=NOW)
    planned = Imported.objects.get(number="503").meeting
    with pytest.raises(UnableToPublishPack, match="imported from"):
        publish_pack(meeting=planned, by=clerk, at=NOW)
    held = Imported.objects.get(number="501").meeting
    with pytest.raises(UnableToMinute, match="where the public has them"):
        publish_draft(meeting=held, by=clerk, at=NOW)
    for route in routes():
        if (route.name or "").startswith("public_site:") and not route.parameters:
            page = Client().get(reverse(route.name)).content.decode()
            assert "Tarn Vale" not in page
            assert "A contract" not in page


def test_no_quorum_is_judged_of_what_was_held_before_the_import(site, clerk):
    run(site, clerk)
    held = Meeting.objects.filter(status="held")
    assert [judged(one) for one in held] == [None, None]


def test_what_is_restricted_is_withheld_and_what_is_hidden_is_not_kept(site, clerk):
    run(site, clerk)
    withheld = AgendaItem.objects.filter(item__title="A contract")
    assert {one.withheld for one in withheld} == {"confidential"}
    kept = json.dumps(rows(), default=str)
    assert "The price is secret" not in kept
    assert "Hidden from sight" not in kept
    assert "Hidden from sight" not in json.dumps(ImportRun.objects.get().report)
    assert not Minute.objects.filter(item__title="A contract").exists()


def test_what_is_here_already_is_not_changed(site, clerk):
    ours = make_council_body(by=clerk, name="Children's scrutiny panel", members=()).body
    meeting = planned_meeting(ours.of_council, by=clerk, starts_at=datetime(2024, 10, 8, 9, tzinfo=UTC))
    report = report_of(site, clerk)
    assert Body.objects.count() == 1
    assert ours.meetings.count() == 3
    assert not meeting.items.exists()
    assert any("It was here before" in one["why"] for one in report["left"])


SHIELD = (403, "text/html", b"<!DOCTYPE html><html><body>Attention required</body></html>")
PAGE = (200, "text/html", b"<!DOCTYPE html><html><body>Enable JavaScript</body></html>")
DISABLED = (200, "text/xml", b'<string xmlns="http://moderngov.co.uk/namespaces">Web service disabled</string>')
BROKEN = (200, "text/xml", b"<meeting><meetingid>502")
ENTITY = (200, "text/xml", b'<!DOCTYPE m [<!ENTITY x SYSTEM "file:///etc/passwd">]><meeting>&x;</meeting>')


@pytest.mark.parametrize(
    ("answered", "told"),
    [
        (SHIELD, "It answered 403."),
        (PAGE, "a page for people"),
        (DISABLED, "Web service disabled"),
        (BROKEN, "Its XML is broken"),
        (ENTITY, "declares a document type"),
        ((500, "text/plain", b"no"), "It answered 500."),
        ((200, "text/xml", b"<meeting><meetingdate>soon</meetingdate></meeting>"), "Its day can't be read"),
    ],
)
def test_a_meeting_that_cannot_be_read_is_reported_and_the_others_are_imported(answered, told, site, clerk, capsys):
    site.answers[("GetMeeting", "502")] = answered
    report = report_of(site, clerk)
    (failed,) = report["failed"]
    assert told in failed["why"]
    assert "meeting 502" in failed["where"]
    assert failed["to_do"]
    assert Meeting.objects.count() == 2
    assert told in capsys.readouterr().out


@pytest.mark.parametrize(("answered", "told"), [(SHIELD, "keeps programs out"), (PAGE, "page for people")])
def test_a_site_that_keeps_programs_out_says_so(answered, told, site, clerk):
    site.answers[("GetCommittees", "")] = answered
    with pytest.raises(CommandError, match=told):
        run(site, clerk)
    assert not Body.objects.exists()


def test_nobody_is_led_to_another_host(site, clerk):
    site.redirects["/mgWebService.asmx/GetCommittees"] = "http://elsewhere.example/mgWebService.asmx/GetCommittees"
    with pytest.raises(CommandError, match=r"another host, elsewhere\.example"):
        run(site, clerk)


def test_a_committee_is_imported_as_what_it_is_said_to_be(site, clerk):
    site.add("12", "601", "01/10/2024", items=items())
    report = report_of(site, clerk, "--committee", "12", "--kind", "scrutiny_panel")
    assert Body.objects.get().name == "Licensing Sub-Committee"
    assert report["counts"]["made"] == 1


def test_the_report_is_written_to_a_file(site, clerk, tmp_path):
    run(site, clerk, "--report", str(tmp_path / "report.txt"))
    text = (tmp_path / "report.txt").read_text()
    assert "Meetings made here: 3" in text
    assert "Licensing Sub-Committee (committee 12): Its title does not say" in text
    run(site, clerk, "--report", str(tmp_path / "report.json"))
    assert json.loads((tmp_path / "report.json").read_text())["counts"]["committees"] == 2


def test_who_does_not_run_the_councils_meetings_imports_nothing(site):
    with pytest.raises(CommandError, match="does not let you"):
        run(site, make_user("councillor"))
    assert site.asked == []
    assert not ImportRun.objects.exists()


def test_a_run_and_each_meeting_are_in_the_audit(site, clerk):
    run(site, clerk)
    told = AuditEntry.objects.order_by("sequence").filter(subject=f"moderngov.importrun:{ImportRun.objects.get().pk}")
    assert [json.loads(one.detail)["did"] for one in told] == ["import begun", "import finished"]
    subject = f"bodies.body:{Body.objects.get().pk}"
    written = [json.loads(one.detail)["did"] for one in AuditEntry.objects.filter(subject=subject)]
    assert written.count("meeting imported") == 3


def test_democratic_services_read_the_report_and_see_where_a_meeting_came_from(
    site, clerk, django_assert_max_num_queries
):
    run(site, clerk)
    client = Client()
    client.force_login(clerk)
    with django_assert_max_num_queries(15):
        listed = client.get(reverse("moderngov:imports")).content.decode()
    assert site.address in listed
    address = reverse("moderngov:import", kwargs={"import_id": ImportRun.objects.get().pk})
    with django_assert_max_num_queries(15):
        page = client.get(address).content.decode()
    assert "Meetings made here" in page
    assert "item 3" in page
    meeting = client.get(reverse("bodies:meeting", kwargs={"meeting_id": second().pk})).content.decode()
    assert f"Imported from {site.address}" in meeting
    assert f"{site.address}/ieListDocuments.aspx?MId=502" in meeting
