"""What an item of a council's agenda can be, what its paper must say, and why one may be kept from the public."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class ItemKind:
    """A kind of item: its title and standing words, whether it comes with a paper, and the paper's template.

    One that `closes` stays at the end of an agenda when something comes onto it by itself.
    """

    key: str
    name: str
    title: str = ""
    words: str = ""
    needs_paper: bool = False
    template: str = ""
    closes: bool = False


@dataclass(frozen=True, kw_only=True)
class Template:
    """What a paper must say: its headings, in order. None may be left empty."""

    key: str
    name: str
    headings: tuple[str, ...]


TEMPLATES: dict[str, Template] = {
    one.key: one
    for one in (
        Template(
            key="scrutiny", name="Scrutiny report", headings=("Summary", "Introduction", "Evidence", "Conclusions")
        ),
        Template(
            key="executive",
            name="Executive report",
            headings=(
                "Summary",
                "Proposed decisions",
                "What this report is for",
                "Key decision",
                "Contribution to the council's plan",
                "Wards affected",
                "What is the purpose of this report?",
                "Why does this need a decision by members?",
                "Background",
                "Why is this recommended?",
                "Other decisions, and why they are not recommended",
                "Legal impact",
                "Financial impact",
                "Policy framework",
                "Equality and diversity",
                "Risk",
                "Actions to put it into effect",
                "Appendices",
                "Background papers",
                "Contact",
            ),
        ),
        Template(
            key="presentation", name="Presentation", headings=("Headline", "Positives", "Areas needing focus")
        ),
    )
}  # fmt: skip

ITEM_KINDS: dict[str, ItemKind] = {
    one.key: one
    for one in (
        ItemKind(key="apologies", name="Apologies for absence", title="Apologies for absence"),
        ItemKind(
            key="declarations", name="Declarations of interest", title="Declarations of interest",
            words="Members say which interests they have in an item, and of which kind.",
        ),
        ItemKind(
            key="minutes", name="Minutes of an earlier meeting", title="Minutes of the last meeting",
            words="To agree the minutes of the last meeting as a correct record.",
        ),
        ItemKind(key="scrutiny_report", name="Scrutiny report", needs_paper=True, template="scrutiny"),
        ItemKind(key="executive_report", name="Executive report", needs_paper=True, template="executive"),
        ItemKind(key="presentation", name="Presentation", needs_paper=True, template="presentation"),
        ItemKind(key="spoken", name="Spoken item", words="There is no paper: it is told at the meeting."),
        ItemKind(
            key="member_update", name="Update from the executive", title="Update from the lead member",
            words="A member of the executive, or the chief executive, says what was done since, and answers questions.",
        ),
        ItemKind(
            key="board_update", name="Update from the overview and scrutiny board",
            title="Update from the overview and scrutiny board",
            words="The chair says what the board considered at its last meeting.",
        ),
        ItemKind(
            key="urgent", name="Any other urgent items", title="Any other urgent items",
            words="Items that the chair takes as urgent. The reason is told here and in the minutes.", closes=True,
        ),
        ItemKind(
            key="next_meeting", name="Date of the next meeting", title="Date of the next meeting", closes=True
        ),
    )
}  # fmt: skip

PARAGRAPHS: dict[int, str] = {
    1: "about an individual",
    2: "likely to show who an individual is",
    3: "about the financial or business affairs of a person, the council among them",
    4: "about consultations or negotiations on labour relations",
    5: "covered by legal professional privilege",
    6: "about a notice or an order the council means to give or make",
    7: "about preventing, investigating or prosecuting crime",
}
"""Part 1 of Schedule 12A to the Local Government Act 1972: what may be kept from the public by resolution."""

CLEAR_DAYS = 5
"""Clear days a pack is open to the public before a meeting: Local Government Act 1972, section 100B. Working days are
counted, with England's bank holidays left out: a local default, as no statute settles it."""


def kind_choices() -> list[tuple[str, str]]:
    """This function will return the kinds of item as choices."""
    return [(one.key, one.name) for one in ITEM_KINDS.values()]


def template_choices() -> list[tuple[str, str]]:
    """This function will return the templates of papers as choices."""
    return [(one.key, one.name) for one in TEMPLATES.values()]


def paragraph_choices() -> list[tuple[str, str]]:
    """This function will return the paragraphs as choices."""
    return [(str(number), f"Paragraph {number}: {words}") for number, words in PARAGRAPHS.items()]


def withheld_choices() -> list[tuple[str, str]]:
    """This function will return how an item's papers are kept from the public, as choices."""
    return [("exempt", "Exempt: the meeting may resolve to exclude the public"),
            ("confidential", "Confidential: the public must be excluded")]  # fmt: skip
