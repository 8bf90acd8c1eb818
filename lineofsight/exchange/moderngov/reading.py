"""Read what a modern.gov web service answers into plain values, with what could not be read beside them."""

import hashlib
import json
import re
from dataclasses import asdict, dataclass
from datetime import date, datetime, time
from urllib.parse import urljoin, urlsplit
from zoneinfo import ZoneInfo

from lxml import etree

from lineofsight.exchange.moderngov.kinds import RESOLVING
from lineofsight.exchange.moderngov.parsing import Unreadable, inside, is_true, name_of, plain, raw, tree, words

LONDON = ZoneInfo("Europe/London")


@dataclass(frozen=True)
class Committee:
    """A committee as the source lists it."""

    number: str
    title: str
    category: str = ""
    is_expired: bool = False
    is_deleted: bool = False


@dataclass(frozen=True)
class Line:
    """A meeting as a list names it. Without a day it can't be placed."""

    number: str
    day: date | None


@dataclass(frozen=True)
class Attendee:
    """Somebody at a meeting, as the source says it."""

    name: str
    role: str
    attendance: str


@dataclass(frozen=True)
class Linked:
    """A document at the source: its title and its whole address."""

    title: str
    address: str


@dataclass(frozen=True)
class Resolved:
    """What was resolved: the kind of resolution, and what."""

    kind: str
    text: str


@dataclass(frozen=True)
class Entry:
    """An item of an agenda. `under` is the heading it stands under. Of a restricted one only its title is read."""

    number: str
    shown: str
    title: str
    under: str = ""
    text: str = ""
    is_restricted: bool = False
    minutes: str = ""
    resolved: tuple[Resolved, ...] = ()
    documents: tuple[Linked, ...] = ()


@dataclass(frozen=True)
class Problem:
    """Something in a meeting that could not be read or is not imported, and what somebody can do."""

    where: str
    why: str
    to_do: str


@dataclass(frozen=True)
class MeetingRead:
    """A meeting as the source tells it."""

    number: str
    starts_at: datetime
    place: str
    status: str
    attendees: tuple[Attendee, ...]
    entries: tuple[Entry, ...]
    problems: tuple[Problem, ...] = ()

    @property
    def digest(self) -> str:
        """A fingerprint of all that was read: where it is the same, nothing changed at the source."""
        return hashlib.sha256(json.dumps(asdict(self), default=str, sort_keys=True).encode()).hexdigest()

    @property
    def has_minutes(self) -> bool:
        """Whether anything said at it was published."""
        return any(one.minutes or one.resolved for one in self.entries)


def committees(content: bytes) -> list[Committee]:
    """This function will return the committees of a list. Raises Unreadable."""
    return [
        Committee(
            number=raw(one, "committeeid"),
            title=words(raw(one, "committeetitle")),
            category=words(raw(one, "committeecategory")),
            is_expired=is_true(one, "committeeexpired"),
            is_deleted=is_true(one, "committeedeleted"),
        )
        for one in inside(tree(content, wanted="committees"), "committee")
    ]


def lines(content: bytes) -> list[Line]:
    """This function will return the meetings of a list of one committee. Raises Unreadable."""
    root = tree(content, wanted="getmeetings")
    return [Line(raw(one, "meetingid"), _day(raw(one, "meetingdate"))) for one in inside(root, "meeting")]


def meeting(content: bytes, *, base: str) -> MeetingRead:
    """This function will return a meeting with its agenda, minutes and attendance. Raises Unreadable.

    `base` is the address of the site: addresses of documents that are not whole begin there.
    """
    root = next(one for one in tree(content, wanted="meeting").iter() if name_of(one) == "meeting")
    problems: list[Problem] = []
    day = _day(raw(root, "meetingdate"))
    if day is None:
        raise Unreadable(f"Its day can't be read: {raw(root, 'meetingdate')!r}.")
    return MeetingRead(
        number=raw(root, "meetingid"),
        starts_at=datetime.combine(day, _hour(raw(root, "meetingtime"), problems), LONDON),
        place=_place(root, problems),
        status=words(raw(root, "meetingstatus")),
        attendees=_attendees(root),
        entries=_entries(root, base, problems),
        problems=tuple(problems),
    )


def _day(text: str) -> date | None:
    found = re.match(r"^(\d{1,2})/(\d{1,2})/(\d{4})", text)
    try:
        return date(int(found[3]), int(found[2]), int(found[1])) if found else date.fromisoformat(text[:10])
    except ValueError:
        return None


def _hour(text: str, problems: list[Problem]) -> time:
    found = re.match(r"^(\d{1,2})[:.](\d{2})(?:[:.]\d{2})?\s*([ap])?\.?m?\.?", text.strip().lower())
    if found:
        hour = int(found[1]) % 12 + 12 * (found[3] == "p") if found[3] else int(found[1])
        if hour < 24 and int(found[2]) < 60:
            return time(hour, int(found[2]))
    told = f"It says “{text}”" if text else "It says nothing"
    problems.append(
        Problem("time", f"{told}, so the meeting stands at 00:00 on its day.", "Look up the time at the source.")
    )
    return time(0, 0)


