"""The roles: who each is for, whose records they see and what they may do. The roles page is made from this file."""

from lineofsight.access.need_to_know import Scope
from lineofsight.access.permissions import Permission as P


class Role:
    """What a kind of person may do. Each role below is read from top to bottom; none inherits from another."""

    key: str
    display_name: str
    description: str
    scope: Scope = Scope.NOBODY
    permissions: frozenset[P] = frozenset()


class SocialWorker(Role):
    """Works with children and families."""

    key = "social_worker"
    display_name = "Social worker"
    description = "Works with children and families: takes contacts, keeps their record and writes assessments."
    scope = Scope.EVERYONE
    permissions = frozenset(
        {P.PEOPLE_SEARCH, P.RECORD_READ, P.RECORD_WRITE, P.NOTE_WRITE, P.SHARE}
        | {P.BOARD_READ, P.CONTACT_CREATE, P.CONTACT_SCREEN, P.NOTIFICATIONS_LOAD, P.ASSESSMENT_WRITE, P.PLAN_WRITE}
        | {P.LEGAL_WRITE}
        | {P.MEASURES_READ, P.MEASURES_UNSUPPRESSED, P.PAPER_READ}
        | {P.BODY_READ, P.ACTION_OWN, P.ACTION_GIVE}
        | {P.CATALOGUE_READ, P.SERVICE_REFER}
        | {P.ENQUIRY_WRITE}
    )


class TeamManager(Role):
    """Leads a team."""

    key = "team_manager"
    display_name = "Team manager"
    description = "Leads a team: decides on contacts and referrals, gives out the work and authorises assessments."
    scope = Scope.EVERYONE
    permissions = frozenset(
        {P.PEOPLE_SEARCH, P.RECORD_READ, P.RECORD_WRITE, P.NOTE_WRITE, P.WORK_ALLOCATE, P.TEAM_WORK_READ}
        | {P.STRUCTURE_READ}
        | {P.EXCLUSION_SET, P.ADOPTION_RECORD, P.SHARE}
        | {P.BOARD_READ, P.CONTACT_CREATE, P.CONTACT_SCREEN, P.CONTACT_RATE, P.CONTACT_DECIDE, P.REFERRAL_DECIDE}
        | {P.ASSESSMENT_WRITE, P.ASSESSMENT_AUTHORISE, P.PLAN_WRITE, P.PLAN_AUTHORISE, P.TRANSFER_DECIDE}
        | {P.LEGAL_WRITE, P.LEGAL_DECIDE}
        | {P.NOTIFICATIONS_LOAD}
        | {P.MEASURES_READ, P.MEASURES_UNSUPPRESSED, P.MEASURES_RECORDS, P.PAPER_READ}
        | {P.MEASURES_BY_OWN_WORKER}
        | {P.CONTINUITY_EXPORT}
        | {P.BODY_READ, P.MEETING_RUN, P.ACTION_OWN, P.ACTION_GIVE}
        | {P.CATALOGUE_READ, P.SERVICE_REFER}
        | {P.DISCUSSION_LEAD, P.ENQUIRY_WRITE, P.ENQUIRY_AUTHORISE, P.CONFERENCE_ARRANGE, P.CONCERN_ANSWER}
        | {P.INCIDENT_MANAGE}
    )


class EarlyHelpPractitioner(Role):
    """Helps whole families who agree to it."""

    key = "early_help_practitioner"
    display_name = "Early help practitioner"
    description = "Helps whole families who agree to it: assesses with them, keeps their plan and their record."
    scope = Scope.EVERYONE
    permissions = frozenset(
        {P.PEOPLE_SEARCH, P.RECORD_READ, P.RECORD_WRITE, P.NOTE_WRITE, P.SHARE}
        | {P.CONTACT_CREATE, P.EARLY_HELP_WRITE, P.EARLY_HELP_LEAD, P.PLAN_WRITE}
        | {P.MEASURES_READ, P.MEASURES_UNSUPPRESSED, P.PAPER_READ}
        | {P.BODY_READ, P.ACTION_OWN, P.ACTION_GIVE}
        | {P.CATALOGUE_READ, P.SERVICE_REFER}
        | {P.PROGRAMME_READ, P.PROGRAMME_WRITE}
    )


