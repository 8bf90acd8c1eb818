"""The doors by which children come in, each with the measures that follow them: see measures JN02, JN03 and JN04."""

from collections.abc import Mapping
from dataclasses import dataclass

from lineofsight.measures import MEASURES, Measure

BACK = "Referred again"
PLACES: Mapping[str, str] = {
    BACK: "there was a later referral by then, wherever the child is now",
    "In care": "by a care order or a placement order. We do not see here who came into care without going to court, "
    "nor when care ended",
    "Protection plan": "on a child protection plan on that day",
    "Child in need plan": "on a child in need plan on that day",
    "Open with no plan": "open to social care on that day, with neither plan",
    "Early help": "in early help on that day, and not open to social care",
    "No further action": "closed, and the referral had led to nothing more",
    "Closed": "closed to social care and to early help, whatever was done before",
}
"""Where children are and what that means, in the order shown: who came back first, then by how much is done for them.

They are a local default. A child is in the first of the others that is so.
"""


@dataclass(frozen=True, kw_only=True)
class Door:
    """One door: the letters its measures begin with, its name, and what is said of one record and of many."""

    code: str
    name: str
    one: str
    many: str

    @property
    def measures(self) -> tuple[Measure, ...]:
        """The measures that follow who came in by it, the fewest months first."""
        found = [each for each in MEASURES.values() if each.after and each.code.startswith(self.code)]
        return tuple(sorted(found, key=lambda each: each.after))


DOORS: Mapping[str, Door] = {
    "referral": Door(code="JN02", name="Referrals received", one="referral received", many="referrals received"),
    "assessment": Door(code="JN03", name="Assessments begun", one="assessment begun", many="assessments begun"),
    "plan": Door(
        code="JN04", name="Protection plans begun", one="protection plan begun", many="protection plans begun"
    ),
}
AFTER = tuple(each.after for each in DOORS["referral"].measures)
"""How many months after they came in it is said where children are."""
