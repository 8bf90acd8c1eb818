"""What bodies, their members and their resolutions can be: data, so that a new kind of body needs no code."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class BodyKind:
    """A kind of body: its name, what it is for, whether each is about one child, and whether it meets in public."""

    key: str
    name: str
    purpose: str
    is_about_a_child: bool = False
    meets_in_public: bool = False


@dataclass(frozen=True, kw_only=True)
class Seat:
    """What somebody is in a body: its name, whether they count towards the quorum, and hear what is confidential."""

    key: str
    name: str
    counts: bool = True
    hears_confidential: bool = False


@dataclass(frozen=True, kw_only=True)
class ResolutionKind:
    """A kind of resolution: the word that stands before it, and when that word is right."""

    key: str
    word: str
    purpose: str


def _by_key(*declared):
    return {one.key: one for one in declared}


KINDS: dict[str, BodyKind] = _by_key(
    BodyKind(key="board", name="Board", purpose="Watches over a service, and answers for how it is improved."),
    BodyKind(key="panel", name="Panel", purpose="Decides about, or looks into, what is put before it."),
    BodyKind(key="triage", name="Triage meeting", purpose="Agencies decide together about what came in."),
    BodyKind(key="partnership", name="Partnership", purpose="Agencies that answer together for one thing."),
    BodyKind(key="group", name="Group", purpose="Officers or people with experience of care who meet about one thing."),
    BodyKind(
        key="conference",
        name="Conference",
        purpose="A family and agencies decide together how one child is kept safe.",
        is_about_a_child=True,
    ),
    BodyKind(
        key="core_group",
        name="Core group",
        purpose="Those who carry out one child's plan.",
        is_about_a_child=True,
    ),
    BodyKind(
        key="case_meeting",
        name="Meeting about a child",
        purpose="Any other series of meetings about one child.",
        is_about_a_child=True,
    ),
    BodyKind(
        key="full_council",
        name="Full Council",
        purpose="All councillors. It says who chairs panels, and hears of urgent decisions.",
        meets_in_public=True,
    ),
    BodyKind(
        key="executive",
        name="Executive",
        purpose="The mayor or leader and the executive members. It decides, and answers what scrutiny recommends.",
        meets_in_public=True,
    ),
    BodyKind(
        key="scrutiny_board",
        name="Overview and scrutiny board",
        purpose="Agrees what panels look into, hears what they found, and may call decisions in.",
        meets_in_public=True,
    ),
    BodyKind(
        key="scrutiny_panel",
        name="Scrutiny panel",
        purpose="Councillors who look into one part of what the council does, and recommend.",
        meets_in_public=True,
    ),
)

MEETING_IN_PUBLIC: tuple[str, ...] = tuple(key for key, kind in KINDS.items() if kind.meets_in_public)
"""The kinds of body of the council itself, whose agendas and minutes are published."""

SEATS: dict[str, Seat] = _by_key(
    Seat(key="chair", name="Chair", hears_confidential=True),
    Seat(key="vice_chair", name="Vice-chair", hears_confidential=True),
    Seat(key="member", name="Member", hears_confidential=True),
    Seat(key="co_opted", name="Co-opted member", counts=False),
    Seat(key="adviser", name="Adviser", counts=False),
    Seat(key="minute_taker", name="Minute taker", counts=False, hears_confidential=True),
    Seat(key="observer", name="Observer", counts=False),
)

HEARING: tuple[str, ...] = tuple(key for key, seat in SEATS.items() if seat.hears_confidential)
"""The seats that hear confidential items: a local default."""

RESOLUTIONS: dict[str, ResolutionKind] = _by_key(
    ResolutionKind(key="agreed", word="AGREED", purpose="The meeting agreed to do something."),
    ResolutionKind(key="noted", word="NOTED", purpose="The meeting took note, and nothing is to be done."),
    ResolutionKind(key="ordered", word="ORDERED", purpose="The meeting told somebody to do something."),
    ResolutionKind(key="resolved", word="RESOLVED", purpose="The meeting decided, where it has the power to."),
    ResolutionKind(key="recommended", word="RECOMMENDED", purpose="The meeting asks another body to decide."),
)

AGENCIES: dict[str, str] = {
    "childrens_services": "Children's services",
    "police": "Police",
    "health": "Health",
    "education": "Education",
    "housing": "Housing",
    "adult_services": "Adult services",
    "probation": "Probation",
    "youth_justice": "Youth justice",
    "voluntary": "Voluntary sector",
    "council": "Rest of the council",
    "family": "Family",
    "independent": "Independent",
    "other": "Another agency",
}

_NOT_OF_CHILDRENS_SERVICES = {
    "partner": "",
    "board_member": "independent",
    "councillor": "council",
    "democratic_services": "council",
}


def agency_of_role(role: str) -> str:
    """This function will return the agency people of a role work for, a local default; a partner's is not known."""
    return _NOT_OF_CHILDRENS_SERVICES.get(role, "childrens_services")


CADENCES: dict[str, str] = {
    "daily": "Every working day",
    "weekly": "Every week",
    "four_weekly": "Every four weeks",
    "monthly": "Every month",
    "six_weekly": "Every six weeks",
    "quarterly": "Every quarter",
    "half_yearly": "Every half year",
    "yearly": "Every year",
    "as_needed": "When it is needed",
}


def kind_choices() -> list[tuple[str, str]]:
    """This function will return the kinds of body as choices."""
    return [(kind.key, kind.name) for kind in KINDS.values()]


def seat_choices() -> list[tuple[str, str]]:
    """This function will return what somebody can be in a body as choices."""
    return [(seat.key, seat.name) for seat in SEATS.values()]


def resolution_choices() -> list[tuple[str, str]]:
    """This function will return the kinds of resolution as choices."""
    return [(kind.key, kind.word) for kind in RESOLUTIONS.values()]


def agency_choices() -> list[tuple[str, str]]:
    """This function will return the agencies as choices."""
    return list(AGENCIES.items())


def cadence_choices() -> list[tuple[str, str]]:
    """This function will return how often a body can meet as choices."""
    return list(CADENCES.items())
