"""What the made-up panel looked into from 2021 on, what it recommended, and what the executive said. All invented."""

from dataclasses import dataclass
from datetime import date

CHOSEN_ON, APPROVED_ON = date(2021, 7, 27), date(2021, 7, 28)
APPROVED_HOW = "Agreed without changes"
BEGAN, REPORTED, RESPONDED, TOLD = date(2021, 9, 21), date(2022, 5, 11), date(2022, 7, 6), date(2022, 9, 20)


@dataclass(frozen=True, kw_only=True)
class Suggested:
    """Something suggested to the panel for a year, and what it chose."""

    year: int
    title: str
    source: str
    source_name: str
    weighed: dict[str, str]
    choice: str
    why: str
    on: date


LOCALITIES = Suggested(
    year=2021, title="Working in localities", source="executive", source_name="Lead member for children's services",
    weighed={
        "interest": "Families in two wards are helped by workers who share one building with other agencies.",
        "performance": "The pilots began late because of the pandemic, and are not evaluated yet.",
        "change": "Whether and how every ward is worked in like this.",
        "extent": "Every family that is helped early, and those who wait for help.",
        "elsewhere": "The executive hears of it once a year.",
    },
    choice="review", why="The executive decides next year whether to go on: the panel can say what families see of it.",
    on=CHOSEN_ON,
)  # fmt: skip
SUGGESTED: tuple[Suggested, ...] = (
    LOCALITIES,
    Suggested(
        year=2021, title="Young people who move on to services for adults", source="member",
        source_name="Councillor Hob Pellbrook",
        weighed={"interest": "Families say that help stops on a birthday.", "change": "When planning begins."},
        choice="review", why="It has not been looked at for years.", on=CHOSEN_ON,
    ),
    Suggested(
        year=2021, title="What inspectors found on their visits", source="officer",
        source_name="Director of children's services", weighed={"performance": "Every visit is published."},
        choice="update", why="At each meeting after a visit.", on=CHOSEN_ON,
    ),
    Suggested(
        year=2021, title="Parking near schools", source="public", source_name="A parent", weighed={},
        choice="not_chosen", why="It is not about help for children: the ward councillors were told.", on=CHOSEN_ON,
    ),
    Suggested(
        year=2022, title="What became of working in localities", source="previous", source_name="The panel",
        weighed={"change": "Whether what was accepted was done, and had effect."},
        choice="update", why="Half a year after the response.", on=date(2022, 7, 26),
    ),
)  # fmt: skip

AIM = "To learn from the two pilot wards what would help families sooner in every ward."
QUESTION = "Do families get help sooner, and from fewer people, where agencies work in one place?"
TERMS = (
    "How agencies share a place, and what they share of what they know.",
    "What families and workers say of it.",
    "What measures show of help that comes early.",
)


@dataclass(frozen=True, kw_only=True)
class Gathered:
    """A time the panel gathered evidence."""

    kind: str
    on: date
    where: str
    who: str
    heard: str
    asked: int | None = None
    answered: int | None = None


GATHERED: tuple[Gathered, ...] = (
    Gathered(
        kind="visit", on=date(2021, 11, 9), where="The hub", who="Workers of the pilot and the police of the ward",
        heard="Members saw the room that agencies share. Workers said that a question which took a letter is now asked "
        "across a desk. There are fewer desks than workers.",
    ),
    Gathered(
        kind="meeting", on=date(2022, 1, 18), where="Town hall", who="Head of early help, and a head teacher",
        heard="Schools know whom to ask. Help begins sooner where a worker is known; nobody could say yet by how much.",
    ),
    Gathered(
        kind="survey", on=date(2022, 2, 28), where="On paper and online", who="Parents in the two wards",
        heard="Most had one worker who knew them. Some did not know that the hub is open to all.",
        asked=220, answered=96,
    ),
)  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Advised:
    """What the panel recommended, the measure that shows its effect, and what the executive said."""

    text: str
    owner: str
    measure: str
    why_measure: str
    position: str
    why: str
    does: str = ""
    due_on: date | None = None
    standing: str = ""
    told: str = ""


ADVISED: tuple[Advised, ...] = (
    Advised(
        text="Work in localities in every ward, those with most need first.", owner="Director of children's services",
        measure="EH04", why_measure="Where help comes in time, fewer families go on to social care.", position="accept",
        why="Two further wards follow this year, and the others as buildings are found.",
        does="Head of early help", due_on=date(2023, 3, 31), standing="under_way",
        told="The first of the two further wards has its place and its workers.",
    ),
    Advised(
        text="Offer help first to families whose plan ends, so that none steps down to nothing.",
        owner="Head of early help", measure="EH03",
        why_measure="It counts the social care episodes that close with a step down to early help.", position="part",
        why="It is offered where parents agree. It can't be made a condition.", does="Head of early help",
        due_on=date(2022, 12, 31), standing="done", told="Every manager who ends a plan asks for it.",
    ),
    Advised(
        text="Build a new hub in the town centre.", owner="Director of finance", measure="EH02",
        why_measure="It counts families whose help ended as they and their worker wanted.", position="reject",
        why="There is no money for it in this year's budget. Rooms the council has are used first.",
    ),
)  # fmt: skip
BOARD_HOW = "Agreed, and sent to the executive"
