"""What becomes of meetings about a child, and of items and actions, when the child's record is disposed of."""

from lineofsight.bodies import guard
from lineofsight.record.disposing import goes, stands_aside

# A body about a child goes with the child, and with it its meetings; of a board's meeting only the child's items go.
for _label in (
    *("bodies.terms", "bodies.membership", "bodies.meeting", "bodies.attendance"),
    *("bodies.agencyreport", "bodies.standingitem", "bodies.itemfigure", "bodies.itempaper", "bodies.actionmeasure"),
    *("bodies.item", "bodies.minute", "bodies.resolution", "bodies.action", "bodies.actionowner"),
):
    goes(_label)
goes("bodies.body", cleared=("parent", "successor"))
for _label in ("bodies.meeting", "bodies.item", "bodies.agencyreport", "bodies.itemfigure", "bodies.itempaper"):
    stands_aside(_label, guard=guard)
