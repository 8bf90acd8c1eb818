"""What is counted: every measure is one SQL file over the dataset's tables that returns the records it counts."""

from importlib.resources import files

from lineofsight.measures.definition import Measure, read_measure, read_measures
from lineofsight.measures.front_matter import NotAMeasure


class UnknownMeasure(LookupError):
    """There is no measure with that code."""


def _read_all() -> dict[str, Measure]:
    """Return every measure of the sql folder, in the order of their codes."""
    paths = sorted(
        (p for p in files(__name__).joinpath("sql").iterdir() if p.name.endswith(".sql")), key=lambda p: p.name
    )
    found = [read_measures(path.read_text(encoding="utf-8"), file=path.name) for path in paths]
    measures = [each for file in found for each in file]
    return {measure.code: measure for measure in sorted(measures, key=lambda measure: measure.code)}


MEASURES: dict[str, Measure] = _read_all()


def measure(code: str) -> Measure:
    """Return the measure with this code, in capitals or not. Raises UnknownMeasure."""
    try:
        return MEASURES[code.upper()]
    except KeyError:
        raise UnknownMeasure(f"There is no measure {code}. The measures are {', '.join(MEASURES)}.") from None


__all__ = ["MEASURES", "Measure", "NotAMeasure", "UnknownMeasure", "measure", "read_measure"]
