"""The kinds of risk to a child that records name: the factors of an assessment, and a few local ones beside them.

The factors are the national codes, so that a risk named at the front door is counted by the same word in the
assessment. Where the factors have no word for what people tell us, the kind is a local default, its code beginning
with L.
"""

from lineofsight.statute.codes.assessment import ASSESSMENT_FACTORS, NO_FACTORS
from lineofsight.statute.codes.code import Code

OTHER_RISK = "20"

LOCAL_RISKS = (
    Code("L1", "Home: nowhere safe or settled to live"),
    Code("L2", "Money: not enough for food, heat or clothes"),
    Code("L3", "School: absent, excluded or without a place"),
    Code("L4", "Parents in conflict with each other"),
    Code("L5", "A parent finds it hard to cope or to keep boundaries"),
    Code("L6", "Health care missed"),
    Code("L7", "Drawn towards extremism"),
    Code("L8", "Unsafe online"),
)

RISK_KINDS: tuple[Code, ...] = (
    *(code for code in ASSESSMENT_FACTORS if code.code not in (NO_FACTORS, OTHER_RISK)),
    *LOCAL_RISKS,
    Code(OTHER_RISK, "Another risk: say what"),
)

# What a partner is asked, in the words of somebody who knows no codes, and the kind of risk each is. A local default:
# few enough to read. What is missing here is in their own words, and the front door names it.
TOLD_BY_PARTNERS: dict[str, str] = {
    "16A": "Not fed, warm, clean or looked after",
    "18C": "Hit or hurt by an adult",
    "18B": "Hit or hurt by another child",
    "19C": "Sexually abused by an adult",
    "19B": "Sexual harm by another child",
    "17A": "Shouted at, blamed or frightened at home",
    "3B": "A parent or carer is abused by somebody",
    "1B": "A parent or carer drinks too much",
    "2B": "A parent or carer takes drugs",
    "4B": "A parent’s or carer’s mental health",
    "4A": "The child’s own mental health",
    "15A": "The child harms themselves",
    "11A": "Used by somebody for sex",
    "24A": "Used by somebody for crime",
    "10A": "Goes missing",
    "L3": "Not in school",
    "L8": "Unsafe online",
    "L1": "Nowhere safe or settled to live",
}
