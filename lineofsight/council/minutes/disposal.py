"""What becomes of the council's minutes when a child's record is disposed of: none is about a child.

They lead to a child through the meeting they are of, so they say it nonetheless.
"""

from lineofsight.council.minutes import guard
from lineofsight.record.disposing import goes, stands_aside

for _label in (
    *("minutes.declaration", "minutes.minutenumber"),
    *("minutes.publicsummary", "minutes.publishedminutes"),
):
    goes(_label)
stands_aside("minutes.publishedminutes", guard=guard)
