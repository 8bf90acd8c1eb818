"""What becomes of the record's rows when a person's record is disposed of."""

from lineofsight.record.disposing import goes, goes_by_number, goes_when_unused

# A duplicate that was merged is the same person, so it goes too.
for _label in (
    *("record.person", "record.identifier", "record.alias", "record.fact", "record.residence", "record.relationship"),
    *("record.merge", "record.mergedvalue", "record.possibleduplicate", "record.personword"),
    *("record.note", "record.visit", "record.duty", "record.allocation", "record.handover", "record.transfer"),
    *("record.chronology", "record.chronologyentry", "record.chronologyturn"),
    *("record.earlierversion", "record.heldback", "record.plannedvisit", "record.visit_met", "record.searchedtext"),
    *("record.colleague", "record.share", "record.sealing", "record.seal", "record.sealedopening"),
    *("record.risk", "record.riskturn", "record.riskleftuncovered", "record.goalrisk"),
    *("record.plan", "record.planversion", "record.goal", "record.plannedaction"),
    *("record.restriction", "record.restrictionreader", "record.exclusion", "record.breakglass"),
):
    goes(_label)
# A brother's step that this child's step led to stays on the brother's record.
goes("record.casestep", cleared=("opened_by",))
goes_when_unused("record.address")
goes_when_unused("record.word")
goes_by_number("drafts.draft", column="person")
