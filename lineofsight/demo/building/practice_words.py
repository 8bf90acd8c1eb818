"""What audits found, and what serious incidents were, in the made-up authority."""

VISITS = (
    (5, "A baby under one, and the risk is high."),
    (15, "The risk is falling, and school sees the child every day."),
)
INCIDENTS = (
    {
        "what_happened": "A baby of five months was brought to hospital with a broken arm and older bruises.",
        "harm": "seriously_harmed",
        "suspicion": "Nobody who cared for the baby can say how it happened, and the injuries are of different ages.",
    },
    {
        "what_happened": "A girl of fifteen was found in another town with three men, after four days away.",
        "harm": "seriously_harmed",
        "suspicion": "She was given money and a telephone, and the police are investigating.",
    },
    {
        "what_happened": "A boy of four was scalded in a bath while alone in the house.",
        "harm": "seriously_harmed",
        "suspicion": "He had been left alone before, as neighbours now tell.",
    },
)
RAPID = {
    "learning": "Each agency knew a part. Nobody asked the father. Bruises were written down and not talked about.",
    "decision": "How agencies speak with fathers can be learnt from further.",
    "reviewer": "Hale Corrin, independent reviewer",
}
LEARNING = (
    ("Teach every team and ward what a bruise in a baby means.", "Hester Fenn", "health", 25),
    ("Ask after every father in each strategy discussion, and write what is known.", "Ada Marlpit",
     "childrens_services", 12),
)  # fmt: skip
PUBLISHED = {
    "published_where": "The safeguarding partnership's pages",
    "findings": "Fathers were not seen, and so not known. What one agency was told did not reach the next.",
}
TOLD = (
    {
        "audience": "All assessment teams",
        "how": "Team meetings",
        "reached": "58 of 61 workers signed it.",
    },
    {"audience": "Health visitors and midwives", "how": "Briefing by the named nurse", "reached": ""},
)
SCREENED = {
    "kind": "thematic",
    "question": "Is the history considered, are parents spoken to first, and does the analysis bear the level out?",
    "population": "screenings",
    "count": 3,
}
SCREENED_TITLES = (("Screenings at the front door: spring", 120), ("Screenings at the front door: summer", 21))
SCREENED_FOUND = (
    {
        "strengths": "Mum was rung first, and what she said is set out in her words.",
        "worries": "Last year's contact is listed and not weighed.",
        "impact": "The family was asked twice for what we knew already.",
        "grade": "requires_improvement",
    },
    {
        "strengths": "Three agencies were asked and their answers are joined into one picture.",
        "worries": "Nothing of weight. The analysis could be shorter.",
        "impact": "The right help began on the second day.",
        "grade": "good",
    },
)
AUDITS = (
    {
        "kind": "thematic",
        "title": "Children with a plan for neglect",
        "question": "Do we see neglect early, name it, measure it, and act before the child is harmed more?",
        "population": "plans_neg",
        "count": 6,
    },
    {
        "kind": "multi_agency",
        "title": "Deep dive: exploitation of children",
        "question": "Do all agencies see the child as a child, and act together against those who exploit them?",
        "population": "exploitation",
        "count": 3,
    },
)
FOUND = (
    {
        "strengths": "The child was seen alone at each visit, and what they said is in the plan.",
        "worries": "It took four contacts until neglect was named. No tool was used until the conference.",
        "impact": "The child is safer now, and was hungry for longer than need be.",
        "grade": "good",
    },
    {
        "strengths": "The core group met each time, and school kept a chair free for Mum.",
        "worries": "Actions say “support Mum” and not what is done. The father is not in the plan.",
        "impact": "Little has changed at home since the spring.",
        "grade": "requires_improvement",
    },
)
VIEWS = (
    ("police", "Sergeant Ivo Quill", "We looked for offences and not for the child behind them. We told late."),
    ("health", "Hester Fenn, named nurse", "Three visits to the emergency department were not joined up."),
    ("education", "Bryony Aldcastle, head teacher", "We excluded her twice in the weeks when she most needed us."),
)
TOGETHER = {
    "thematic": (("", "Neglect is named late, and tools are used after the decision and not before it."),),
    "multi_agency": (
        ("", "Each agency held a part of the picture, and nobody drew it."),
        ("police", "Children are still first met as suspects."),
        ("education", "Exclusion removes the one place where a child is seen each day."),
    ),
}
CONCLUSION = "Exploitation is seen once a child is missing, and not before. One map of places and people is needed."
