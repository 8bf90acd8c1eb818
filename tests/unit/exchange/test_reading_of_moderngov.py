"""The quirks of modern.gov's web service, drawn one by one: what is answered, and what is read from it."""

from datetime import date, datetime

import pytest

from lineofsight.exchange.moderngov import reading
from lineofsight.exchange.moderngov.client import UnableToAsk, base_of
from lineofsight.exchange.moderngov.kinds import ATTENDANCE, IN_TITLES, ITEMS, SEATS, first_of
from lineofsight.exchange.moderngov.parsing import Unreadable, plain, tree, words
from lineofsight.exchange.moderngov.reading import LONDON, Resolved, resolutions
from tests.factories.moderngov import attendee_xml, committee_xml, document_xml, item_xml, meeting_xml

BASE = "https://democracy.example"


def read(*items, day="10/09/2024", attendees=(), **said):
    """What is read of a meeting with these items."""
    content = meeting_xml("5", day, items=items, attendees=attendees, **said).encode()
    return reading.meeting(content, base=BASE)


@pytest.mark.parametrize(
    ("answered", "read"),
    [
        ("Children&#39;s homes", "Children's homes"),
        ("Children&amp;#39;s homes", "Children's homes"),
        ("Care &amp;amp; support", "Care & support"),
        ("Homes<br />and <b>schools</b>", "Homes and schools"),
        ("  Two\n  lines ", "Two lines"),
        ("5 < 7", "5 < 7"),
        ("", ""),
    ],
)
def test_words(answered, read):
    assert words(answered) == read


@pytest.mark.parametrize(
    ("answered", "read"),
    [
        ("<p>One.</p><p>Two.</p>", "One.\nTwo."),
        ("&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;", "One.\nTwo."),
        ("<ol><li>First</li><li>Second</li></ol>after", "First\nSecond\nafter"),
        ("<div><style>p { color: red }</style><p>Kept</p><script>alert(1)</script></div>", "Kept"),
        ("<p>Never <b>closed", "Never closed"),
        ("<p>&nbsp;</p>", ""),
    ],
)
def test_paragraphs(answered, read):
    assert plain(answered) == read


@pytest.mark.parametrize(
    ("minutes", "resolved"),
    [
        ("Heard.\nRESOLVED that it be noted.", [("resolved", "it be noted.")]),
        ("RESOLVED: That it be noted.", [("resolved", "That it be noted.")]),
        ("AGREED – a visit", [("agreed", "a visit")]),
        ("RESOLVED that:-\n(1) homes be visited;\n(2) a report come.\nThe chair thanked all.",
         [("resolved", "(1) homes be visited;\n(2) a report come.")]),
        ("RESOLVED\nThat homes be visited.\nMembers left.", [("resolved", "That homes be visited.")]),
        ("NOTED the report.\nORDERED that it be sent on.", [("noted", "the report."), ("ordered", "it be sent on.")]),
        ("Members resolved to visit.", []),
        ("UNRESOLVED matters stay.", []),
        ("RESOLVED", []),
        ("", []),
    ],
)  # fmt: skip
def test_what_was_resolved_is_found_in_minutes(minutes, resolved):
    assert [(one.kind, one.text) for one in resolutions(minutes)] == resolved


@pytest.mark.parametrize(
    ("said", "begins", "is_told"),
    [
        ("10:00 AM", "10:00", False),
        ("2.00 p.m.", "14:00", False),
        ("7:30pm", "19:30", False),
        ("12.15 pm", "12:15", False),
        ("14:30:00", "14:30", False),
        ("", "00:00", True),
        ("Rising of Council", "00:00", True),
        ("25:00", "00:00", True),
    ],
)
def test_when_a_meeting_begins(said, begins, is_told):
    found = read(meetingtime=said)
    assert f"{found.starts_at:%H:%M}" == begins
    assert [one.where for one in found.problems] == (["time"] if is_told else [])


@pytest.mark.parametrize(
    ("said", "day"),
    [("10/09/2024", date(2024, 9, 10)), ("2024-09-10", date(2024, 9, 10)), ("10/09/2024 00:00:00", date(2024, 9, 10))],
)
def test_the_day_of_a_meeting(said, day):
    assert read(day=said).starts_at == datetime(day.year, day.month, day.day, 10, tzinfo=LONDON)


