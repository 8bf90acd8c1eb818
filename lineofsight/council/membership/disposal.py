"""What becomes of the council's bodies when a child's record is disposed of: none is about a child, so none goes.

They lead to a child through the body they are of, so they say it nonetheless.
"""

from lineofsight.record.disposing import goes

for _label in (
    *("membership.councilbody", "membership.publishedbody", "membership.appointment"),
    *("membership.nomination", "membership.protemchair", "membership.substitution"),
    "membership.training",
):
    goes(_label)
