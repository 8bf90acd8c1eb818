"""What is written in made-up risks and plans. Plain, short, written to the child, and about nobody."""

# What each source tells of: the kind of risk, and their words.
TOLD = {
    "6": (("3B", "Shouting and things thrown. The children were upstairs."), ("1B", "He had been drinking.")),
    "2A": (("16A", "There was no food at home at the weekend."), ("L3", "Absent six days this half-term.")),
    "3B": (("4B", "Mum said that she has not been sleeping."), ("16A", "The home was cold and there were few toys.")),
    "3E": (("16A", "A burn that a parent could not explain."), ("L6", "Two hospital appointments were missed.")),
    "4": (("L1", "Rent is three months behind."), ("L2", "They choose between heating and food.")),
    "8": (("3B", "Violence by a former partner. The children saw some of it."), ("L4", "Arguments at every handover.")),
}
TOLD_BY_ANYBODY = (("1B", "A parent is drinking most evenings."), ("16A", "The children look after themselves."))
# For each kind: the goal, how we will know, what is done, and by whom.
ANSWERS = {
    "3B": ("Home is calm, and nobody is frightened there.", "You tell your teacher that you sleep well. No call-outs.",
           "Work through a safety plan with Mum and the domestic abuse service.", "The domestic abuse service"),
    "1B": ("Mum and Dad do not drink when they look after you.", "The clinic's letters, and what you tell us.",
           "Go to the alcohol clinic every two weeks.", "Dad"),
    "16A": ("You are fed, warm and clean every day.", "School sees it, and so do we when we visit.",
            "Make a week's plan of meals and mornings, and keep to it.", "Mum, with the family support worker"),
    "L3": ("You are at school every day.", "Attendance is above 95% this half-term.",
           "Walk to school together, and ring by nine if you are ill.", "Mum"),
    "4B": ("Mum feels well enough to enjoy the day with you.", "Mum tells us, and her doctor does.",
           "See the doctor about sleep and mood.", "Mum"),
    "L6": ("You see the nurse and the dentist when you should.", "Nothing is missed for three months.",
           "Book both appointments and remind the family the day before.", "The school nurse"),
    "L1": ("You know where you will live next month.", "The landlord agrees to a plan for the rent.",
           "Meet the housing officer and agree what is paid each week.", "Mum, with the housing officer"),
    "L2": ("There is enough for food and heat all week.", "The cupboard and the meter, when we visit.",
           "Claim everything the family is owed.", "The money adviser"),
    "L4": ("You see both your parents without arguments.", "You tell us how Saturdays were.",
           "Hand over at the library, and write down what has to be agreed.", "Mum and Dad"),
}  # fmt: skip
LEFT = (
    "The service has a wait of ten weeks. We ask again at the review.",
    "The family does not want to talk about this yet. The school keeps an eye on it.",
)
CHANGED = "Most of it is going well. You say that mornings are easier. We keep what helps."
FAMILY_WORDS = "It is our plan and it is fair. The help has to come on the days that we agreed."
CONTINGENCY = "If you are not safe at home we will meet within a day, and decide with you and Mum what happens."
DECISION = "It answers what people were worried about at the start. I will look at it again after the review."
EVIDENCE = "Seen at the home visit, and the school agrees."
OVER = "Not seen for three months, at home or at school."
CONFIRMED = "The family said so too."
