"""Whether a decision may be put into effect on a day: no database, so that every path can be drawn up."""

from dataclasses import dataclass
from datetime import date

from lineofsight.council.decisions.rules import call_in_until, rule


@dataclass(frozen=True, kw_only=True)
class Effect:
    """Whether it may be put into effect, the sentence that says why, and whether members may still ask."""

    may: bool
    sentence: str
    is_open: bool = False


@dataclass(frozen=True, kw_only=True)
class CalledIn:
    """How many members asked; whether that was found valid (None: not judged yet), the outcome and its answer."""

    asked: int = 0
    is_valid: bool | None = None
    outcome: str = ""
    answer: str = ""


def effect(*, on: date, is_key: bool, way: str, published_on: date | None, called_in: CalledIn) -> Effect:
    """This function will say whether a decision may be put into effect on a day."""
    if not is_covered(is_key=is_key, on=published_on or on):
        return Effect(may=True, sentence="It is not a key decision, so it does not wait for a call-in.")
    if published_on is None:
        return Effect(may=False, sentence="It may not be put into effect yet: it is not published.")
    if way in rule("call_in_exempt", on=published_on):
        return Effect(may=True, sentence="It was taken by special urgency, so it is not called in.")
    return _after_publication(on, call_in_until(published_on), rule("call_in_members", on=published_on), called_in)


def is_covered(*, is_key: bool, on: date) -> bool:
    """This function will say whether a decision of a day is one that members may call in: a key one, or any."""
    return is_key or rule("call_in_covers", on=on) == "all"


def _after_publication(on: date, until: date, needed: int, called_in: CalledIn) -> Effect:
    is_running = on <= until
    if called_in.is_valid:
        return _settled(called_in)
    if called_in.asked >= needed and called_in.is_valid is None:
        sentence = "It may not be put into effect yet: democratic services are to say whether the call-in is valid."
        return Effect(may=False, sentence=sentence, is_open=is_running)
    if is_running:
        sentence = f"It may not be put into effect yet: members may call it in until the end of {until:%-d %B %Y}."
        return Effect(may=False, sentence=sentence, is_open=called_in.is_valid is None)
    if called_in.is_valid is False:
        return Effect(may=True, sentence="The call-in was refused. It may be put into effect.")
    if called_in.asked:
        return Effect(may=True, sentence=f"{called_in.asked} of {needed} members asked. It may be put into effect.")
    return Effect(may=True, sentence=f"Nobody called it in by {until:%-d %B %Y}. It may be put into effect.")


SETTLED = {
    ("", ""): (False, "It is called in, and may not be put into effect yet: scrutiny is to look at it."),
    ("no_action", ""): (True, "It was called in, and scrutiny took no action. It may be put into effect."),
    ("refer_back", ""): (False, "It is referred back to who decided, and may not be put into effect yet."),
    ("full_council", ""): (False, "It is referred to Full Council, and may not be put into effect yet."),
    ("refer_back", "kept"): (True, "It was referred back and stands. It may be put into effect."),
    ("full_council", "kept"): (True, "Full Council looked at it and it stands. It may be put into effect."),
    ("refer_back", "changed"): (False, "It was referred back and is decided anew. It is not put into effect."),
    ("full_council", "changed"): (False, "It went to Full Council and is decided anew. It is not put into effect."),
}


def _settled(called_in: CalledIn) -> Effect:
    may, sentence = SETTLED[called_in.outcome, called_in.answer]
    return Effect(may=may, sentence=sentence)
