"""The code sets that records use, each code with the dates between which it could be recorded."""

from lineofsight.statute.codes.assessment import ASSESSMENT_FACTORS, NO_FACTORS
from lineofsight.statute.codes.code import Code, code_labels, valid_codes
from lineofsight.statute.codes.front_door import (
    CONTACT_SOURCES,
    LATE_REASONS,
    RAG,
    RAG_CLOCKS,
    RETURN_REASONS,
    THRESHOLD_LEVELS,
)
from lineofsight.statute.codes.need import CLOSURE_REASONS, PRIMARY_NEEDS
from lineofsight.statute.codes.risk import OTHER_RISK, RISK_KINDS, TOLD_BY_PARTNERS

CODE_SETS: dict[str, tuple[Code, ...]] = {
    "rag": RAG,
    "contact_source": CONTACT_SOURCES,
    "threshold_level": THRESHOLD_LEVELS,
    "late_reason": LATE_REASONS,
    "return_reason": RETURN_REASONS,
    "assessment_factor": ASSESSMENT_FACTORS,
    "primary_need": PRIMARY_NEEDS,
    "closure_reason": CLOSURE_REASONS,
    "risk": RISK_KINDS,
}

__all__ = ["ASSESSMENT_FACTORS", "CLOSURE_REASONS", "CODE_SETS", "CONTACT_SOURCES", "NO_FACTORS", "OTHER_RISK"]
__all__ += ["PRIMARY_NEEDS", "RAG", "RAG_CLOCKS", "RISK_KINDS", "THRESHOLD_LEVELS", "TOLD_BY_PARTNERS"]
__all__ += ["LATE_REASONS", "RETURN_REASONS"]
__all__ += ["Code", "code_labels", "valid_codes"]
