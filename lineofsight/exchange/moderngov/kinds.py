"""What the words of a modern.gov site mean here: local defaults, all in this file."""

import re

IN_TITLES = (
    (r"^(full |county |city |borough |district )*council$", "full_council"),
    (r"^(full|extraordinary|annual) council\b", "full_council"),
    (r"^(the )?(executive|cabinet)$", "executive"),
    (r"\boverview and scrutiny (board|committee|management|commission)", "scrutiny_board"),
    (r"\bscrutiny (board|management|commission)\b", "scrutiny_board"),
    (r"\bscrutiny\b", "scrutiny_panel"),
)
"""Which kind of body a committee is, by its title: the first that fits."""

AGAIN_DAYS = 28
"""Days before the last reading that are always read again: minutes are published weeks after a meeting."""
WAITING_DAYS = 182
"""Days in which a meeting of which no minutes came is asked for by itself at every reading."""
FIRST_DAYS = 365
"""Days before today that the first reading begins, where no day is given."""
AHEAD_DAYS = 182
"""Days after today at which a reading ends, where no day is given."""

ATTENDANCE = (
    (r"^(present|attended|in attendance|remote|virtual)", "attended"),
    (r"^(apolog|sent apolog|sent rep)", "apologies"),
    (r"^(absent|not present|did not attend)", "absent"),
    (r"^(expected|invited|)$", ""),
)
SEATS = (
    (r"\bvice[ -]?chair|\bdeputy chair", "vice_chair"),
    (r"\bchair", "chair"),
    (r"\bco-?opt", "co_opted"),
    (r"\bmember\b|\bcouncillor\b|\bsubstitute\b|\breserve\b", "member"),
)
OFF = (r"cancel", r"postpone", r"abandon", r"withdrawn")
HELD = (r"occurred", r"^held", r"concluded")
ONLINE = r"\b(virtual|online|remote|teams|zoom|skype)\b"

ITEMS = (
    (r"^apolog", "apologies"),
    (r"\bdeclarations?\b.*\binterests?\b|\binterests?\b.*\bdeclar", "declarations"),
    (r"^minutes\b", "minutes"),
    (r"\burgent (items?|business)\b", "urgent"),
    (r"^date\b.*\bnext meeting\b", "next_meeting"),
)
RESOLVING = {
    "RESOLVED": "resolved", "AGREED": "agreed", "NOTED": "noted", "ORDERED": "ordered", "RECOMMENDED": "recommended",
}  # fmt: skip


def first_of(pairs: tuple[tuple[str, str], ...], text: str) -> str | None:
    """This function will return what the first pattern that fits a text means, or None."""
    lowered = text.strip().lower()
    return next((meaning for pattern, meaning in pairs if re.search(pattern, lowered)), None)
