"""Where recommendations come from, and what the evidence of a topic may hold."""

from dataclasses import dataclass

SOURCES: dict[str, str] = {
    "inspection": "An inspection",
    "review": "A review of a serious incident",
    "audit": "An audit of practice",
    "scrutiny": "A review by a scrutiny panel",
    "board": "An improvement board",
}


@dataclass(frozen=True, kw_only=True)
class Part:
    """One part of the evidence: its heading, what it is for, and the measures that show it."""

    key: str
    heading: str
    about: str
    measures: tuple[str, ...]


_PARTS = (
    Part(
        key="early_help",
        heading="Early help",
        about="Help that a family agrees to, before a social worker is needed.",
        measures=("EH01", "EH02", "EH03", "EH04"),
    ),
    Part(
        key="child_in_need",
        heading="Children in need",
        about="Help under section 17, with a plan that the family and a social worker make together.",
        measures=("CN01", "CN01R", "CN02", "CN03", "CN04"),
    ),
    Part(
        key="child_protection",
        heading="Child protection",
        about="Plans that keep children safe from significant harm, made and ended by conferences.",
        measures=("CP06", "CP07", "CP04", "CP08", "CP11", "CP12"),
    ),
)
PARTS: dict[str, Part] = {part.key: part for part in _PARTS}
