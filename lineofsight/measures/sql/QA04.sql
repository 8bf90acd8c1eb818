/*
code: QA04
title: Actions from audits closed in time
question: Does what an audit finds change anything, by the day that was promised?
kind: proportion
good: higher
source: Local measure, actions
notes: Actions that came of an audit of practice or of early help, by the day they were due. One dropped because it was
  no longer needed is left out. One still open on its day was not closed in time.
*/
select
    a.action_id as record_id,
    a.person_id as person_id,
    a.due_on    as on_date,
    coalesce(a.closed_on <= a.due_on, false) as met
from local_actions a
where a.source in ('quality.audit', 'early_help.caseaudit')
    and coalesce(a.outcome, '') <> 'dropped'
