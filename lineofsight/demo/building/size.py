"""How large an authority is made up. No models are needed to say so, nor to hand it to another process."""

from dataclasses import dataclass

from lineofsight.demo.simulation import trends


@dataclass(frozen=True)
class Size:
    """How large an authority to build: children living in it, and children assessed in an ordinary month."""

    children: int = trends.CHILDREN
    assessed_a_month: float = trends.ASSESSED_A_MONTH
    crowded: bool = False

    @property
    def scale(self) -> float:
        """How many times the whole authority's work it has."""
        return self.assessed_a_month / trends.ASSESSED_A_MONTH

    @classmethod
    def at_scale(cls, scale: float) -> "Size":
        """This function will return so many times the whole authority."""
        return cls(children=round(trends.CHILDREN * scale), assessed_a_month=trends.ASSESSED_A_MONTH * scale)
