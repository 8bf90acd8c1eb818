"""How the tables of child protection are called when a child's record is given."""

from lineofsight.rights.collecting import Section, register_section

register_section("child_protection.discussion", Section(title="Strategy discussions", order=40))
register_section("child_protection.discussiondissent", Section(title="Who did not agree at a discussion", order=40))
register_section("child_protection.enquiry", Section(title="Section 47 enquiries", order=41))
register_section("child_protection.conference", Section(title="Child protection conferences", order=42))
register_section("child_protection.sentletter", Section(title="Letters sent after conferences", order=43))
register_section("child_protection.dissent", Section(title="Who did not agree", order=44))
register_section("child_protection.protectionplan", Section(title="Child protection plans", order=45))
register_section("child_protection.coregroup", Section(title="Core groups", order=46))
register_section("child_protection.seniorreview", Section(title="Senior reviews", order=47))
register_section("child_protection.concern", Section(title="Concerns of conference chairs", order=48))
register_section("child_protection.incident", Section(title="Serious incidents", order=50, others=("reviewer",)))
register_section("child_protection.dissemination", Section(title="Who was told what was learnt", order=51))
register_section("child_protection.neglectscore", Section(title="Scores of neglect", order=49))
