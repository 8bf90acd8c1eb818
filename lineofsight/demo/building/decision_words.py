"""The made-up executive's forward plan: what it is to decide and what it decided. Nobody and nothing here is real."""

from dataclasses import dataclass
from datetime import date

ASK = (
    "Write to democratic services at the town hall, or ask at any library. More documents may follow: ask for those in"
    " the same way."
)
DIRECTOR = "Rhoda Tillinghast, director of children's services"
MEMBERS = ("Councillor Ada Thornleigh", "Councillor Kit Lorrimer", "Councillor Moss Nettleham")

HOMES = {
    "title": "Two homes for children in care", "about": "To buy two houses in the borough and open them as homes.",
    "is_key": True, "for_spending": True, "pounds": 1_150_000, "documents": "Report of the director\nPlans",
    "how_to_ask": ASK, "taken_from": date(2022, 9, 14),
}  # fmt: skip
HOMES_NOTICED, HOMES_DECIDED, HOMES_PUBLISHED = date(2022, 8, 8), date(2022, 9, 14), date(2022, 9, 15)
HOMES_DECISION = {
    "decided": "To buy the two houses, and to open both homes within a year.",
    "reasons": "Children live far from their schools and families, because there are too few homes here.",
    "alternatives": "To buy places from others as now: it costs more each year. To rent: no landlord was found.",
    "interests": "None was declared.", "dispensation": "None was asked for.",
}  # fmt: skip
HOMES_IMPACTS = {
    "legal": ("The council may buy property for its own use.", "Sorrel Dunmoor"),
    "financial": ("The price is in the capital budget of this year.", "Perry Askwith"),
    "policy_framework": ("It is within the framework that Full Council agreed.", ""),
    "equality": ("One of the homes is on one floor, for disabled children.", "Nell Cottingley"),
    "risk": ("The homes may open late if staff are not found.", ""),
}
CALLED_IN = ("evidence", "The report did not show what running the homes would cost.")
VALID = "Three members asked in time, and said what the report lacks."

CARE_LEAVERS = {
    "title": "Help with council tax for young people who left care", "officer": DIRECTOR, "is_key": False,
    "about": "To take over the council tax of young people who left care, until they are 25.",
    "pounds": 90_000, "documents": "Report of the head of service", "how_to_ask": ASK,
    "taken_from": date(2022, 9, 20),
}  # fmt: skip
CARE_LEAVERS_DECISION = {
    "decided": "To take over their council tax from 1 April 2023.", "decided_on": date(2022, 9, 20),
    "reasons": "Young people told the panel that this is the first bill they fall behind with.",
    "alternatives": "To stop at 21: debts rise most between 21 and 25. To lend the money: it would have to be repaid.",
    "interests": "None was declared.", "dispensation": "None was asked for.",
}  # fmt: skip

HUBS = {
    "title": "Three family hubs", "about": "To open family hubs in three places.", "is_key": True, "for_wards": True,
    "wards": "All wards", "documents": "Report of the director\nWhat families said", "how_to_ask": ASK,
    "taken_from": date(2022, 11, 9), "taken_to": date(2022, 12, 14),
}  # fmt: skip
HUBS_NOTICED, HUBS_CHANGED = date(2022, 9, 5), date(2022, 9, 19)
HUBS_NOW = {**HUBS, "about": "To open family hubs in two places, and to look at a third in a year."}
HUBS_WHY = "The third building is not to be had this year."
WANTED = "It is in the panel's programme, and members want to hear families first."

FOSTERING = {
    "title": "What foster carers are paid", "about": "To raise what foster carers are paid from April 2023.",
    "is_key": True, "for_spending": True, "pounds": 640_000, "documents": "Report of the director", "how_to_ask": ASK,
    "taken_from": date(2022, 11, 9),
}  # fmt: skip
FOSTERING_NOTICED = date(2022, 9, 26)


@dataclass(frozen=True, kw_only=True)
class Asked:
    """Documents that a member of scrutiny asked for, and what became of it by now."""

    member: str
    documents: str
    why: str
    on: date
    answered_on: date | None = None
    refused: str = ""


DOCUMENTS: tuple[Asked, ...] = (
    Asked(
        member="Councillor Hob Pellbrook", documents="The report of the surveyor on the two houses",
        why="The panel looks into homes near where children come from.", on=date(2022, 9, 6),
        answered_on=date(2022, 9, 13),
    ),
    Asked(
        member="Councillor Kit Lorrimer", documents="The advice of counsel on the contract", why="The same review.",
        on=date(2022, 9, 6), answered_on=date(2022, 9, 14), refused="It is covered by legal privilege.",
    ),
    Asked(
        member="Councillor Hob Pellbrook", documents="What other councils paid for hubs",
        why="The decision on hubs that scrutiny wants to look at first.", on=date(2022, 9, 22),
    ),
)  # fmt: skip
