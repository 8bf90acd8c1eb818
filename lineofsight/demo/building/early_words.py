"""What is written in made-up early help. Plain, short, and about nobody."""

MET = "Met both parents at home. They hope for calmer mornings, and for somebody who stays in touch."
STORY = "Mum rang the school in spring, worn out. Dad works nights. Things grew harder when the rent went up."
WRITTEN = {
    "story": STORY,
    "parents_views": "Mum: “I shout and then I cry.” Dad: “I sleep when they need me.” Both want help with evenings.",
    "home": "A warm flat, tidy, with damp in one room. Money is short in the last week of the month.",
    "strengths": "They eat together on Sundays. Grandmother comes when she is asked. The children are loved.",
    "worries": "School: late most days, and hungry twice. Parents: the arguments, and who hears them.",
    "goals": "“We want to get to school without a row, and one evening a week that is nice.”",
    "analysis": "Tired parents who want help, with good support around them. Early help can meet this with the school.",
    "child_needs": "Sleep, breakfast, and somebody at school to go to. Likes football and drawing.",
}
CHILDS_WORDS = (
    "“I like it when Dad makes pancakes.”",
    "Drew the flat with everybody in the kitchen and said: “That's when it's good.”",
    "“I want the shouting to be a bit less.”",
    "Too little to say it. Smiled and reached for Mum whenever she spoke.",
)
DIRECT_WORK = "Three islands: where I live now, where I would like to live, where I never want to go."
FAMILY_SAYS = "They read it with us. Mum asked to have the part about money put more kindly, and we did."
DECISION = "A thorough assessment in which every child is heard. Agreed."
RETURNED = "Dad's own view is missing. He is often at home in the morning: please ask him."
LEADS = {
    "childrens_services": "The family knows their practitioner and asked for it.",
    "education": "The school sees the children every day, and the parents trust the pastoral lead.",
    "health": "The health visitor is in the home every week.",
    "voluntary": "The family centre was there first, and the family wants to keep going.",
}
NAMES = {
    "education": "Petronella Askwith",
    "health": "Hester Quillanby",
    "voluntary": "Tobias Fennimoor",
}
STEP_DOWN = "The risks we found are lower. The family agrees to early help, and wants the same times of visit."
ACCEPTED = "We know the family. We will meet with the social worker at home."
HANDED_OVER = "Social worker, practitioner and family met at home. The plan so far was read together."
STEP_UP = "Mum has stopped answering and the youngest was seen with a bruise that nobody explains."
CLOSING = "Mornings are calmer and the children are at school on time. Mum says she can ask for help now."
AFTERWARDS = "The family centre on Thursdays, and the school's pastoral lead. The early help line, at any time."
