"""How the tables of the front door are called when a child's record is given."""

from lineofsight.rights.collecting import Section, register_section

register_section(
    "front_door.contact", Section(title="Contacts", order=20, others=("referrer_name", "referrer_phone", "given_name"))
)
register_section("front_door.screening", Section(title="Screening of contacts", order=21))
register_section("front_door.contactdecision", Section(title="Decisions on contacts", order=22))
register_section("front_door.ragrating", Section(title="How urgent contacts were", order=23))
register_section("front_door.referral", Section(title="Referrals", order=24))
register_section(
    "front_door.sentform", Section(title="Forms sent to us", order=20, others=("referrer_email", "family"))
)
register_section("front_door.notification", Section(title="Police notifications", order=20))
register_section("front_door.agencycheck", Section(title="What other agencies were asked", order=21))
register_section("front_door.directionstep", Section(title="What a manager asked a worker to do", order=21))
register_section("front_door.urgentvisit", Section(title="Urgent visits", order=22))
register_section("front_door.nighthandover", Section(title="Hand-overs out of hours", order=22))
register_section("front_door.forwarding", Section(title="Forwarded to another council", order=22, others=("to_whom",)))
register_section("front_door.consent", Section(title="Consent", order=19, others=("who",)))
register_section("front_door.triageitem", Section(title="Daily triage", order=21))
register_section("front_door.triageentry", Section(title="What agencies said at triage", order=21))
register_section("front_door.rereferralreview", Section(title="What the re-referral panel found", order=25))
register_section(
    "front_door.maracreferral",
    Section(title="MARAC", order=22, others=("words", "decided_words", "victim", "why")),
)
register_section("front_door.pathwaytick", Section(title="Domestic abuse pathway", order=22, others=("words",)))
