"""Local extension: audits of practice in children's cases."""

from lineofsight.ssd.table import day, define, text

AUDITS = define(
    "local_practice_audits",
    "One row for each child's case that was chosen for an audit of practice.",
    text("audit_id", "LPAU001L", "The audit.", key="primary", required=True),
    text("person_id", "LPAU002L", "The child.", key="foreign", references="ssd_person.pers_person_id"),
    text("service", "LPAU003L", "The part of the journey that was audited, such as early_help.", required=True),
    text("team_id", "LPAU004L", "The team audited.", key="foreign", references="ssd_department.dept_team_id"),
    day("chosen_on", "LPAU005L", "The day the case was chosen.", required=True),
    day("due_on", "LPAU006L", "The day by which it is audited.", required=True),
    day("done_on", "LPAU007L", "The day it was audited; empty until then."),
    text("grade", "LPAU008L", "outstanding, good, requires_improvement or inadequate; empty until it is done."),
    national=False,
)

ALL = (AUDITS,)
