"""What auditors and senior managers of the made-up authority write about assessments."""

AUDITED = {
    "outstanding": (
        "You can hear him in every part, and Dad's side of the family was found and asked.",
        "Share it with the team as an example.",
    ),
    "good": (
        "Her own words lead the analysis, and school and the health visitor add to it.",
        "Say more of what the family's faith means for the help they would take.",
    ),
    "requires_improvement": (
        "The visits were made in time and written the same day.",
        "It tells what happened, not what it means. Dad lives elsewhere and was not asked.",
    ),
    "inadequate": (
        "The history is complete.",
        "Two of the children have the same words. Nobody asked what daily life is like for each of them.",
    ),
}
JUDGED = (
    (
        "proportionate",
        "A bruise on a baby who does not move yet has to be asked about that day. That it was a birthmark was not "
        "known until the paediatrician looked.",
        "The reasons were written well, and the family was told each step.",
        "Your baby had a mark that nobody could explain that day. A doctor looked and it was a birthmark. Nobody had "
        "harmed her.",
    ),
    (
        "not_proportionate",
        "School had told us in the morning how the bruise came about, and had no other worry. An assessment would "
        "have answered the question.",
        "Ring who saw the child before the discussion, not after it.",
        "School had explained the bruise. We looked into it more than we had to, and found no harm. We are sorry for "
        "the worry.",
    ),
    (
        "proportionate",
        "Two agencies told of the same evening, and one adult was on bail. It was right to find out together.",
        "Ask health sooner: they came on the third day.",
        "Two people had told us that somebody was hurt. We found that the children were not there. It is written that "
        "no harm was found.",
    ),
)
WITHDRAWN = (
    ("Mum", "I said yes because I thought I had to. The school is sorting it and I don't want you coming round."),
    ("Dad", "We have had enough questions. We will ask Gran if we need help."),
)
CLOSED = (
    "School and the health visitor see both children each week and have no worry about harm. The family has the "
    "children's centre."
)
TOLD = "That the assessment ends, that asking for help later is never held against them, and whom to ring."
