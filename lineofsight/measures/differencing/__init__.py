"""What a reader of everything that was published can work out by subtraction: `disclosures(shown)`."""

from lineofsight.measures.differencing.knowledge import Shown, shown_rows
from lineofsight.measures.differencing.pages import tells_of_the_rest
from lineofsight.measures.differencing.reader import Disclosure, disclosures

__all__ = ["Disclosure", "Shown", "disclosures", "shown_rows", "tells_of_the_rest"]
