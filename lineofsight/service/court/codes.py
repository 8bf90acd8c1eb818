"""What court work is coded with: as declared data, so that forms, constraints and publications agree."""

from dataclasses import dataclass

from lineofsight.ssd import CODES, JSON_SHAPES

HEARINGS: dict[str, str] = {
    "urgent": "Urgent hearing",
    "allocation": "Allocation and standard directions",
    "cmh": "Case management hearing",
    "fcmh": "Further case management hearing",
    "irh": "Issues resolution hearing",
    "final": "Final hearing",
    "other": "Another hearing",
}
# What a hearing that is held meets.
CLOCK_OF_HEARING: dict[str, str] = {"allocation": "CT-ALLOC", "cmh": "CT-CMH", "fcmh": "CT-FCMH"}
# How long before a hearing the advocates meet.
ADVOCATES: dict[str, str] = {"cmh": "CT-ADV1", "irh": "CT-ADV2"}

MEETINGS: dict[str, str] = {
    "first": "Initial pre-proceedings meeting",
    "review": "Pre-proceedings review",
    "care_planning": "Care planning meeting",
    "family": "Family group conference",
}
CLOCK_OF_MEETING: dict[str, str] = {"first": "PLO-MEET1", "review": "PLO-REVIEW", "family": "CT-FGC"}

TASKS: dict[str, str] = {
    "assessment": "Assessment ordered",
    "statement": "Social work statement",
    "care_plan": "Care plan",
    "chronology": "Chronology",
    "direction": "Direction of the court",
    "follow_up": "Follow-up",
}

CAUSES: dict[str, str] = {
    "covid": "Covid",
    "court_time": "No court time or judge",
    "expert": "Waiting for an expert's report",
    "own_work": "Our statement, plan or assessment was late",
    "family": "A relative came forward late, or had to be assessed",
    "party": "A party was ill, absent or without a lawyer",
    "other": "Another cause",
}

SAID_BY: dict[str, str] = {
    "guardian": "Children's guardian",
    "judge": "Judge or magistrates",
    "advocate": "Advocate or solicitor",
    "family": "Family",
}

SHORT_NOTICE: dict[str, str] = {code: CODES["plo_short_notice"].labels[code] for code in "ABC"}
INITIAL_PLANS: dict[str, str] = dict(CODES["plo_initial_plan"].labels)
FINAL_PLANS: dict[str, str] = dict(CODES["plo_final_plan"].labels)
ANSWERS: dict[str, str] = {"Y": "Yes", "N": "No", "U": "Not known"}
AIMS: dict[str, str] = dict(JSON_SHAPES["care_plan"].labels)


@dataclass(frozen=True, kw_only=True)
class Order:
    """A kind of order: its name, whether it is only for the time being, and which orders of the child it ends.

    Which orders an order ends is a local default: the authority's lawyers check it for each case.
    """

    code: str
    name: str
    is_interim: bool = False
    ends: tuple[str, ...] = ()


_FIRST = ("emergency_protection", "child_assessment")
_INTERIM = ("interim_care", "interim_supervision", *_FIRST)
_ALL = (
    Order(code="emergency_protection", name="Emergency protection order", is_interim=True),
    Order(code="child_assessment", name="Child assessment order", is_interim=True),
    Order(code="interim_care", name="Interim care order", is_interim=True, ends=("interim_supervision", *_FIRST)),
    Order(code="interim_supervision", name="Interim supervision order", is_interim=True, ends=("interim_care",)),
    Order(code="care", name="Care order", ends=(*_INTERIM, "supervision", "arrangements")),
    Order(code="placement", name="Placement order", ends=("arrangements",)),
    Order(code="supervision", name="Supervision order", ends=(*_INTERIM, "care")),
    Order(code="guardianship", name="Special guardianship order", ends=(*_INTERIM, "care", "arrangements")),
    Order(code="arrangements", name="Child arrangements order", ends=(*_INTERIM, "care")),
)
ORDERS: dict[str, Order] = {order.code: order for order in _ALL}
INTERIM: dict[str, Order] = {code: ORDERS[code] for code in ("interim_care", "interim_supervision")}
# The orders with which proceedings end. Without any, what was interim ends too.
FINAL_ORDERS: dict[str, tuple[str, ...]] = {
    "care_order": ("care",),
    "care_order_at_home": ("care",),
    "placement_order": ("care", "placement"),
    "supervision_order": ("supervision",),
    "special_guardianship": ("guardianship",),
    "private_law": ("arrangements",),
    "no_order": (),
    "withdrawn": (),
}


@dataclass(frozen=True, kw_only=True)
class Route:
    """A way in which a child is protected in an emergency, and the clock that runs, if any."""

    code: str
    name: str
    hint: str
    clock: str = ""
    order: str = ""


_ROUTES = (
    Route(code="police", name="Police protection", clock="CP-PP72",
          hint="The police took the child to safety. It lasts 72 hours at most, nights and weekends included."),
    Route(code="order", name="Emergency protection order", clock="CP-EPO", order="emergency_protection",
          hint="A court ordered it. It lasts up to 8 days, and can be extended once by up to 7."),
    Route(code="assessment", name="Child assessment order", clock="CP-CAO", order="child_assessment",
          hint="A court ordered that the child be assessed. It lasts up to 7 days from the date it names."),
    Route(code="agreement", name="Looked after by agreement, at once",
          hint="A parent agreed under section 20 that the council looks after the child, and nobody had planned it."),
)  # fmt: skip
ROUTES: dict[str, Route] = {route.code: route for route in _ROUTES}


# How a child comes away from home: these routes of an emergency, and these orders of a court.
ENTRY_ROUTES: tuple[str, ...] = ("police", "order", "agreement")
ENTRY_ORDERS: tuple[str, ...] = ("interim_care", "care", "placement")


def choices(declared: dict) -> list[tuple[str, str]]:
    """This function will return declared codes with their names, as choices."""
    return [(code, one if isinstance(one, str) else one.name) for code, one in declared.items()]