class EarlyHelpManager(Role):
    """Leads an early help team."""

    key = "early_help_manager"
    display_name = "Early help manager"
    description = "Leads an early help team: gives out the work, authorises, and agrees with other services who helps."
    scope = Scope.EVERYONE
    permissions = frozenset(
        {P.PEOPLE_SEARCH, P.RECORD_READ, P.RECORD_WRITE, P.NOTE_WRITE, P.WORK_ALLOCATE, P.TEAM_WORK_READ}
        | {P.STRUCTURE_READ, P.SHARE, P.CONTACT_CREATE}
        | {P.EARLY_HELP_WRITE, P.EARLY_HELP_LEAD, P.EARLY_HELP_AUTHORISE, P.TRANSFER_DECIDE}
        | {P.PLAN_WRITE, P.PLAN_AUTHORISE}
        | {P.MEASURES_READ, P.MEASURES_UNSUPPRESSED, P.MEASURES_RECORDS, P.PAPER_READ}
        | {P.MEASURES_BY_OWN_WORKER}
        | {P.BODY_READ, P.MEETING_RUN, P.ACTION_OWN, P.ACTION_GIVE}
        | {P.CATALOGUE_READ, P.SERVICE_REFER, P.CATALOGUE_CHANGE}
        | {P.PROGRAMME_READ, P.PROGRAMME_WRITE, P.PROGRAMME_CLAIM, P.PRACTICE_AUDIT, P.ACTION_GIVE}
    )


class HeadOfService(Role):
    """Answers for several teams."""

    key = "head_of_service"
    display_name = "Head of service"
    description = "Answers for several teams: decides and authorises where a manager cannot, and reports to the board."
    scope = Scope.EVERYONE
    permissions = frozenset(
        {P.PEOPLE_SEARCH, P.RECORD_READ, P.PEOPLE_MERGE, P.NOTE_WRITE, P.WORK_ALLOCATE, P.TEAM_WORK_READ}
        | {P.STRUCTURE_READ, P.STRUCTURE_CHANGE}
        | {P.RECORD_RESTRICT, P.EXCLUSION_SET, P.BREAK_GLASS_REVIEW, P.ADOPTION_RECORD, P.SEALED_OPEN, P.SHARE}
        | {P.BOARD_READ, P.CONTACT_RATE, P.CONTACT_DECIDE, P.REFERRAL_DECIDE, P.ASSESSMENT_AUTHORISE, P.PLAN_AUTHORISE}
        | {P.CLOSE_WITHOUT_CONSENT, P.FRONT_DOOR_SET_UP}
        | {P.MEASURES_READ, P.MEASURES_UNSUPPRESSED, P.MEASURES_RECORDS, P.SNAPSHOT_READ}
        | {P.MEASURES_BY_WORKER}
        | {P.PAPER_READ, P.PAPER_WRITE, P.PAPER_PUBLISH, P.RIGHTS_MANAGE, P.AUDIT_READ, P.ROLES_READ}
        | {P.RETENTION_MANAGE, P.CONTINUITY_EXPORT}
        | {P.EARLY_HELP_AUTHORISE, P.TRANSFER_DECIDE}
        | {P.LEGAL_WRITE, P.LEGAL_DECIDE}
        | {P.BODY_READ, P.BODY_SET_UP, P.MEETING_RUN, P.ACTION_OWN, P.ACTION_GIVE, P.COUNCIL_READ}
        | {P.CATALOGUE_READ, P.CATALOGUE_CHANGE}
        | {P.DISCUSSION_LEAD, P.ENQUIRY_AUTHORISE, P.CONFERENCE_ARRANGE, P.CONCERN_ANSWER, P.PLAN_REVIEW_SENIOR}
        | {P.PROGRAMME_READ, P.PROGRAMME_CLAIM, P.CLAIM_CHECK, P.PRACTICE_AUDIT}
        | {P.INCIDENT_MANAGE, P.AUDIT_LEAD}
    )


class Director(Role):
    """Answers for the whole of children's services."""

    key = "director"
    display_name = "Director"
    description = "Answers for the whole service: reads everything, and decides which papers are published."
    scope = Scope.EVERYONE
    permissions = frozenset(
        {P.PEOPLE_SEARCH, P.RECORD_READ, P.TEAM_WORK_READ, P.STRUCTURE_READ, P.BOARD_READ}
        | {P.RECORD_RESTRICT, P.EXCLUSION_SET, P.BREAK_GLASS_REVIEW, P.SEALED_OPEN}
        | {P.MEASURES_READ, P.MEASURES_UNSUPPRESSED, P.MEASURES_RECORDS, P.SNAPSHOT_READ}
        | {P.MEASURES_BY_WORKER}
        | {P.PAPER_READ, P.PAPER_PUBLISH, P.AUDIT_READ, P.ROLES_READ}
        | {P.RETENTION_MANAGE}
        | {P.BODY_READ, P.BODY_SET_UP, P.ACTION_OWN, P.ACTION_GIVE, P.COUNCIL_READ}
        | {P.CATALOGUE_READ}
        | {P.PROGRAMME_READ}
    )


