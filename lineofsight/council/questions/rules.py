"""How long an officer has to answer, and the words by which minutes say that an answer will come: local defaults."""

import re

DAYS_TO_ANSWER = 10
"""Working days from the meeting at which it was asked: a local default."""

IN_DUE_COURSE = re.compile(
    r"\b(?:in due course|(?:would|will|to) be (?:provided|supplied|circulated|sent|given)|is to come|to follow)\b",
    re.IGNORECASE,
)
"""What officers say in minutes when a number is promised: each is offered as a question that has an owner and a day."""