def test_headings_are_not_items():
    found = read(
        item_xml(0, "Part A", item="1"), item_xml(1, "Homes", item="2"), item_xml("", "Part B", item="3"),
        item_xml(2, "", item="4", agendatext="For noting"), item_xml(3, "Schools", item="5", shown="3a."),
    )  # fmt: skip
    assert [(one.title, one.shown, one.under) for one in found.entries] == [
        ("Homes", "1", "Part A"), ("Schools", "3a", "For noting"),
    ]  # fmt: skip


def test_missing_fields_are_told_and_not_guessed():
    content = b"<meeting><meetingid>5</meetingid><meetingdate>10/09/2024</meetingdate></meeting>"
    found = reading.meeting(content, base=BASE)
    assert (found.place, found.status, found.entries, found.attendees) == ("", "", (), ())
    assert [one.where for one in found.problems] == ["time", "place"]


@pytest.mark.parametrize(
    ("said", "address"),
    [
        ("https://democracy.example/documents/s1/Report.pdf", "https://democracy.example/documents/s1/Report.pdf"),
        ("documents/s1/Report", "https://democracy.example/documents/s1/Report.pdf"),
        ("/documents/s1/Two words.docx", "https://democracy.example/documents/s1/Two%20words.docx"),
        ("mgConvert2PDF.aspx?ID=7", "https://democracy.example/mgConvert2PDF.aspx?ID=7"),
        ("https://films.example/a", "https://films.example/a"),
        ("javascript:alert(1)", None),
        ("", None),
    ],
)
def test_addresses_of_documents(said, address):
    found = read(item_xml(1, "Homes", documents=document_xml("Report", said)))
    (entry,) = found.entries
    assert [one.address for one in entry.documents] == ([address] if address else [])
    assert bool(found.problems) == (address is None)


@pytest.mark.parametrize(
    ("said", "title", "text"),
    [
        ({"isrestricted": "True"}, ["A contract"], ""),
        ({"isrestricted": "true"}, ["A contract"], ""),
        ({"isdisplayallowed": "False"}, [], None),
        ({}, ["A contract"], "Secret"),
    ],
)
def test_what_is_restricted(said, title, text):
    papers = document_xml("Secret price", "documents/s1/a.pdf")
    found = read(
        item_xml(1, "A contract", documents=papers, agendatext="Secret", minutesnonemptyhtmlbody="Secret", **said)
    )
    assert [one.title for one in found.entries] == title
    if said:
        assert "Secret" not in repr(found)
        assert found.problems
    else:
        assert found.entries[0].text == text


def test_a_restricted_document_is_left_out_of_an_open_item():
    papers = document_xml("Open", "documents/s1/a.pdf") + document_xml("Shut", "documents/s2/b.pdf", restricted="True")
    found = read(item_xml(1, "Homes", documents=papers))
    assert [one.title for one in found.entries[0].documents] == ["Open"]
    assert "Shut" not in repr(found)
    assert len(found.problems) == 1


@pytest.mark.parametrize(
    ("said", "minutes", "resolved"),
    [
        ({"minutesnonemptyhtmlbody": "<p>Heard.</p>"}, "Heard.", ()),
        ({"minutesnonemptyhtmlbody": "<p>Draft</p>", "isminutepublished": "False"}, "", ()),
        ({"isdecision": "True", "isdecisionpublished": "True", "decisionnonemptyhtmlbody": "<p>Yes.</p>"}, "",
         (Resolved("resolved", "Yes."),)),
        ({"isdecision": "True", "isdecisionpublished": "False", "decisionnonemptyhtmlbody": "<p>Yes.</p>"}, "", ()),
        ({"isdecision": "True", "isdecisionpublished": "True", "decisionnonemptyhtmlbody": "<p>Yes.</p>",
          "minutesnonemptyhtmlbody": "<p>AGREED a visit</p>"}, "AGREED a visit", (Resolved("agreed", "a visit"),)),
    ],
)  # fmt: skip
def test_minutes_and_decisions_that_are_published(said, minutes, resolved):
    (entry,) = read(item_xml(1, "Homes", **said)).entries
    assert (entry.minutes, entry.resolved) == (minutes, resolved)


def test_markup_that_was_not_encoded_is_read_too():
    bare = b"<agendaitem><agendaitemid>1</agendaitemid><agendaitemnumber>1</agendaitemnumber>" \
           b"<agendaitemtitle>Homes</agendaitemtitle>" \
           b"<minutesnonemptyhtmlbody><div><p>Heard.</p><p>AGREED a visit</p></div></minutesnonemptyhtmlbody>" \
           b"</agendaitem>"  # fmt: skip
    content = b"<meeting><meetingdate>10/09/2024</meetingdate><agendaitems>" + bare + b"</agendaitems></meeting>"
    assert reading.meeting(content, base=BASE).entries[0].minutes == "Heard.\nAGREED a visit"


