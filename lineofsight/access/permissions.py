"""Everything that a role may be allowed to do, each with the words a person reads."""

from enum import StrEnum


class Permission(StrEnum):
    """One thing a role may be allowed to do. `about` finishes the sentence "This role lets you ..."."""

    about: str

    PEOPLE_SEARCH = "people_search", "search for people by name, date of birth or identifier"
    RECORD_READ = "record_read", "read a person's record"
    RECORD_WRITE = "record_write", "add to and correct a person's record"
    RECORD_RESTRICT = "record_restrict", "restrict who may open a person's record"
    EXCLUSION_SET = "exclusion_set", "keep a colleague out of a person's record"
    BREAK_GLASS_REVIEW = "break_glass_review", "review why a restricted record was opened in an emergency"
    ADOPTION_RECORD = (
        "adoption_record",
        "record an adoption, which seals who the child was once somebody has checked it",
    )
    SEALED_OPEN = "sealed_open", "check and undo a sealing, and open for a reason what an adoption sealed"
    SHARE = "share", "share a part of a child's record with a partner, and withdraw it"
    SHARED_READ = "shared_read", "read what was shared with you"
    PEOPLE_MERGE = "people_merge", "merge two records of one person, and undo a merge"
    NOTE_WRITE = "note_write", "write notes on a person's record"
    WORK_ALLOCATE = "work_allocate", "give a child's work to a worker or a team"
    TEAM_WORK_READ = "team_work_read", "see the work of a whole team"
    STRUCTURE_READ = "structure_read", "see the teams, their posts and who holds them"
    STRUCTURE_CHANGE = "structure_change", "change the teams, their posts and who holds them"
    BOARD_READ = "board_read", "see the front door board"
    CONTACT_CREATE = "contact_create", "record a contact about a child"
    CONTACT_SCREEN = "contact_screen", "screen a contact"
    CONTACT_RATE = "contact_rate", "say how urgent a contact is"
    CONTACT_DECIDE = "contact_decide", "decide what happens after a contact"
    REFERRAL_DECIDE = "referral_decide", "decide what happens after a referral"
    NOTIFICATIONS_LOAD = "notifications_load", "load a file of police notifications"
    CLOSE_WITHOUT_CONSENT = (
        "close_without_consent",
        "close a contact because the family does not agree, once significant harm is ruled out",
    )
    FRONT_DOOR_SET_UP = (
        "front_door_set_up",
        "set the threshold document, what daily triage takes, and the catalogue of services",
    )
    OWN_REFERRALS_READ = "own_referrals_read", "see the contacts you made and what came of them"
    ASSESSMENT_WRITE = "assessment_write", "write a single assessment"
    ASSESSMENT_AUTHORISE = "assessment_authorise", "authorise an assessment that somebody else wrote, or return it"
    PLAN_WRITE = "plan_write", "write a plan with a family, and say what was done"
    PLAN_AUTHORISE = "plan_authorise", "authorise a plan that somebody else wrote, or return it"
    EARLY_HELP_WRITE = (
        "early_help_write",
        "write an early help assessment with a family, and say what was done",
    )
    EARLY_HELP_AUTHORISE = (
        "early_help_authorise",
        "authorise an early help assessment that somebody else wrote, name who leads, and close early help",
    )
    EARLY_HELP_LEAD = (
        "early_help_lead",
        "lead early help: of the families you were named for, or of those whose record you may open",
    )
    CATALOGUE_READ = "catalogue_read", "see which services families can be offered, and how long they wait"
    CATALOGUE_CHANGE = "catalogue_change", "put services in the catalogue"
    SERVICE_REFER = "service_refer", "refer a child to a service, and say what came of it"
    PROGRAMME_READ = "programme_read", "see the programmes families are attached to, and what was claimed for them"
    PROGRAMME_WRITE = "programme_write", "attach families to programmes, and say what shows that their outcomes last"
    PROGRAMME_CLAIM = "programme_claim", "set up programmes, claim for families, and say what became of a claim"
    CLAIM_CHECK = "claim_check", "check claims that somebody else made"
    PRACTICE_AUDIT = "practice_audit", "audit practice in a child's case, and grade it"
    TRANSFER_DECIDE = "transfer_decide", "propose and accept that another service takes a child's work over"
    LEGAL_WRITE = "legal_write", "ask the legal gateway panel, and record court work and emergencies"
    LEGAL_DECIDE = "legal_decide", "record what the legal gateway panel decided, and end pre-proceedings"
    DISCUSSION_LEAD = "discussion_lead", "call a strategy discussion, and record what agencies decided"
    ENQUIRY_WRITE = "enquiry_write", "write a section 47 enquiry, and what agencies report to a conference"
    ENQUIRY_AUTHORISE = "enquiry_authorise", "authorise a section 47 enquiry that somebody else wrote, or return it"
    CONFERENCE_ARRANGE = "conference_arrange", "arrange a child protection conference, and say what was sent after it"
    CONFERENCE_CHAIR = "conference_chair", "chair a child protection conference, and raise concerns about a plan"
    CONCERN_ANSWER = "concern_answer", "answer a conference chair's concern about a plan"
    PLAN_REVIEW_SENIOR = "plan_review_senior", "review, as a senior manager, a child protection plan that goes on long"
    INCIDENT_MANAGE = "incident_manage", "report a serious incident, and record its reviews and who was told of them"
    AUDIT_LEAD = "audit_lead", "choose children for an audit of practice, and write what is found of each and of all"
    MEASURES_READ = "measures_read", "read measures"
    MEASURES_UNSUPPRESSED = (
        "measures_unsuppressed",
        "see small numbers in measures, which are hidden from everybody else",
    )
    MEASURES_RECORDS = "measures_records", "open the records that a figure counts"
    MEASURES_BY_WORKER = "measures_by_worker", "see figures by worker, which are for supervision"
    MEASURES_BY_OWN_WORKER = "measures_by_own_worker", "see figures by worker of the team you manage, for supervision"
    SNAPSHOT_READ = "snapshot_read", "see which snapshots of the data there are"
    SNAPSHOT_PUBLISH = "snapshot_publish", "publish a snapshot of the data"
    PAPER_READ = "paper_read", "read papers"
    PAPER_WRITE = "paper_write", "write papers"
    PAPER_PUBLISH = "paper_publish", "publish papers"
    RIGHTS_MANAGE = "rights_manage", "review a record that somebody asks for, and give it to them"
    BODY_READ = "body_read", "see the boards, panels and conferences you may know of, and answer invitations to them"
    BODY_SET_UP = "body_set_up", "set up a board, panel or conference, its terms of reference and its members"
    MEETING_RUN = "meeting_run", "call meetings, write their agenda, attendance and minutes, and give actions"
    COUNCIL_READ = "council_read", "see the council's own meetings before their papers are published"
    COUNCIL_RUN = (
        "council_run",
        "run the council's own meetings: their members, dates, agendas, packs, minutes and questions, and publish them",
    )
    ACTION_GIVE = "action_give", "give somebody an action from a record that you may open"
    ACTION_OWN = "action_own", "own actions, and say what was done about them"
    RETENTION_MANAGE = "retention_manage", "hold records, and dispose of them with another person when they are due"
    CONTINUITY_EXPORT = "continuity_export", "take a team's children out as an encrypted pack for when systems are down"
    AUDIT_READ = "audit_read", "read the audit of what everybody did"
    ROLES_READ = "roles_read", "see what each role may do"
    ACCOUNTS_MANAGE = "accounts_manage", "create accounts, change their roles or close them"

    def __new__(cls, value: str, about: str) -> "Permission":
        """This function will make the permission a plain string that also carries its prose."""
        permission = str.__new__(cls, value)
        permission._value_ = value
        permission.about = about
        return permission

    @property
    def sentence(self) -> str:
        """This function will return the prose as a sentence of its own."""
        return f"{self.about[0].upper()}{self.about[1:]}."
