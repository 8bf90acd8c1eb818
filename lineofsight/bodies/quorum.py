"""The quorum of a meeting: a rule that is declared, judged, and told in plain words. It knows nothing of Django."""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from math import ceil

from lineofsight.bodies.kinds import AGENCIES
from lineofsight.web.words import in_sentence, lower_first, plural

SHARES: dict[str, tuple[str, Fraction]] = {
    "quarter": ("a quarter", Fraction(1, 4)),
    "third": ("a third", Fraction(1, 3)),
    "half": ("half", Fraction(1, 2)),
    "two_thirds": ("two thirds", Fraction(2, 3)),
}


@dataclass(frozen=True)
class Place:
    """Somebody at a meeting: of which agency, whether they were there, and whether they count as a member."""

    agency: str
    is_there: bool
    counts: bool = True


@dataclass(frozen=True)
class Judged:
    """Whether a meeting was quorate, and the sentence that says why."""

    is_met: bool
    sentence: str


@dataclass(frozen=True, kw_only=True)
class Quorum:
    """How many members must be there: at least a number, at least a share of them, and somebody of each agency.

    `share` is a key of SHARES or empty. An agency is there by anybody of it, also by who is not a member.
    """

    least: int = 1
    share: str = ""
    agencies: tuple[str, ...] = ()

    def needed(self, members: int) -> int:
        """This function will return how many of that many members have to be there."""
        of_them = ceil(SHARES[self.share][1] * members) if self.share else 0
        return max(self.least, of_them)

    def judge(self, places: Iterable[Place]) -> Judged:
        """This function will say whether those who were there are a quorum of those who could have been."""
        places = list(places)
        members = [place for place in places if place.counts]
        there, needed = sum(place.is_there for place in members), self.needed(len(members))
        came = {place.agency for place in places if place.is_there}
        missing = [agency for agency in self.agencies if agency not in came]
        is_met = there >= needed and not missing
        told = f"{there} of {plural(len(members), 'member')}"
        if there < needed:
            told += f", {needed} needed"
        for words, named in (("present", [a for a in self.agencies if a in came]), ("missing", missing)):
            if named:
                told += f", {_named(named)} {words}"
        return Judged(is_met, f"{'Quorate' if is_met else 'Not quorate'}: {told}.")

    @property
    def in_words(self) -> str:
        """The rule as a sentence."""
        told = f"At least {plural(self.least, 'member')}"
        if self.share:
            told += f", and never fewer than {SHARES[self.share][0]} of them"
        if self.agencies:
            told += f", with {_named(list(self.agencies))}"
        return f"{told}."


def _named(agencies: list[str]) -> str:
    return in_sentence([lower_first(AGENCIES[agency]) for agency in agencies])
