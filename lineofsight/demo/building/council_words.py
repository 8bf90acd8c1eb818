"""The made-up council: its bodies, who sits on them, and what its scrutiny panel talked of. Nobody here is real."""

from dataclasses import dataclass, field
from datetime import date

YEARS = (date(2021, 5, 19), date(2022, 5, 25))
"""The days of its annual meetings."""
INDUCTED_ON = date(2021, 6, 15)
APPOINTED = date(2021, 9, 22)
"""The day on which Full Council said who chairs the panels."""


@dataclass(frozen=True, kw_only=True)
class Declared:
    """A body of the made-up council."""

    slug: str
    kind: str
    name: str
    remit: str
    places: int
    least: int
    cadence: str
    chair: str
    vice_chair: str = ""
    members: tuple[str, ...] = field(default=())


FULL, EXECUTIVE, BOARD, PANEL = "full-council", "executive", "overview-and-scrutiny-board", "scrutiny-panel"

BODIES: tuple[Declared, ...] = (
    Declared(
        slug=FULL, kind="full_council", name="Full Council", places=21, least=6, cadence="six_weekly",
        remit="All councillors. It agrees the budget and the policy framework, and says who chairs what.",
        chair="Councillor Perrin Oakenshaw",
        members=(
            "Councillor Ada Thornleigh", "Councillor Bram Ullock", "Councillor Cass Verriman",
            "Councillor Dov Wexcombe-Hale", "Councillor Efa Yarrowby", "Councillor Gil Hawksmere",
            "Councillor Hob Pellbrook", "Councillor Ines Marchbank", "Councillor Joss Kettlewell",
            "Councillor Kit Lorrimer", "Councillor Lorn Ashdale", "Councillor Moss Nettleham",
            "Councillor Nan Brackenby", "Councillor Orrin Tolley", "Councillor Una Stallwood",
            "Councillor Wynn Ashgrove", "Councillor Zeb Fairlamb",
        ),
    ),
    Declared(
        slug=EXECUTIVE, kind="executive", name="Executive", places=4, least=2, cadence="monthly",
        remit="The mayor and the executive members. It decides what Full Council does not keep to itself.",
        chair="Mayor Tamsin Rooke",
        members=("Councillor Efa Yarrowby", "Councillor Gil Hawksmere", "Councillor Ines Marchbank"),
    ),
    Declared(
        slug=BOARD, kind="scrutiny_board", name="Overview and scrutiny board", places=7, least=3, cadence="monthly",
        remit="Agrees what panels look into, hears what they found, and looks at decisions that members call in.",
        chair="Councillor Joss Kettlewell", vice_chair="Councillor Ada Thornleigh",
        members=(
            "Councillor Hob Pellbrook", "Councillor Kit Lorrimer", "Councillor Moss Nettleham",
            "Councillor Una Stallwood", "Councillor Wynn Ashgrove",
        ),
    ),
    Declared(
        slug=PANEL, kind="scrutiny_panel", name="Children and young people's scrutiny panel", places=9, least=3,
        cadence="six_weekly",
        remit="Looks into social care and early help for children and young people, and into how they are improved.",
        chair="Councillor Dov Wexcombe-Hale", vice_chair="Councillor Bram Ullock",
        members=(
            "Councillor Ada Thornleigh", "Councillor Cass Verriman", "Councillor Hob Pellbrook",
            "Councillor Kit Lorrimer", "Councillor Moss Nettleham",
        ),
    ),
    Declared(
        slug="learning-scrutiny-panel", kind="scrutiny_panel", name="Learning scrutiny panel", places=6, least=3,
        cadence="six_weekly", remit="Looks into schools, early years and learning after sixteen.",
        chair="Councillor Kit Lorrimer", members=(
            "Councillor Lorn Ashdale", "Councillor Nan Brackenby", "Councillor Una Stallwood",
            "Councillor Wynn Ashgrove",
        ),
    ),
    Declared(
        slug="communities-scrutiny-panel", kind="scrutiny_panel", name="Culture and communities scrutiny panel",
        places=6, least=3, cadence="six_weekly", remit="Looks into neighbourhoods, libraries, leisure and safety.",
        chair="Councillor Moss Nettleham", members=(
            "Councillor Bram Ullock", "Councillor Orrin Tolley", "Councillor Una Stallwood",
            "Councillor Zeb Fairlamb",
        ),
    ),
)  # fmt: skip

