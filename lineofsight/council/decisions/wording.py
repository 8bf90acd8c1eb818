"""Answers that say nothing: “none”, or “see report”. The record of a decision is read by itself."""

import re

NOTHING = ("none", "nil", "no", "na", "n a", "not applicable", "no alternatives", "none considered", "no other options",
           "tbc", "to follow", "as above", "as per report", "as report")  # fmt: skip
ELSEWHERE = re.compile(r"^(please )?(see|refer to|as set out in|contained in|set out in)\b.{0,60}$")


def says_nothing(text: str) -> bool:
    """This function will say whether an answer is empty, or only says “none” or where else to look."""
    plain = " ".join(re.findall(r"[a-z0-9]+", text.lower()))
    return plain in ("", *NOTHING) or bool(ELSEWHERE.match(plain))
