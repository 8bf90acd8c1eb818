"""Direct work with one child: the tools for their age, those that were used, and the visits they were used on."""

from dataclasses import dataclass
from typing import Any

from lineofsight.record.models import Person, Visit
from lineofsight.service.child_in_need.models import ToolUse
from lineofsight.service.child_in_need.queries.known import Known
from lineofsight.service.child_in_need.tools import TOOLS, Tool

MOST_VISITS = 8


@dataclass(frozen=True)
class Used:
    """One use of a tool, with the tool as the library has it."""

    use: ToolUse

    @property
    def tool(self) -> Tool:
        """The tool."""
        return TOOLS[self.use.tool]


@dataclass(frozen=True)
class DirectWork:
    """The library as it suits one child, and what was used with them."""

    fitting: list[Tool]
    others: list[Tool]
    used: list[Used]
    years: int | None

    @property
    def times(self) -> dict[str, int]:
        """How often each tool was used with this child."""
        codes = [one.use.tool for one in self.used]
        return {code: codes.count(code) for code in TOOLS}


def direct_work(known: Known, *, by: Any) -> DirectWork:
    """This function will return the tools for a child's age, and those that were used with them, the latest first."""
    years = known.child.age_on(known.on)
    uses = ToolUse.objects.visible_to(by).filter(visit__child=known.child).select_related("visit__recorded_by")
    return DirectWork(
        fitting=[tool for tool in TOOLS.values() if tool.suits(years)],
        others=[tool for tool in TOOLS.values() if not tool.suits(years)],
        used=[Used(use) for use in uses.order_by("-visit__happened_at", "pk")],
        years=years,
    )


def visits_to_choose(child: Person) -> list[Visit]:
    """This function will return the latest visits on which a child was seen, the latest first."""
    seen = child.visits.filter(is_seen=True).select_related("recorded_by", "child")
    return list(seen.order_by("-happened_at", "-pk")[:MOST_VISITS])
