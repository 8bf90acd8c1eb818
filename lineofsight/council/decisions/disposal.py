"""What becomes of the forward plan and decisions when a child's record is disposed of: none is about a child.

They lead to a child through the body that decides, so they say it nonetheless.
"""

from lineofsight.record.disposing import goes

for _label in (
    *("decisions.planentry", "decisions.plannotice", "decisions.urgencynotice", "decisions.wanted"),
    *("decisions.documentrequest", "decisions.privatenotice"),
    *("decisions.decision", "decisions.callinrequest", "decisions.callin"),
):
    goes(_label)
