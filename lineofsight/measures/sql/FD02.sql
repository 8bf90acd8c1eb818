/*
code: FD02
title: Contacts decided within 24 hours
question: Is somebody who asks for help answered by the next day?
kind: proportion
good: higher
source: Local default of 24 hours, the clock FD-CONTACT-DEC
notes: By the day the contact was received. A contact still undecided counts as late once it is overdue,
  and is left out until then.
*/
select
    d.step_id    as record_id,
    d.person_id  as person_id,
    d.started_on as on_date,
    coalesce(
        d.met_at <= d.due_at or ((d.met_at is null or d.due_at is null) and d.met_on <= d.due_on),
        false
    )            as met,
    d.team_id    as team_id,
    d.worker_id  as worker_id
from local_duties d
where d.clock_code = 'FD-CONTACT-DEC'
    and (d.met_on is not null or d.due_on < :as_at)
