"""Judge files against the specification of the dataset, whoever made them: `check(path, as_at=day)`."""

from lineofsight.ssd.checking.files import UnableToCheck
from lineofsight.ssd.checking.findings import ADVICE, FAULT, Finding, Judgement
from lineofsight.ssd.checking.judging import check

__all__ = ["ADVICE", "FAULT", "Finding", "Judgement", "UnableToCheck", "check"]