def test_namespaces_and_control_characters_do_no_harm():
    content = b'<x:Committees xmlns:x="urn:a"><x:Committee><x:CommitteeId>7</x:CommitteeId>' \
              b"<x:CommitteeTitle>Homes\x0b &#x1F;panel</x:CommitteeTitle></x:Committee></x:Committees>"  # fmt: skip
    (found,) = reading.committees(content)
    assert (found.number, found.title) == ("7", "Homes panel")


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"<!DOCTYPE html><html></html>", "page for people"),
        (b"\xef\xbb\xbf  <html><body>Just a moment</body></html>", "page for people"),
        (b'<!DOCTYPE a [<!ENTITY b "c">]><meeting>&b;</meeting>', "document type"),
        (b"<meeting>", "broken"),
        (b"", "broken"),
        (b"Service unavailable", "broken"),
        (b"<string>disabled</string>", "holds no meeting: 'disabled'"),
    ],
)
def test_what_is_not_the_xml_that_was_asked_for(content, told):
    with pytest.raises(Unreadable, match=told):
        tree(content, wanted="meeting")


def test_who_was_there_and_as_what():
    found = read(attendees=(attendee_xml("Ivo Pell", "Present", "Vice-Chair"), attendee_xml("", "Present")))
    assert [(one.name, one.role, one.attendance) for one in found.attendees] == [("Ivo Pell", "Vice-Chair", "Present")]


def test_the_list_of_committees():
    content = f"<committees>{committee_xml(1, 'Panel')}{committee_xml(2, 'Old', committeedeleted='True')}</committees>"
    assert [(one.number, one.is_deleted) for one in reading.committees(content.encode())] == [("1", False), ("2", True)]


@pytest.mark.parametrize(
    ("table", "said", "meant"),
    [
        (IN_TITLES, "Council", "full_council"),
        (IN_TITLES, "Full Council", "full_council"),
        (IN_TITLES, "Cabinet", "executive"),
        (IN_TITLES, "The Executive", "executive"),
        (IN_TITLES, "Executive Sub-Committee for Property", None),
        (IN_TITLES, "Overview and Scrutiny Board", "scrutiny_board"),
        (IN_TITLES, "Children and Young People's Scrutiny Panel", "scrutiny_panel"),
        (IN_TITLES, "Licensing Committee", None),
        (IN_TITLES, "Parish Council Liaison", None),
        (ATTENDANCE, "Present", "attended"),
        (ATTENDANCE, "Present, as expected", "attended"),
        (ATTENDANCE, "In attendance (virtual)", "attended"),
        (ATTENDANCE, "Apologies", "apologies"),
        (ATTENDANCE, "Absent", "absent"),
        (ATTENDANCE, "Not present", "absent"),
        (ATTENDANCE, "Expected", ""),
        (ATTENDANCE, "", ""),
        (ATTENDANCE, "Late", None),
        (SEATS, "Vice-Chair", "vice_chair"),
        (SEATS, "Chair", "chair"),
        (SEATS, "Co-optee", "co_opted"),
        (SEATS, "Committee Member", "member"),
        (SEATS, "Director of Children's Services", None),
        (ITEMS, "Apologies for Absence", "apologies"),
        (ITEMS, "Declarations of Members' Interests", "declarations"),
        (ITEMS, "Minutes - Scrutiny Panel - 1 July", "minutes"),
        (ITEMS, "Any other urgent items which the chair agrees to", "urgent"),
        (ITEMS, "Homes", None),
    ],
)
def test_what_words_mean(table, said, meant):
    assert first_of(table, said) == meant


@pytest.mark.parametrize(
    ("said", "base"),
    [
        ("https://Democracy.Example/", "https://democracy.example"),
        ("https://a.example/mgWebService.asmx/GetCommittees", "https://a.example"),
        ("http://a.example:8080/gov", "http://a.example:8080/gov"),
    ],
)
def test_the_address_of_a_site(said, base):
    assert base_of(said) == base


@pytest.mark.parametrize(
    "said",
    ["a.example", "file:///etc/passwd", "https://name:word@a.example", "https://a.example/?x=1", "ftp://a.example"],
)
def test_what_is_not_the_address_of_a_site(said):
    with pytest.raises(UnableToAsk):
        base_of(said)