def _place(root: etree._Element, problems: list[Problem]) -> str:
    place = words(raw(root, "meetinglocation"))
    if not place:
        problems.append(Problem("place", "It does not say where it is.", "Look up the place at the source."))
    return place


def _attendees(root: etree._Element) -> tuple[Attendee, ...]:
    found = []
    for one in inside(root, "attendee"):
        said = {key.lower(): words(value) for key, value in one.attrib.items()}
        said |= {name_of(child): words(raw(one, name_of(child))) for child in one}
        if said.get("name"):
            role = said.get("roledescription") or said.get("membertype", "")
            found.append(Attendee(said["name"], role, said.get("attendance", "")))
    return tuple(found)


def _entries(root: etree._Element, base: str, problems: list[Problem]) -> tuple[Entry, ...]:
    read, under = [], ""
    for one in inside(root, "agendaitem"):
        title = words(raw(one, "agendaitemtitle"))
        if not is_true(one, "isdisplayallowed", missing=True):
            problems.append(
                Problem(
                    f"item {raw(one, 'agendaitemid')}",
                    "The source does not show it, so nothing of it was read.",
                    "If it belongs in the record, put it in here by hand as a withheld item.",
                )
            )
        elif raw(one, "agendaitemnumber") in ("", "0") or not title:
            under = title or words(raw(one, "agendatext"))
        else:
            read.append(_entry(one, title=title, under=under, base=base, problems=problems))
    return tuple({one.number: one for one in read}.values())


def _entry(one: etree._Element, *, title: str, under: str, base: str, problems: list[Problem]) -> Entry:
    shown = words(raw(one, "fulldisplaynumberformat")).rstrip(". ") or raw(one, "agendaitemnumber")
    number = raw(one, "agendaitemid") or f"{shown} {title}"
    if is_true(one, "isrestricted"):
        problems.append(
            Problem(
                f"item {shown}",
                "It is restricted at the source: its title alone was kept, as a withheld item.",
                "Say here by which paragraph it is exempt.",
            )
        )
        return Entry(number, shown, title, under=under, is_restricted=True)
    minutes = plain(raw(one, "minutesnonemptyhtmlbody")) if is_true(one, "isminutepublished", missing=True) else ""
    return Entry(
        number, shown, title,
        under=under,
        text=plain(raw(one, "agendatext")),
        minutes=minutes,
        resolved=resolutions(minutes) or _decided(one),
        documents=_documents(one, where=f"item {shown}", base=base, problems=problems),
    )  # fmt: skip


def _decided(one: etree._Element) -> tuple[Resolved, ...]:
    if not (is_true(one, "isdecision") and is_true(one, "isdecisionpublished", missing=True)):
        return ()
    text = plain(raw(one, "decisionnonemptyhtmlbody"))
    return resolutions(text) or ((Resolved("resolved", text),) if text else ())


_RESOLVED = re.compile(rf"^({'|'.join(RESOLVING)})\b[\s:.–—-]*(?:that\b)?[\s:.–—-]*(.*)$")


def resolutions(text: str) -> tuple[Resolved, ...]:
    """This function will return what minutes say was resolved: what follows a line's first word in capitals.

    Where nothing or a colon ends that line, the numbered or lettered lines below it are what was resolved.
    """
    found: list[tuple[str, list[str]]] = []
    takes = False
    for line in text.split("\n"):
        if match := _RESOLVED.match(line):
            said = match[2].strip()
            found.append((RESOLVING[match[1]], [said] if said else []))
            takes = not said or said.endswith((":", ":-"))
        elif takes and (re.match(r"^(\(?[0-9a-z]{1,3}[.)]|[-–•])", line) or not found[-1][1]):
            found[-1][1].append(line)
        else:
            takes = False
    return tuple(Resolved(kind, "\n".join(said)) for kind, said in found if said)


def _documents(one: etree._Element, *, where: str, base: str, problems: list[Problem]) -> tuple[Linked, ...]:
    read = []
    for linked in inside(one, "linkeddoc"):
        title = words(raw(linked, "title")) or "Document"
        if is_true(linked, "isrestricted"):
            problems.append(Problem(where, "A restricted document is left out.", "It stays at the source."))
        elif address := _address(words(raw(linked, "url")), base):
            read.append(Linked(title, address))
        else:
            problems.append(
                Problem(where, f"“{title}” has no address that can be opened.", "Look for it at the source.")
            )
    return tuple(read)


def _address(text: str, base: str) -> str:
    """The whole address of a document. One of /documents/ is found only with the suffix of its file."""
    if not text:
        return ""
    whole = urljoin(f"{base}/", text.replace(" ", "%20"))
    parts = urlsplit(whole)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        return ""
    last = parts.path.rsplit("/", 1)[-1]
    is_bare = "/documents/" in parts.path and last and not re.search(r"\.[A-Za-z0-9]{2,5}$", last)
    return parts._replace(path=f"{parts.path}.pdf").geturl() if is_bare else whole
