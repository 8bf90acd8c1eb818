"""What is written in the child protection of the made-up authority. Everybody in it is invented."""

CHAIR = "Independent reviewing officer"
AUTHOR = "The child's social worker"
THREE = (
    ("childrens_services", "Team manager", "chair"),
    ("police", "Detective of the vulnerable people team", "member"),
    ("health", "Named nurse", "member"),
)
SCHOOL = ("education", "Designated lead of the school", "member")
FAMILY = ("family", "Mum", "member")
AROUND_THE_TABLE = (
    ("childrens_services", "Social worker", "member"),
    ("police", "Police constable", "member"),
    ("health", "Health visitor or school nurse", "member"),
    SCHOOL,
)
TERMS = {
    "case_meeting": "Agencies share what they know, and decide whether a section 47 enquiry is started.",
    "conference": "The family and agencies decide whether the child needs a child protection plan, and review it.",
}
WHY_WITHOUT = "They could not come at short notice, and told us by telephone what they know. Waiting was not safe."
_SHARED = {
    "information": "Police: three calls to the address this year. Health: an injury that was not explained. "
    "School: tired and often late.",
    "alternatives": "Carrying on with the assessment alone: not enough, until we know how the injury came about.",
}
DISCUSSED = {
    True: {
        **_SHARED,
        "reasons": "An injury without a good explanation, and violence at home that the child has seen.",
        "safety": "The father stays with his brother. Grandmother sleeps at the home until the child was seen.",
        "visit": "The social worker sees the child at school tomorrow morning.",
        "medical": "A paediatrician sees the child tomorrow afternoon.",
    },
    False: {**_SHARED, "reasons": "What was told does not show significant harm. The family takes help already."},
}
ENQUIRED = {
    "childs_words": "I hide under the bed when they shout.",
    "spoken_to": "Mum, at home and alone. Dad, in the office. The older brother, at school.",
    "agencies": "School: thirty days late this year. Health: appointments missed. Police: three calls.",
    "findings": "The child is often alone in the evening, and hurt when adults argue.",
    "analysis": "Without a change the child will go on being hurt and frightened.",
}
AGREED_INSTEAD = "Another discussion, or to go on with the assessment alone: neither fits what was found."
AGREED = "I agree with the analysis. Everybody was spoken to, and the child was heard."
CONFERRED = {
    "reasons": "The child has been hurt, and nothing has changed at home since help was offered.",
    "alternatives": "A child in need plan: the parents did not do what they agreed to twice before.",
    "childs_words": "I want them to stop shouting.",
    "parents_words": "Mum wants help. Dad says that it is not as bad as people make it.",
    "outline": "Dad stays away until he has begun the course. Somebody is home by six every evening. "
    "School tells us the same day when the child is not there.",
}
TOOK_PART = ("PN6", "PN1", "PN5", "PN7")
REPORT = "What we found in the enquiry, what the child says, and what has to change for the child to be safe."
WHY_ENDED = "The conference found that the child is safe, and that the change has lasted."
DONE = (
    "Dad came to four of five sessions. The school saw the child every morning.",
    "The health visitor weighed the baby twice. Housing mended the heating.",
    "Mum went to the doctor. Grandmother took the children at weekends.",
)
CHANGED = (
    "The child is in school by nine and has eaten. There was no call to the police.",
    "Less shouting, the child says. Still alone on two evenings.",
    "Little has changed: Dad missed two sessions and came home twice.",
)
NOT_ALONE = "Too young to be left alone with us."
SAID = (
    "It is quieter now.",
    "I like it at Gran's.",
    "Dad came on Sunday and they shouted.",
    "I had porridge. I told my teacher that I slept.",
)
SENIOR = (
    "The course began late, and two changes of worker cost three months.",
    "Decide by the next review whether the plan works. If it does not, ask for legal advice within ten working days.",
)
CONCERN = "No core group in seven weeks, and the last three visits did not see the child alone."
ANSWER = "A core group is held on Thursday. A new worker has seen the child alone, and visits are every week for now."
SCORED = "Warmth and food are met on most days. Safety and supervision are not."
WHY_LATE = "The school's part came late, and the parents asked to read the whole."
