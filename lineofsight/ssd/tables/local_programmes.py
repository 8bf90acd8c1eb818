"""Local extensions: children attached to programmes, and what was claimed for their families."""

from lineofsight.ssd.table import day, define, number, text

ENROLMENTS = define(
    "local_enrolments",
    "One row for each child attached to a programme. Brothers and sisters attached in one act share a family.",
    text("enrolment_id", "LENR001L", "The place in the programme.", key="primary", required=True),
    text("person_id", "LENR002L", "The child.", key="foreign", references="ssd_person.pers_person_id"),
    text("programme", "LENR003L", "The programme's name.", required=True),
    text("family_id", "LENR004L", "What brothers and sisters attached in one act share.", required=True),
    day("started_on", "LENR005L", "The day the family was attached.", required=True),
    day("lasted_on", "LENR006L", "The day its outcomes were found to have lasted; empty until then."),
    day("ended_on", "LENR007L", "The day the family left; empty while it is attached."),
    national=False,
)

CLAIMS = define(
    "local_claims",
    "One row for each claim for a family's lasting outcomes.",
    text("claim_id", "LCLM001L", "The claim.", key="primary", required=True),
    text("enrolment_id", "LCLM002L", "The place in the programme.", references="local_enrolments.enrolment_id"),
    text("person_id", "LCLM003L", "The child.", key="foreign", references="ssd_person.pers_person_id"),
    text("programme", "LCLM004L", "The programme's name.", required=True),
    number("pounds", "LCLM005L", "What was claimed, in pounds.", required=True),
    day("claimed_on", "LCLM006L", "The day it was claimed.", required=True),
    text("state", "LCLM007L", "What became of it: claimed, paid, refused or returned.", required=True),
    text("check_result", "LCLM008L", "What a check found: upheld or not_upheld; empty where nobody checked it."),
    national=False,
)

ALL = (ENROLMENTS, CLAIMS)
