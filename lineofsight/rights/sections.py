"""How the tables of the record and of documents are called when a record is given."""

from lineofsight.rights.collecting import Section, register_section

for _order, (_label, _title) in enumerate(
    {
        "record.person": "The child",
        "record.identifier": "Numbers",
        "record.alias": "Other names",
        "record.fact": "Facts over time",
        "record.residence": "Addresses",
        "record.relationship": "Family",
        "record.casestep": "Steps of the work",
        "record.riskturn": "What was found of risks",
        "record.plan": "Plans",
        "record.planversion": "Versions of plans",
        "record.goal": "Goals of plans",
        "record.goalrisk": "Risks that goals are about",
        "record.plannedaction": "What people promised in plans",
        "record.riskleftuncovered": "Risks that plans leave out",
        "record.note": "Notes",
        "record.visit": "Visits",
        "record.plannedvisit": "Visits that were planned",
        "record.earlierversion": "What notes and visits said before",
        "documents.document": "Documents",
        "record.duty": "What was due",
        "record.allocation": "Who held the work",
        "record.handover": "What was told when the work changed hands",
        "record.transfer": "Passed from one service to another",
    }.items()
):
    register_section(_label, Section(title=_title, order=_order))

register_section("record.risk", Section(title="Risks", order=6, others=("source",)))
