"""The workforce as it was meant to be, month by month: teams, and how many work in each for the work there is."""

from dataclasses import dataclass
from datetime import date

from lineofsight.demo.simulation import trends
from lineofsight.demo.simulation.trends import Curve, Month

CASELOAD: Curve = {
    (2017, 4): 17, (2019, 11): 20, (2020, 2): 22, (2020, 7): 18.5, (2021, 1): 19, (2021, 7): 19, (2022, 9): 18,
}  # fmt: skip
"""Children for each whole-time social worker: too many after the inspection, fewer once more were hired."""

STRETCHED: Curve = {
    (2017, 4): 0.1, (2019, 10): 0.1, (2020, 2): 0.22, (2020, 5): 0.22, (2020, 9): 0.19, (2021, 11): 0.19,
    (2022, 3): 0.1, (2022, 9): 0.1,
}  # fmt: skip
"""The share of social workers who hold far too many children. They are those of one team."""

EARLY_CASELOAD: Curve = {(2017, 4): 19, (2019, 11): 22, (2021, 1): 23, (2021, 7): 28, (2022, 9): 19}
"""Children for each whole-time early help practitioner: help grew sooner than its teams."""

AGENCY: Curve = {(2017, 4): 0.12, (2020, 2): 0.26, (2022, 9): 0.2}
"""The share of those who join that come from an agency."""

STRETCHED_HOLDS, LEAST_STRETCHED, MOST_STRETCHED = 28, 26, 29
IN_BAND, EARLY_IN_BAND = 19, 25
"""What a worker holds at most at a month's end: one less than is far too many, or than the band, as courts ask more."""

NEAR = 0.0045
PART_TIME, WHOLE_SHARE = 0.6, 0.92


@dataclass(frozen=True)
class TeamPlan:
    """A team: code, name, service, the fewest who work in it, and whether it is the one that holds far too much."""

    code: str
    name: str
    service: str
    least: int
    is_stretched: bool = False


TEAMS = (
    TeamPlan("AS1", "Assessment Team North", "assessment", 6),
    TeamPlan("AS2", "Assessment Team South", "assessment", 3),
    TeamPlan("AS3", "Assessment Team West", "assessment", 3),
    TeamPlan("EH1", "Early Help Team North", "early_help", 4),
    TeamPlan("EH2", "Early Help Team South", "early_help", 3, is_stretched=True),
    TeamPlan("SG1", "Safeguarding Team One", "safeguarding", 3),
    TeamPlan("SG2", "Safeguarding Team Two", "safeguarding", 3),
    TeamPlan("SG3", "Safeguarding Team Three", "safeguarding", 2, is_stretched=True),
    TeamPlan("SG4", "Safeguarding Team Four", "safeguarding", 2),
    TeamPlan("SG5", "Safeguarding Team Five", "safeguarding", 2),
)
"""The teams that hold children, apart from a supplier's that comes late."""


def social_heads(month: Month, children: dict[str, int], *, heads: int) -> dict[str, int]:
    """This function will say how many social workers each team has at a month's end, for the children open then.

    `heads` is how many there were: few come or go in a month. The share who hold too many follows its curve where
    there is enough work for it; a small authority keeps the fewest of each team.
    """
    found = {team.code: team.least for team in TEAMS if team.service != "early_help"}
    social = children["assessment"] + children["safeguarding"]
    total, stretched = _social(month, social_whole(month, social), heads)
    stretched = min(stretched, round(0.8 * children["safeguarding"] / STRETCHED_HOLDS))
    others = max(0, social - STRETCHED_HOLDS * stretched)
    assessing = round((total - stretched) * children["assessment"] / others) if others else 0
    assessing = max(_least("assessment"), min(assessing, total - stretched - _least("safeguarding")))
    _share(found, "assessment", assessing)
    _share(found, "safeguarding", total - stretched - assessing)
    found["SG3"] = max(found["SG3"], stretched)
    return found


def _least(service: str) -> int:
    """Return the fewest workers of a service's teams that are not stretched."""
    return sum(team.least for team in TEAMS if team.service == service and not team.is_stretched)


def social_whole(month: Month, children: int) -> float:
    """This function will say as how many whole-time workers social workers should work, for their children."""
    return children / trends.at(CASELOAD, month)


def _social(month: Month, whole: float, heads: int) -> tuple[int, int]:
    """Return how many social workers there should be, and how many of them in the stretched team."""
    share, near = trends.at(STRETCHED, month), max(1, round(whole / WHOLE_SHARE))
    options = [(total, stretched) for total in range(max(1, near - 3), near + 4)
               for stretched in (int(share * total), int(share * total) + 1)]  # fmt: skip

    def cost(option: tuple[int, int]) -> float:
        total, stretched = option
        unlike = max(0, abs(stretched / total - share) - NEAR) * 400
        return unlike + abs(total - whole / WHOLE_SHARE) * 0.1 + abs(total - heads) * 0.15

    return min(options, key=cost)


def _share(found: dict[str, int], service: str, workers: int) -> None:
    """Spread workers over the teams of a service that are not stretched, each having its fewest first."""
    teams = [team for team in TEAMS if team.service == service and not team.is_stretched]
    for _ in range(workers - sum(found[team.code] for team in teams)):
        fewest = min(teams, key=lambda team: found[team.code])
        found[fewest.code] += 1


def early_whole(month: Month, children: int) -> float:
    """This function will say as how many whole-time practitioners early help should work, for its children."""
    return children / trends.at(EARLY_CASELOAD, month)


def target(team: TeamPlan, *, others: float) -> float:
    """This function will return how many children a whole-time worker of a team should hold; `others` as those left."""
    if team.service == "early_help":
        return min(others, EARLY_IN_BAND - 1.5) if not team.is_stretched else max(others, 2 * others - 23.5)
    return STRETCHED_HOLDS if team.is_stretched else others


def bounds(team: TeamPlan, fte: float) -> tuple[int, int]:
    """This function will return the fewest and the most children a worker of a team holds at a month's end."""
    if team.service == "early_help":
        return 0, 99 if team.is_stretched else int(EARLY_IN_BAND * fte)
    return (LEAST_STRETCHED, MOST_STRETCHED) if team.is_stretched else (1, int(IN_BAND * fte))


def day_of_starting(month: Month) -> date:
    """This function will return the day on which those who join in a month begin."""
    return date(*month, 1)
