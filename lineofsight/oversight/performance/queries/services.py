"""Each part of the service on the index: how many measures it has, and how many of them stand out."""

from dataclasses import dataclass

from lineofsight.oversight.performance.domains import slug_of
from lineofsight.oversight.performance.queries.attention import Attention, attention
from lineofsight.oversight.performance.queries.overview import Line, Overview
from lineofsight.web.words import plural


@dataclass(frozen=True, kw_only=True)
class Service:
    """A part of the service: its name, its measures as lines, and what stands out among them."""

    name: str
    lines: list[Line]
    attention: Attention

    @property
    def slug(self) -> str:
        """The service as an address names it."""
        return slug_of(self.name)

    @property
    def sentence(self) -> str:
        """How many measures it has, and how many of them stand out which way."""
        found = self.attention
        counted = (
            (len(found.first), "needs attention", "need attention"),
            (len(found.unsure), "meets its target only in some months", "meet their targets only in some months"),
            (len(found.better), "got better", "got better"),
        )
        told = [f"{number} {one if number == 1 else many}" for number, one, many in counted if number]
        return f"{plural(len(self.lines), 'measure')}: {', '.join(told) or 'none stands out'}."


def services(overview: Overview) -> list[Service]:
    """This function will return every part of the service that has measures, in the order of a child's journey."""
    return [service(overview, name) for name in overview.domains]


def service(overview: Overview, name: str) -> Service:
    """This function will return one part of the service."""
    return Service(name=name, lines=overview.domains[name], attention=attention(overview, of=name))
