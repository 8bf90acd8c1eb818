"""A stand-in for a modern.gov web service on a real socket: it answers XML as such sites do, quirks and all."""

import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit
from xml.sax.saxutils import escape

from lineofsight.exchange.moderngov.models import ImportRun
from lineofsight.exchange.moderngov.report import Report
from tests.factories.council import AT, clerk

DECLARED = '<?xml version="1.0" encoding="utf-8"?>'


def make_import() -> ImportRun:
    """This function will keep a finished import, with something in its report."""
    report = Report()
    report.not_read("Children's panel, item 3", "It is restricted at the source.", "Say by which paragraph.")
    return ImportRun.objects.create(
        source="https://democracy.example", from_on=AT.date(), to_on=AT.date(), report=report.kept(), started_at=AT,
        finished_at=AT, by=clerk(),
    )  # fmt: skip


def fields(**said) -> str:
    """Elements of their names, their text encoded once more than it should be, as the sites do."""
    return "".join(f"<{name}>{escape(str(value))}</{name}>" for name, value in said.items())


def committee_xml(number, title, **said) -> str:
    """One committee of a list."""
    usual = {"committeedeleted": "False", "committeeexpired": "False", "committeecategory": "Scrutiny"}
    return f"<committee>{fields(committeeid=number, committeetitle=title, **{**usual, **said})}</committee>"


def item_xml(number, title, *, documents="", shown="", item="", **said) -> str:
    """One item of an agenda."""
    usual = {
        "agendaitemid": item or f"9{number}", "agendaitemnumber": number,
        "fulldisplaynumberformat": shown or f"{number}.", "agendaitemtitle": title, "isrestricted": "False",
        "isdisplayallowed": "True", "isdecision": "False", "isminutepublished": "True",
    }  # fmt: skip
    return f"<agendaitem>{fields(**{**usual, **said})}<linkeddocuments>{documents}</linkeddocuments></agendaitem>"


def document_xml(title, address, *, restricted="False") -> str:
    """One document of an item."""
    return f"<linkeddoc>{fields(title=title, url=address, isrestricted=restricted)}</linkeddoc>"


def attendee_xml(name, attendance, role="Committee Member") -> str:
    """Somebody at a meeting: attributes, not elements."""
    said = f'membertype="{role}" memberid="7" name="{name}" roledescription="{role}" attendance="{attendance}"'
    return f"<attendee {said}/>"


def meeting_xml(number, day, *, items=(), attendees=(), **said) -> str:
    """A meeting as GetMeeting answers it."""
    usual = {"meetingtime": "10:00 AM", "meetingstatus": "Occurred", "meetinglocation": "Committee Room 3"}
    told = fields(meetingid=number, meetingdate=day, **{**usual, **said})
    return (
        f"{DECLARED}<meeting>{told}<attendees>{''.join(attendees)}</attendees>"
        f"<agendaitems>{''.join(items)}</agendaitems></meeting>"
    )


class Site:
    """What a stand-in answers. `answers` replaces whole answers by operation and number: (status, type, content).

    `dies_after` meetings it closes every connection without an answer, until it is None again.
    """

    def __init__(self) -> None:
        self.committees: dict[str, str] = {}
        self.meetings: dict[str, dict[str, str]] = {}
        self.days: dict[str, str] = {}
        self.answers: dict[tuple[str, str], tuple[int, str, bytes]] = {}
        self.redirects: dict[str, str] = {}
        self.asked: list[tuple[str, dict[str, str]]] = []
        self.dies_after: int | None = None
        self.address = ""

    def add(self, committee, number, day, **said) -> None:
        """Have a committee hold a meeting."""
        self.days[number] = day
        self.meetings.setdefault(committee, {})[number] = meeting_xml(number, day, **said)

    def number_asked(self, operation: str) -> int:
        """How often an operation was asked."""
        return sum(1 for name, _ in self.asked if name == operation)

    def answer(self, operation: str, said: dict[str, str]) -> tuple[int, str, bytes]:
        """What is answered to an operation."""
        self.asked.append((operation, said))
        key = next(iter([said[name] for name in ("lMeetingId", "lCommitteeId") if name in said]), "")
        if (operation, key) in self.answers:
            return self.answers[(operation, key)]
        content = getattr(self, f"_{operation.lower()}")(key)
        return 200, "text/xml; charset=utf-8", content.encode()

    def _getcommittees(self, _key: str) -> str:
        count = f"<committeescount>{len(self.committees)}</committeescount>"
        return f"{DECLARED}<committees>{count}{''.join(self.committees.values())}</committees>"

    def _getmeetings(self, key: str) -> str:
        listed = "".join(
            f"<meeting>{fields(meetingid=number, meetingdate=self.days[number], meetingtime='10:00 AM')}</meeting>"
            for number in self.meetings.get(key, {})
            if self._is_asked(number)
        )
        count = listed.count("<meeting>")
        return (
            f"{DECLARED}<getmeetings><committee>{fields(committeeid=key)}<committeemeetings>"
            f"<meetingscount>{count}</meetingscount>{listed}</committeemeetings></committee></getmeetings>"
        )

    def _is_asked(self, number: str) -> bool:
        said = self.asked[-1][1]
        begins, ends, day = (_day(text) for text in (said["sFromDate"], said["sToDate"], self.days[number]))
        return begins <= day <= ends

    def _getmeeting(self, key: str) -> str:
        return next(held[key] for held in self.meetings.values() if key in held)


def _day(text: str) -> str:
    day, month, year = text.split("/")
    return f"{year}-{month}-{day}"


@contextmanager
def served(site: Site):
    """Serve a site on a socket of this machine while the block runs."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):  # noqa: N802 (the name that http.server calls)
            parts = urlsplit(self.path)
            operation = parts.path.rsplit("/", 1)[-1]
            if location := site.redirects.get(parts.path):
                self.send_response(302)
                self.send_header("Location", location)
                self.send_header("Content-Length", "0")
                self.end_headers()
                return
            if site.dies_after is not None and site.number_asked("GetMeeting") >= site.dies_after:
                self.close_connection = True
                return  # the connection ends without an answer
            said = {key: values[0] for key, values in parse_qs(parts.query).items()}
            status, kind, content = site.answer(operation, said)
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *_args):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    site.address = f"http://127.0.0.1:{server.server_port}"
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()
