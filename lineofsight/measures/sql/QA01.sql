/*
code: QA01
title: Audits done of those planned
question: Do we look at our own work as often as we said we would?
kind: proportion
good: higher
source: Local measure, audits of practice
notes: Each child's case that was chosen to be audited, by the day the audit was due. Done counts also when it was
  late. Audits that nobody planned beforehand are left out: those of finished assessments are drawn as they are done.
*/
select
    a.audit_id  as record_id,
    a.person_id as person_id,
    a.due_on    as on_date,
    a.done_on is not null as met,
    a.team_id   as team_id
from local_practice_audits a
where a.due_on is not null
