"""The levels of need: what each looks like in a child's life, and which route it leads to. Versioned by date.

Local safeguarding partners agree their own threshold document; the indicators here are a local default.
"""

from dataclasses import dataclass
from datetime import date

from lineofsight.statute.source import Source
from lineofsight.statute.sources import LOCAL_DEFAULT


class UnknownThreshold(KeyError):
    """No version of the threshold has this name, or none was in force on the date."""


# The domains of the assessment framework, and what is outside the family.
DOMAINS = {
    "child": "The child's development",
    "parenting": "Parents' and carers' capacity",
    "family": "Family and home",
    "outside": "Outside the home",
}


@dataclass(frozen=True)
class Indicator:
    """One thing that can be seen in a child's life. `code` starts with the number of the level it points to.

    `domain` is the part of the child's life it is about, one of DOMAINS.
    """

    code: str
    text: str
    domain: str


@dataclass(frozen=True, kw_only=True)
class Level:
    """One level of need: its code, what it means, its usual route, and what shows it."""

    code: str
    name: str
    about: str
    route: str
    indicators: tuple[Indicator, ...]


@dataclass(frozen=True, kw_only=True)
class Threshold:
    """One version of the threshold document. Decisions name the version they were made against."""

    version: str
    from_on: date
    source: Source
    levels: tuple[Level, ...]

    def level(self, code: str) -> Level:
        """Return the level with this code, or raise KeyError."""
        return {level.code: level for level in self.levels}[code]

    def indicators(self) -> dict[str, str]:
        """Return {code: text} for the indicators of every level."""
        return {found.code: found.text for level in self.levels for found in level.indicators}


UNIVERSAL = Level(
    code="1",
    name="Level 1: universal",
    about="The child is doing well with the services that every child can use.",
    route="No further action, or information and advice.",
    indicators=(
        Indicator("1-HEALTH", "Healthy, growing well and up to date with checks", "child"),
        Indicator("1-LEARN", "At nursery, school or college, and learning", "child"),
        Indicator("1-HOME", "A settled home where basic needs are met", "family"),
        Indicator("1-CARE", "Parents or carers who keep the child safe and are warm towards them", "parenting"),
    ),
)
EARLY_HELP = Level(
    code="2",
    name="Level 2: early help",
    about="The child or family needs some extra help, which one agency can give.",
    route="Advice, or early help if the family agrees.",
    indicators=(
        Indicator("2-LEARN", "Missing school, or falling behind", "child"),
        Indicator("2-MOOD", "Worried, low or hard to settle, more than most children of that age", "child"),
        Indicator("2-HEALTH", "Health appointments missed, or a need that is not being met", "child"),
        Indicator("2-PARENT", "Parents under strain: separation, money, housing or their own health", "parenting"),
        Indicator("2-CARING", "The child is beginning to care for somebody at home", "child"),
    ),
)
COMPLEX = Level(
    code="3",
    name="Level 3: complex needs",
    about="Several needs at once, or needs that early help from one agency has not changed.",
    route="Early help with several agencies, one family plan and a lead professional.",
    indicators=(
        Indicator("3-SEVERAL", "Needs in several parts of the child's life, each making the others worse", "child"),
        Indicator("3-BEHAVIOUR", "Behaviour that puts school, friends or home at risk of breaking down", "child"),
        Indicator("3-SUBSTANCE", "A parent's drinking, drug use or mental health affects daily care", "parenting"),
        Indicator("3-CONFLICT", "Arguments at home that the child sees or hears, without physical harm", "family"),
        Indicator(
            "3-OUTSIDE", "Early signs of harm outside the home: unknown older friends, money, going missing", "outside"
        ),
        Indicator("3-NOCHANGE", "Early help has been tried and things have not got better", "family"),
    ),
)
SPECIALIST = Level(
    code="4",
    name="Level 4: specialist",
    about="The council has a legal duty: a child in need, or at risk of significant harm, or in care.",
    route="Referral. A strategy discussion when significant harm is suspected.",
    indicators=(
        Indicator("4-INJURY", "An injury without a good explanation, or physical harm", "parenting"),
        Indicator("4-SEXUAL", "Sexual harm, or signs of it", "child"),
        Indicator(
            "4-NEGLECT", "Basic needs not met again and again: food, warmth, hygiene, health, supervision", "parenting"
        ),
        Indicator("4-EMOTIONAL", "Rejected, frightened or humiliated by those who care for them", "parenting"),
        Indicator("4-VIOLENCE", "Domestic abuse in the household, with physical harm or threats", "family"),
        Indicator("4-EXPLOIT", "Exploited or trafficked, or a strong suspicion of it", "outside"),
        Indicator("4-MISSING", "Missing from home more than once, or with harm while missing", "outside"),
        Indicator("4-DISABLED", "A disabled child whose needs ordinary services cannot meet", "child"),
        Indicator("4-NOCARER", "Nobody able to care for the child", "parenting"),
        Indicator(
            "4-UNBORN", "An unborn child, where earlier children were harmed or could not stay at home", "family"
        ),
    ),
)

# In order of date. A new version is added at the end; old ones stay, so that old decisions can be read.
THRESHOLDS = (
    Threshold(
        version="2019",
        from_on=date(2000, 1, 1),
        source=LOCAL_DEFAULT,
        levels=(UNIVERSAL, EARLY_HELP, COMPLEX, SPECIALIST),
    ),
)


def threshold(*, on: date) -> Threshold:
    """Return the version in force on a date, or raise UnknownThreshold."""
    in_force = [version for version in THRESHOLDS if version.from_on <= on]
    if not in_force:
        raise UnknownThreshold(f"No threshold was in force on {on:%d %B %Y}.")
    return in_force[-1]


def threshold_version(version: str) -> Threshold:
    """Return the version with this name, or raise UnknownThreshold."""
    for found in THRESHOLDS:
        if found.version == version:
            return found
    raise UnknownThreshold(version)
