/*
code: FD12
title: Referrals decided within one working day
question: Does a social worker decide what happens next within one working day?
kind: proportion
good: higher
source: Working Together to Safeguard Children, the clock FD-REF-DEC
notes: By the day the referral was received. A referral still undecided counts as late once it is overdue,
  and is left out until then.
*/
select
    d.step_id    as record_id,
    d.person_id  as person_id,
    d.started_on as on_date,
    coalesce(d.met_on <= d.due_on, false) as met,
    d.team_id    as team_id,
    d.worker_id  as worker_id
from local_duties d
where d.clock_code = 'FD-REF-DEC'
    and (d.met_on is not null or d.due_on < :as_at)
