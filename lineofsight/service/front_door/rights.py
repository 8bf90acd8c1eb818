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