OFFICES: tuple[tuple[str, str, date], ...] = (
    ("leader", "Mayor Tamsin Rooke", date(2021, 5, 19)),
    ("lead_member", "Councillor Efa Yarrowby", date(2021, 5, 19)),
    ("director", "Rhoda Tillinghast", date(2020, 3, 2)),
    ("chief_executive", "Quentin Abberley", date(2019, 9, 1)),
    ("monitoring_officer", "Sorrel Dunmoor", date(2018, 4, 1)),
    ("scrutiny_officer", "Nell Cottingley", date(2020, 1, 6)),
)
LEFT_OFFICE = ("lead_member", "Councillor Gil Hawksmere", date(2019, 5, 22))
"""Who led on children's services before."""


KINDS = {
    "Apologies for absence": "apologies",
    "Declarations of interest": "declarations",
    "Minutes of the last meeting": "minutes",
    "Locality working in two wards": "scrutiny_report",
    "How children's services are improving": "presentation",
    "Update from the overview and scrutiny board": "board_update",
    "Date of the next meeting": "next_meeting",
}
"""The kind of each item by its title; every other one is told at the meeting, without a paper."""


@dataclass(frozen=True, kw_only=True)
class Sitting:
    """One meeting of the panel: its day and hour, where, who was away, and its items with what was said and agreed."""

    on: date
    hour: int
    place: str
    is_virtual: bool = False
    away: tuple[str, ...] = ()
    items: tuple[tuple[str, str, str, str], ...] = ()
    """Each title, what was said, the kind of resolution and what was resolved; the last two may be empty."""


APOLOGIES = ("Apologies for absence", "Apologies were received as listed.", "", "")
DECLARATIONS = ("Declarations of interest", "The chair asked members for their interests.", "", "")
BEFORE = ("Minutes of the last meeting", "The minutes were read.", "agreed", "That they are a correct record.")

SITTINGS: tuple[Sitting, ...] = (
    Sitting(
        on=date(2021, 7, 27), hour=16, place="", is_virtual=True,
        away=("Councillor Hob Pellbrook", "Councillor Kit Lorrimer"),
        items=(
            APOLOGIES, DECLARATIONS,
            (
                "What the inspection found",
                "The director said what inspectors had found on their visit in July, and what had changed since."
                " Members asked how many children youth justice knows. The figure would be given in due course.",
                "noted", "The report, and that the figure for youth justice is to come.",
            ),
            (
                "Short breaks for disabled children",
                "The head of service spoke of what families ask for. Members asked how many children had a short break"
                " that year; the number would be given in due course.",
                "agreed", "That the number of children with a short break is sent to members.",
            ),
            (
                "Early help after the lockdowns",
                "The head of early help said that more families asked for help themselves than before.",
                "noted", "What was said, and that figures come in September.",
            ),
            (
                "What the panel could look into this year",
                "Members weighed up what officers, partners, members and a parent had suggested, and chose.",
                "agreed", "That working in localities and the move to adulthood are reviewed, and put to the board.",
            ),
            (
                "Update from the overview and scrutiny board",
                "The board looks at the work programmes of all panels tomorrow.", "noted", "The update.",
            ),
            ("Date of the next meeting", "Members noted it.", "", ""),
        ),
    ),
    Sitting(
        on=date(2021, 9, 21), hour=10, place="", is_virtual=True, away=("Councillor Moss Nettleham",),
        items=(
            APOLOGIES,
            (
                "Who chairs this meeting",
                "Full Council says tomorrow who chairs the panel. Members elected one of them for this meeting.",
                "", "",
            ),
            DECLARATIONS, BEFORE,
            (
                "Locality working in two wards",
                "Officers told of the teams in Ashenfold and Eastgarth, which began a year late."
                " Members asked how families would know the difference.",
                "agreed", "That the panel visits both teams before the year is over.",
            ),
            (
                "How children's services are improving",
                "The director went through the figures: more assessments were on time, and fewer children had a plan."
                " Members asked what stood behind the number of children who are looked after.",
                "noted", "The figures, and that they are put before the panel at each meeting.",
            ),
            (
                "What the panel looks into this year",
                "The board had approved what members chose in July. Members planned whom to hear and where to go.",
                "agreed", "That working in localities is looked into first, with a visit in November.",
            ),
            ("Date of the next meeting", "Members noted it.", "", ""),
        ),
    ),
    Sitting(
        on=date(2022, 7, 26), hour=16, place="Town hall, committee room 1",
        away=("Councillor Cass Verriman", "Councillor Kit Lorrimer", "Councillor Moss Nettleham"),
        items=(
            APOLOGIES, DECLARATIONS, BEFORE,
            (
                "The move to adulthood of disabled young people",
                "Officers showed how young people go from children's to adults' services, and where it goes wrong.",
                "agreed", "That evidence of the pathways comes to the next meeting.",
            ),
            ("Date of the next meeting", "It was set for Monday 19 September 2022.", "", ""),
        ),
    ),
    Sitting(
        on=date(2022, 9, 27), hour=16, place="Town hall, committee room 1", away=("Councillor Hob Pellbrook",),
        items=(
            APOLOGIES, DECLARATIONS, BEFORE,
            (
                "Pathways to adulthood: evidence",
                "Two young people said what they would have wanted to know at sixteen. Members thanked them.",
                "noted", "What the young people said.",
            ),
            ("Date of the next meeting", "Members noted it.", "", ""),
        ),
    ),
)  # fmt: skip

