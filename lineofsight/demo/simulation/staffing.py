"""Who holds which work: workers join and leave, and each piece of work goes to whoever has most room for it."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

import numpy as np

from lineofsight.demo.simulation import trends, workforce
from lineofsight.demo.simulation.journey import Journey
from lineofsight.demo.simulation.trends import Month
from lineofsight.demo.simulation.work import Hand, Spell, Staff, Work, works_of
from lineofsight.demo.simulation.workforce import PART_TIME, TEAMS, TeamPlan

LEAVES_IN_A_MONTH = 0.012
CLOSE = 0.015
"""How much more or less time than the work needs nobody minds, as a share of it."""
SMALL = sum(team.least for team in TEAMS if team.service != "early_help") + 2
"""So few social workers that there are only the fewest of each team: a small authority, whose caseloads are lower."""
SETTLED = 3
"""Months before the last in which nobody leaves of their own will: what happens then is told one by one."""
KEPT = {"AS1": 5, "EH1": 2, "SG1": 2, "SG2": 2}
"""How many of a team's first workers never leave: the demo's own accounts, and those of whom more is told."""


def staff(journeys: Iterable[Journey], *, rng: np.random.Generator) -> Staff:
    """This function will say who worked when, and who held what, so that caseloads are what the curves tell."""
    works = sorted((work for journey in journeys for work in works_of(journey)), key=lambda work: work.starts_on)
    return _Floor(works, rng).run()


class _Floor:
    """The floor on which work is given out, a month at a time."""

    def __init__(self, works: list[Work], rng: np.random.Generator) -> None:
        self._rng, self._works = rng, works
        self._hands: list[Hand] = []
        self._crews: dict[str, list[Hand]] = {team.code: [] for team in TEAMS}
        self._starting, self._ending = defaultdict(list), defaultdict(list)
        for work in works:
            self._starting[trends.month_of(work.starts_on)].append(work)
            self._ending[trends.month_of(work.ends_on)].append(work)
        self._targets: dict[str, float] = {}

    def run(self) -> Staff:
        months = [month for month in trends.months() if date(*month, 1) <= trends.LAST_DAY]
        for month, settled in zip(months, reversed(range(len(months))), strict=True):
            self._hire(month, may_leave=settled >= SETTLED)
            self._give_out(month)
            self._even_out(trends.last_day_of(month))
        for work in self._works:
            if work.hand:
                work.spells.append(Spell(work.hand, work.since, work.ends_on))
        return Staff(self._hands, {(work.service, work.number): work.spells for work in self._works})

    def _hire(self, month: Month, *, may_leave: bool) -> None:
        on, until = workforce.day_of_starting(month), trends.last_day_of(month)
        open_then = dict.fromkeys(("assessment", "safeguarding", "early_help"), 0)
        for work in self._open_at(until):
            open_then[work.service] += work.size
        for hand in [one for crew in self._crews.values() for one in crew if may_leave]:
            if self._rng.random() < LEAVES_IN_A_MONTH:
                self._leave(hand, on)
        self._fit_social(month, on, open_then, may_leave=may_leave)
        self._fit_early(month, on, open_then["early_help"], may_leave=may_leave)
        self._aim(open_then)

    def _fit_social(self, month: Month, on: date, children: dict[str, int], *, may_leave: bool) -> None:
        social = [*self._all("assessment"), *self._all("safeguarding")]
        wanted = workforce.social_heads(month, children, heads=len(social))
        for team in (team for team in TEAMS if team.service != "early_help"):
            crew = self._crews[team.code]
            for hand in crew[wanted[team.code] :] if may_leave else []:
                self._leave(hand, on)
            for _ in range(wanted[team.code] - len(crew)):
                self._join(team, month, on)
        if may_leave and len(social) > SMALL:
            whole = workforce.social_whole(month, children["assessment"] + children["safeguarding"])
            self._change_hours(month, on, whole)

    def _change_hours(self, month: Month, on: date, wanted: float) -> None:
        """Have some go and others come who work more or less of the week, until there is time enough for the work."""
        social = [*self._all("assessment"), *self._all("safeguarding")]
        lacking = wanted - sum(hand.fte for hand in social)
        for hand in social:
            fits = hand.fte == (PART_TIME if lacking > 0 else 1.0) and not hand.team.is_stretched
            if abs(lacking) > max(CLOSE * wanted, PART_TIME / 2) and fits:
                crew = self._crews[hand.team.code]
                self._leave(hand, on)
                if hand not in crew:
                    self._join(hand.team, month, on, is_part=lacking < 0)
                    lacking += -(1 - PART_TIME) if lacking > 0 else 1 - PART_TIME

    def _fit_early(self, month: Month, on: date, children: int, *, may_leave: bool) -> None:
        """Have practitioners join or leave until there are as many as the work needs, to less than a third of one."""
        teams = [team for team in TEAMS if team.service == "early_help"]
        for team in teams:
            for _ in range(team.least - len(self._crews[team.code])):
                self._join(team, month, on)
        wanted = workforce.early_whole(month, children)
        while may_leave and self._early() - wanted > PART_TIME:
            before, fullest = self._early(), max(teams, key=lambda team: len(self._crews[team.code]) - team.least)
            if len(self._crews[fullest.code]) > fullest.least:
                self._leave(self._crews[fullest.code][-1], on)
            if self._early() == before:
                break
        while wanted - self._early() > PART_TIME / 2:
            team = min(teams, key=lambda team: len(self._crews[team.code]))
            self._join(team, month, on, is_part=wanted - self._early() < (1 + PART_TIME) / 2)

    def _early(self) -> float:
        return sum(hand.fte for hand in self._all("early_help"))

    def _open_at(self, day: date) -> Iterable[Work]:
        return (work for work in self._candidates(day) if work.starts_on <= day < work.ends_on)

    def _candidates(self, day: date) -> Iterable[Work]:
        for crew in self._crews.values():
            for hand in crew:
                yield from hand.holds.values()
        yield from self._starting[trends.month_of(day)]

    def _join(self, team: TeamPlan, month: Month, on: date, *, is_part: bool | None = None) -> None:
        crew = self._crews[team.code]
        is_part = self._is_part(team) if is_part is None else is_part
        is_agency = len(crew) >= KEPT.get(team.code, 0) and self._rng.random() < trends.at(workforce.AGENCY, month)
        hand = Hand(team, len(self._hands), PART_TIME if is_part else 1.0, bool(is_agency), on)
        self._hands.append(hand)
        crew.append(hand)

    def _is_part(self, team: TeamPlan) -> bool:
        """Say whether who joins is there part of the week, so that as many are as it says in any month."""
        others = [hand for each in TEAMS if each.service != "early_help" for hand in self._crews[each.code]]
        is_first = len(self._crews[team.code]) < max(1, KEPT.get(team.code, 0))
        if team.service == "early_help" or team.is_stretched or is_first:
            return False
        return (sum(hand.fte for hand in others) + 1) / (len(others) + 1) > workforce.WHOLE_SHARE

    def _leave(self, hand: Hand, on: date) -> None:
        crew = self._crews[hand.team.code]
        if hand not in crew or crew.index(hand) < KEPT.get(hand.team.code, 0) or hand.started_on >= on:
            return
        if len([one for one in self._all(hand.team.service) if one is not hand]) == 0:
            return
        crew.remove(hand)
        hand.ended_on = on
        for work in list(hand.holds.values()):
            self._move(work, self._roomiest(hand.team.service, prefer=hand.team), on)

    def _all(self, service: str) -> list[Hand]:
        return [hand for team in TEAMS if team.service == service for hand in self._crews[team.code]]

    def _aim(self, children: dict[str, int]) -> None:
        """Say how many children a whole-time worker of each team should hold by the end of the month."""
        for service, total in children.items():
            hands = self._all(service)
            fixed = [hand for hand in hands if hand.team.is_stretched and service == "safeguarding"]
            rest = sum(hand.fte for hand in hands) - len(fixed)
            others = max(0.0, total - workforce.STRETCHED_HOLDS * len(fixed)) / max(rest, 0.6)
            for team in (team for team in TEAMS if team.service == service):
                self._targets[team.code] = workforce.target(team, others=others)

    def _room(self, hand: Hand) -> float:
        return self._targets.get(hand.team.code, 15) - hand.load / hand.fte

    def _roomiest(self, service: str, *, prefer: TeamPlan | None = None) -> Hand:
        hands = [hand for hand in self._all(service) if prefer is None or hand.team is prefer]
        return max(hands or self._all(service), key=self._room)

    def _give_out(self, month: Month) -> None:
        events = [(work.ends_on, 0, work) for work in self._ending[month]]
        events += [(work.starts_on, 1, work) for work in self._starting[month]]
        for _, begins, work in sorted(events, key=lambda event: event[:2]):
            if begins and work.ends_on > work.starts_on:
                self._take(work, self._roomiest(work.service), work.starts_on)
            elif begins:
                work.spells.append(Spell(self._roomiest(work.service), work.starts_on, work.ends_on))
            elif work.hand:
                self._stop(work, work.ends_on)

    def _take(self, work: Work, hand: Hand, on: date) -> None:
        work.hand, work.since = hand, on
        hand.holds[id(work)] = work
        hand.load += work.size

    def _stop(self, work: Work, on: date) -> None:
        hand = work.hand
        del hand.holds[id(work)]
        hand.load -= work.size
        work.spells.append(Spell(hand, work.since, on))
        work.hand = None

    def _move(self, work: Work, hand: Hand, on: date) -> None:
        if work.since >= on:
            before = work.hand
            del before.holds[id(work)]
            before.load -= work.size
            self._take(work, hand, work.since)
            return
        self._stop(work, on)
        self._take(work, hand, on)

    def _even_out(self, on: date) -> None:
        """Move work at a month's end so that nobody holds more, or fewer, than workers of their team do."""
        for hand in sorted(self._hands, key=lambda hand: hand.number):
            if hand.ended_on is None:
                self._lighten(hand, on)
        for hand in self._hands:
            if hand.ended_on is None:
                self._fill(hand, on)

    def _lighten(self, hand: Hand, on: date) -> None:
        _, most = workforce.bounds(hand.team, hand.fte)
        for work in sorted(hand.holds.values(), key=lambda work: work.size):
            if hand.load <= most:
                return
            taker = self._taker(hand, work.size)
            if taker:
                self._move(work, taker, on)

    def _taker(self, giver: Hand, size: int) -> Hand | None:
        could = [
            hand
            for hand in self._all(giver.team.service)
            if hand is not giver and hand.load + size <= workforce.bounds(hand.team, hand.fte)[1]
        ]
        return max(could, key=self._room) if could else None

    def _fill(self, hand: Hand, on: date) -> None:
        fewest, most = workforce.bounds(hand.team, hand.fte)
        while hand.load < fewest:
            givers = [one for one in self._all(hand.team.service) if one is not hand and self._could_give(one)]
            giver = min(givers, key=self._room, default=None)
            works = [work for work in giver.holds.values() if hand.load + work.size <= most] if giver else []
            if not works:
                return
            self._move(min(works, key=lambda work: work.size), hand, on)

    def _could_give(self, hand: Hand) -> bool:
        fewest, _ = workforce.bounds(hand.team, hand.fte)
        smallest = min((work.size for work in hand.holds.values()), default=99)
        return hand.load - smallest >= fewest