class Partner(Role):
    """Works for another agency, such as a school."""

    key = "partner"
    display_name = "Front door partner"
    description = "Works for another agency, such as a school: tells us about a child, and does what was agreed."
    scope = Scope.OWN_REFERRALS
    permissions = frozenset(
        {P.CONTACT_CREATE, P.OWN_REFERRALS_READ, P.SHARED_READ, P.EARLY_HELP_LEAD} | {P.BODY_READ, P.ACTION_OWN}
    )


class ReviewingOfficer(Role):
    """Reviews plans from outside the team that made them."""

    key = "reviewing_officer"
    display_name = "Independent reviewing officer"
    description = "Reviews children's plans from outside the team that made them: reads records and writes notes."
    scope = Scope.EVERYONE
    permissions = frozenset(
        {P.PEOPLE_SEARCH, P.RECORD_READ, P.NOTE_WRITE, P.MEASURES_READ, P.MEASURES_UNSUPPRESSED, P.PAPER_READ}
        | {P.BODY_READ, P.BODY_SET_UP, P.MEETING_RUN, P.ACTION_OWN, P.ACTION_GIVE}
        | {P.CATALOGUE_READ}
        | {P.CONFERENCE_ARRANGE, P.CONFERENCE_CHAIR}
        | {P.PRACTICE_AUDIT}
    )


class Auditor(Role):
    """Judges the quality of practice."""

    key = "auditor"
    display_name = "Practice auditor"
    description = "Judges practice and checks claims: reads records and figures, and changes only what it judges."
    scope = Scope.EVERYONE
    permissions = frozenset(
        {P.PEOPLE_SEARCH, P.RECORD_READ, P.MEASURES_READ, P.MEASURES_UNSUPPRESSED, P.MEASURES_RECORDS}
        | {P.SNAPSHOT_READ, P.PAPER_READ, P.ROLES_READ}
        | {P.BODY_READ, P.ACTION_OWN, P.ACTION_GIVE}
        | {P.PROGRAMME_READ, P.CLAIM_CHECK, P.PRACTICE_AUDIT, P.AUDIT_LEAD}
    )


class Analyst(Role):
    """Makes the figures."""

    key = "analyst"
    display_name = "Performance analyst"
    description = "Makes the figures: publishes snapshots, opens what a figure counts, writes papers. No live records."
    permissions = frozenset(
        {P.MEASURES_READ, P.MEASURES_UNSUPPRESSED, P.MEASURES_RECORDS, P.SNAPSHOT_READ, P.SNAPSHOT_PUBLISH}
        | {P.MEASURES_BY_WORKER, P.PAPER_READ, P.PAPER_WRITE}
        | {P.BODY_READ, P.ACTION_OWN}
    )


class BoardMember(Role):
    """Sits on a board that watches over the service."""

    key = "board_member"
    display_name = "Board member"
    description = "Sits on a board that watches over the service: reads papers and figures, with small numbers hidden."
    permissions = frozenset({P.MEASURES_READ, P.PAPER_READ} | {P.BODY_READ, P.ACTION_OWN})


class DemocraticServices(Role):
    """Runs the council's meetings."""

    key = "democratic_services"
    display_name = "Democratic services officer"
    description = "Runs the council's meetings: prepares papers. Small numbers are hidden from them, as in public."
    permissions = frozenset(
        {P.MEASURES_READ, P.PAPER_READ, P.PAPER_WRITE}
        | {P.BODY_READ, P.MEETING_RUN, P.ACTION_OWN, P.ACTION_GIVE, P.COUNCIL_READ, P.COUNCIL_RUN}
    )


class Councillor(Role):
    """Elected to hold the service to account."""

    key = "councillor"
    display_name = "Councillor"
    description = "Elected to hold the service to account: reads papers and figures, with small numbers hidden."
    permissions = frozenset({P.MEASURES_READ, P.PAPER_READ} | {P.BODY_READ, P.ACTION_OWN, P.COUNCIL_READ})


class Administrator(Role):
    """Looks after accounts."""

    key = "administrator"
    display_name = "Administrator"
    description = "Looks after accounts and who is in which team, and reads the audit. Sees no child's record."
    permissions = frozenset({P.ACCOUNTS_MANAGE, P.ROLES_READ, P.AUDIT_READ, P.STRUCTURE_READ, P.STRUCTURE_CHANGE})


ROLES: dict[str, type[Role]] = {
    role.key: role
    for role in (
        SocialWorker,
        TeamManager,
        EarlyHelpPractitioner,
        EarlyHelpManager,
        HeadOfService,
        Director,
        Partner,
        ReviewingOfficer,
        Auditor,
        Analyst,
        BoardMember,
        DemocraticServices,
        Councillor,
        Administrator,
    )
}


def role_choices() -> list[tuple[str, str]]:
    """This function will return each role's key and display name, as a form's choices."""
    return [(role.key, role.display_name) for role in ROLES.values()]