OVERDUE = ("Members asked why nobody had answered yet.", "ordered", "That the answers come before the next meeting.")
"""What is said of questions that came onto the agenda by themselves, how it was resolved, and what."""


@dataclass(frozen=True, kw_only=True)
class Asked:
    """A question of a member: at which meeting, about which item, and what was said to it: kind, words, days."""

    on: date
    about: str
    text: str
    asked_by: str
    owner: str
    replies: tuple[tuple[str, str, date, date | None], ...] = ()


QUESTIONS: tuple[Asked, ...] = (
    Asked(
        on=date(2021, 7, 27), about="What the inspection found", asked_by="Councillor Ada Thornleigh",
        text="How many children does the youth justice service of Wexcombe know?", owner="Head of youth justice",
        replies=(
            ("holding", "The service counts its children anew this month.", date(2021, 8, 6), date(2021, 9, 3)),
            ("answer", "The number was given to members in confidence, as it is small.", date(2021, 10, 12), None),
        ),
    ),
    Asked(
        on=date(2021, 7, 27), about="Short breaks for disabled children", asked_by="Councillor Bram Ullock",
        text="How many children had a short break this year?", owner="Head of disabled children's services",
    ),
    Asked(
        on=date(2022, 9, 27), about="Pathways to adulthood: evidence", asked_by="Councillor Cass Verriman",
        text="Who writes to young people before they are sixteen?", owner="Head of leaving care",
    ),
)  # fmt: skip

ROOM = "Town hall, committee room 1"
ROOMS = {FULL: "Town hall, council chamber", EXECUTIVE: "Town hall, river room"}
AHEAD: dict[str, tuple[date, ...]] = {
    FULL: (date(2022, 10, 19), date(2022, 11, 30)),
    EXECUTIVE: (date(2022, 10, 18), date(2022, 11, 15)),
    BOARD: (date(2022, 10, 12), date(2022, 11, 9)),
    PANEL: (date(2022, 11, 8), date(2022, 12, 13)),
    "learning-scrutiny-panel": (date(2022, 10, 10), date(2022, 11, 21)),
    "communities-scrutiny-panel": (date(2022, 10, 13), date(2022, 11, 24)),
}
"""The days on which each body meets in the months ahead."""
