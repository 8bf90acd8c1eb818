"""What is written in made-up records. Plain, short, and about nobody."""

CONCERNS = {
    "6": "Officers went to the home after a neighbour reported shouting. The children were upstairs and not hurt.",
    "2A": "The child told a teacher that there was no food at home at the weekend and that they are often left alone.",
    "3B": "At the two-year check the home was cold and there were few toys. Mum said she has not been sleeping.",
    "3E": "The child came in with a burn that a parent could not explain.",
    "4": "Rent is three months behind and the family may lose the tenancy. There are young children in the home.",
    "8": "A parent is in touch with our service after violence by a former partner. The children saw some of it.",
}
ANY_CONCERN = "The caller is worried that the children are not being looked after and that a parent is drinking."
RATING = {
    "red": "A child may be at risk of harm today.",
    "amber": "There is a worry, and an adult who keeps the child safe for now.",
    "green": "Advice or early help may be enough.",
}
TOLD = ("Mum", "Mum and Dad", "Dad, and Mum who lives elsewhere", "Mum and her partner")
HISTORY = "Earlier contacts were read. They show the same worry once before, and help that worked for a time."
SCREENING = (
    "The worry is clear, and the family's own network is part of the answer. Mum agreed to the school being asked."
)
REASONS = {
    "new_referral": "The child may be in need of services. A social worker should meet the family.",
    "early_help": "The family wants help and it can be given early, below the threshold for a child in need.",
    "existing_referral": "The family has a social worker already, who was told today.",
    "advice": "The referrer was given advice and knows what to do if things change.",
    "returned_to_sender": "This does not meet the threshold. The reason was sent back, with whom to ask for help.",
    "no_further_action": "The worry was looked into and the child's needs are met.",
}
REFERRAL = "The threshold for a child in need may be met. We will assess with the family."
REFERRAL_ENDED = "We spoke with the family and the school. Nothing more is needed from us."
# By whether the referral ended the work.
REFERRAL_INSTEAD = {
    True: "An assessment was considered: the family, the school and the doctor all say that the worry is over.",
    False: "Early help was considered: more than one agency is worried, and nobody has seen the child at home.",
}
# What else a manager considered, by the outcome they chose.
ALTERNATIVES = {
    "new_referral": "Early help was considered: the worry has come back since it was tried, so it is not enough now.",
    "early_help": "An assessment was considered: nothing here suggests that a child needs a social worker.",
    "no_further_action": "Early help was offered. The family have what they need from school and family.",
    "existing_referral": "A new referral was considered: it would tell the same worry twice. The work goes on as one.",
    "advice": "Early help was considered: the referrer has what they need to help, and can come back to us.",
    "returned_to_sender": "Early help was considered: nothing that was sent names a need that we could meet.",
    "child_in_need_plan": "Early help was considered: several agencies have to act together, so a plan is needed.",
    "other_agency": "A child in need plan was considered: one service can meet this need, and has taken it on.",
    "strategy_discussion": "A child in need plan was considered: the child may not be safe while it is agreed.",
}
AFTER = "School, and an aunt who lives near. If it gets hard again: the family hub in the high street, on any weekday."
CHILDS_WORDS = (
    "I like it when Mum laughs. I don't like it when they shout.",
    "School is good. My best friend is funny. I worry about my brother.",
    "I want to see my dad on Saturdays like before.",
    "I sleep in my sister's room because it is warm there.",
    "Nobody asked me before.",
)
ASSESSMENT = {
    "question": "What does daily life look like for this child, and what would make it safer and happier?",
    "child_day": "We met at school and at home. The child drew their family and told us about a usual day.",
    "child_needs": "Well and growing. Often tired at school. Needs a calm bedtime and help with reading.",
    "parents_views": "Mum wants things to change and says what would help. Her partner agrees to work with us.",
    "absent_parent_view": "Dad lives nearby. He is worried too and wants to see the children more often.",
    "family": "Grandparents help at weekends. The home is clean; the rent is behind.",
    "identity": "The child is proud of their family's languages and their football team.",
    "history": "There was help two years ago, which ended well.",
    "partners": "School, health visitor and housing told us what they know and what they will do.",
    "strengths": "A warm bond, an honest parent, a school that cares.",
    "risks": "Arguments that frighten the children. Money worries that make them worse.",
    "analysis": "What worries us is the arguments, and what protects the child is a parent who asks for help. If"
    " nothing changes the child will go on being frightened at home; with help we expect this to end within months.",
    "plan": "Help with debts within two weeks. A parenting course from next month. School to check in every Friday.",
    "family_comments": "Mum: “It is fair. I would like the help to come soon.”",
}
DECISION = "I agree with the analysis. The plan answers each worry, and the child's voice is clear."
RETURNED = "Please add the view of the parent who lives elsewhere, and say more about what daily life is like."
LATE = (
    "We waited for a hospital report that the plan depends on.",
    "The worker left; the new one had to meet the family first.",
    "The family was away for three weeks and asked us to wait.",
    "The child asked to meet us again before we finished.",
)
FACTORS = ("3B", "4B", "1B", "16A", "17A", "2B", "18B", "15A", "7A", "3A")
