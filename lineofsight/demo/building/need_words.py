"""What people of the made-up authority write about children in need."""

LATE = "The family's housing took longer than the plan, and stopping before it was settled would have undone the work."
LATE_VISIT = "The family were away; the child was seen at school that week by the nurse."
SEEN = (
    "The children showed me their rooms. There was food in the house, and Mum had kept to the evening routine.",
    "We met in the quiet room at school. The class teacher joined us at the end.",
    "Dad was there and spoke of work. The back door still does not lock; I rang housing from the house.",
    "We walked to the park so that we could talk. The baby slept.",
)
WITH_TOOL = (
    {
        "childs_words": "That's me and that's Mum. Dad is in the car because he has to go.",
        "found": "The drawing showed everybody at the table but Dad. They would like him there on Sundays.",
    },
    {
        "childs_words": "This one is for bedtime. This one is for Gran's because there is cake.",
        "found": "They chose the worried face for bedtime, and the happy one for Gran's.",
    },
    {
        "childs_words": "A six. Seven if nobody shouts in the morning.",
        "found": "Mornings are the worst of it. I will go through one with Mum next time.",
    },
)
ATTENDED = (
    "Mum, Gran, the class teacher and the health visitor",
    "Mum, Dad, the school nurse and the family support worker",
    "Mum, the head of year and the housing officer",
)
GOES_ON = (
    "Mornings are better, but it has only been three weeks. Everybody wants to see it last.",
    "The clinic has begun. Stopping now would leave the family without help at home.",
    "School is steady. The evenings are not yet.",
)
PROGRESS = (
    {"result": "better", "evidence": "School has the child in by nine on eight days of ten."},
    {"result": "reached", "evidence": "The health visitor weighed the baby: on the line for six weeks."},
    {"result": "same", "evidence": "Two calls by neighbours, as many as before."},
    {"result": "better", "evidence": "Mum has been to four of five sessions."},
)
ENDED = (
    "The goals were reached, and school and Gran have seen it last for two months.",
    "The family has the help it needs from people it knows. Nobody is worried about the children now.",
    "What is left to do does not need a social worker.",
)
TOLD_FAMILY = "Why the work ends, whom to ring if things slip, and that asking again is never held against them."
SUPPORT_AFTER = "School and Gran on weekdays, the family hub at weekends. They ring the hub first, then us."
GRADES = {
    "outstanding": "The child is heard in every line, and each goal can be checked by anybody who reads it.",
    "good": "Clear goals with owners and dates. Say more of what Dad will do.",
    "requires_improvement": "Two goals have no measure, and “parents” is nobody in particular.",
    "inadequate": "Nobody could tell from this plan whether the child is better off.",
}
SAFETY = (
    {
        "worries": "Dad comes to the house after drinking, mostly on pay day.",
        "keeps_safe": "Gran lives next door and the children know they may go there. The chain is on the door.",
        "who_does_what": "Mum: does not open the door.\nGran: keeps a key, and rings us the same day.\nSchool: asks on "
        "Mondays.",
        "if_worse": "Ring 999. The children go to Gran's. We visit the next day.",
        "agreed_with": "Mum and Gran",
    },
    {
        "worries": "Mum's low days, when nobody is up and the baby is not fed.",
        "keeps_safe": "Aunt Perrin rings each morning at eight. The health visitor comes on Tuesdays.",
        "who_does_what": "Aunt Perrin: comes when the phone is not answered.\nMum: says when it is a low day.",
        "if_worse": "Aunt Perrin takes the children. Mum rings the crisis line, and we come the same day.",
        "agreed_with": "Mum and Aunt Perrin",
    },
    {
        "worries": "Older lads wait by the shops after school and give lifts.",
        "keeps_safe": "Walks home with two friends. Phone location is shared with Mum.",
        "who_does_what": "School: lets them leave by the side gate.\nMum: is at the bus stop on Fridays.\nWe: talk "
        "about it on each visit.",
        "if_worse": "Mum reports them missing at seven, and rings us. Police have the registration.",
        "agreed_with": "Mum and the young person",
    },
)
