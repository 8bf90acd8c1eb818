"""What is recorded: one concept a file."""

from lineofsight.record.models.about import Alias, Fact
from lineofsight.record.models.agency import AgencyAccount, PartnerAgency
from lineofsight.record.models.allocation import Allocation, Handover
from lineofsight.record.models.caseload_rule import CaseloadBand, StepWeight
from lineofsight.record.models.colleague import Colleague
from lineofsight.record.models.curated import Chronology, ChronologyEntry, ChronologyTurn
from lineofsight.record.models.duty import Duty
from lineofsight.record.models.merging import Merge, MergedValue, PossibleDuplicate
from lineofsight.record.models.need_to_know import BreakGlass, Exclusion, Restriction, RestrictionReader
from lineofsight.record.models.note import Note, PlannedVisit, Visit
from lineofsight.record.models.person import Identifier, Person
from lineofsight.record.models.place import Address, Residence, Ward
from lineofsight.record.models.plan import Goal, GoalRisk, Plan, PlannedAction, PlanVersion, RiskLeftUncovered
from lineofsight.record.models.relationship import Relationship
from lineofsight.record.models.risk import Risk, RiskTurn
from lineofsight.record.models.sealing import Seal, SealedOpening, Sealing
from lineofsight.record.models.searched import SearchedText
from lineofsight.record.models.searching import PersonWord, Word, WordKey
from lineofsight.record.models.sharing import Share
from lineofsight.record.models.step import CaseStep
from lineofsight.record.models.team import Cover, Position, Post, Team, Worker
from lineofsight.record.models.transfer import Transfer
from lineofsight.record.models.versions import EarlierVersion, HeldBack

__all__ = [
    "AgencyAccount",
    "PartnerAgency",
    "CaseloadBand",
    "StepWeight",
    "Goal",
    "GoalRisk",
    "Plan",
    "PlanVersion",
    "PlannedAction",
    "Risk",
    "RiskLeftUncovered",
    "RiskTurn",
    "WordKey",
    "Word",
    "PersonWord",
    "PossibleDuplicate",
    "MergedValue",
    "Merge",
    "Fact",
    "Alias",
    "Address",
    "Cover",
    "Handover",
    "Position",
    "Allocation",
    "BreakGlass",
    "CaseStep",
    "Chronology",
    "Colleague",
    "ChronologyEntry",
    "ChronologyTurn",
    "Duty",
    "EarlierVersion",
    "HeldBack",
    "Exclusion",
    "Identifier",
    "Note",
    "Person",
    "PlannedVisit",
    "Post",
    "Relationship",
    "Residence",
    "Restriction",
    "RestrictionReader",
    "Seal",
    "SealedOpening",
    "Sealing",
    "Share",
    "SearchedText",
    "Team",
    "Transfer",
    "Visit",
    "Ward",
    "Worker",
]
