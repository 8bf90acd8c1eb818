"""Local extensions: audits of practice in children's cases, and the actions that were promised."""

from lineofsight.ssd.table import day, define, text

AUDITS = define(
    "local_practice_audits",
    "One row for each child's case that was chosen for an audit of practice, whatever kind of audit it is.",
    text("audit_id", "LPAU001L", "The kind of audit and its key, such as assessment-12.", key="primary", required=True),
    text("person_id", "LPAU002L", "The child.", key="foreign", references="ssd_person.pers_person_id"),
    text("service", "LPAU003L", "The part of the journey that was audited, such as early_help.", required=True),
    text("team_id", "LPAU004L", "The team audited.", key="foreign", references="ssd_department.dept_team_id"),
    day("chosen_on", "LPAU005L", "The day the case was chosen.", required=True),
    day("due_on", "LPAU006L", "The day by which it is audited; empty where nobody planned it beforehand."),
    day("done_on", "LPAU007L", "The day it was audited; empty until then."),
    text("grade", "LPAU008L", "outstanding, good, requires_improvement or inadequate; empty where it has none."),
    national=False,
)

ACTIONS = define(
    "local_actions",
    "One row for each action that somebody promised, at a meeting or because of an audit, a plan or a recommendation.",
    text("action_id", "LACT001L", "The action's key.", key="primary", required=True),
    text("person_id", "LACT002L", "The child it is about.", key="foreign", references="ssd_person.pers_person_id"),
    text("source", "LACT003L", "meeting, or the kind of record it came of, such as quality.audit.", required=True),
    day("given_on", "LACT004L", "The day it was promised.", required=True),
    day("due_on", "LACT005L", "The day by which it is done.", required=True),
    day("closed_on", "LACT006L", "The day it was closed; empty until then."),
    text("outcome", "LACT007L", "done, or dropped where it was no longer needed; empty until it is closed."),
    national=False,
)

ALL = (AUDITS, ACTIONS)
