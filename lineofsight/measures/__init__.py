"""What is counted: every measure is one SQL file over the dataset's tables that returns the records it counts."""

from importlib.resources import files

from lineofsight.measures.definition import Measure, read_measure, read_measures
from lineofsight.measures.front_matter import NotAMeasure
from lineofsight.measures.parts import with_parts


class UnknownMeasure(LookupError):
    """There is no measure with that code."""


def _read_all() -> dict[str, Measure]:
    """Return every measure of the sql folder, in the order of their codes."""
    parts = _texts("sql", "parts")
    found = [read_measures(with_parts(text, parts, file=name), file=name) for name, text in _texts("sql").items()]
    measures = [each for file in found for each in file]
    return {measure.code: measure for measure in sorted(measures, key=lambda measure: measure.code)}


def _texts(*folder: str) -> dict[str, str]:
    """Return the text of each SQL file of the folder by its name."""
    paths = (path for path in files(__name__).joinpath(*folder).iterdir() if path.name.endswith(".sql"))
    return {path.name: path.read_text(encoding="utf-8") for path in paths}


MEASURES: dict[str, Measure] = _read_all()


def measure(code: str) -> Measure:
    """Return the measure with this code, in capitals or not. Raises UnknownMeasure."""
    try:
        return MEASURES[code.upper()]
    except KeyError:
        raise UnknownMeasure(f"There is no measure {code}. The measures are {', '.join(MEASURES)}.") from None


__all__ = ["MEASURES", "Measure", "NotAMeasure", "UnknownMeasure", "measure", "read_measure"]
