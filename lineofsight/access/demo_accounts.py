"""The made-up accounts of the demonstration: one a role, all with the same password that everybody may know."""

from typing import NamedTuple

DEMO_PASSWORD = "every figure opens to its records"


class DemoAccount(NamedTuple):
    """One made-up person who can sign in to the demonstration, and nowhere else."""

    username: str
    name: str
    role: str


DEMO_ACCOUNTS = [
    DemoAccount("social-worker", "Nadia Brackenhurst", "social_worker"),
    DemoAccount("team-manager", "Owen Tattersby", "team_manager"),
    DemoAccount("early-help-practitioner", "Leonie Marchbanks", "early_help_practitioner"),
    DemoAccount("early-help-manager", "Desmond Okeridge", "early_help_manager"),
    DemoAccount("head-of-service", "Folake Merridale", "head_of_service"),
    DemoAccount("director", "Marianne Coldbrooke", "director"),
    DemoAccount("partner", "Idris Penhallock", "partner"),
    DemoAccount("reviewing-officer", "Rosalind Achterley", "reviewing_officer"),
    DemoAccount("auditor", "Samir Wetherlow", "auditor"),
    DemoAccount("analyst", "Junko Hartisle", "analyst"),
    DemoAccount("board-member", "Beatrix Ollerenby", "board_member"),
    DemoAccount("democratic-services", "Callum Sandiwell", "democratic_services"),
    DemoAccount("councillor", "Edwina Farrowdale", "councillor"),
    DemoAccount("administrator", "Teodora Lynchgate", "administrator"),
]

DEMO_USERNAMES = frozenset(account.username for account in DEMO_ACCOUNTS)
