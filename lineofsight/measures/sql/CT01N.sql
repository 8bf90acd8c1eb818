/*
code: CT01N
title: Average duration of care proceedings not delayed by Covid
question: How long do children wait for the court's final decision?
kind: duration
unit: weeks
good: lower
source: Family court practice, Children Act 1989 section 32
comparator: Ministry of Justice and Cafcass, duration of care proceedings
notes: As CT01, without proceedings for which Covid is recorded as a cause of delay.
*/
select
    p.proc_id       as record_id,
    p.person_id     as person_id,
    p.concluded_on  as on_date,
    date_diff('day', p.issued_on, p.concluded_on) / 7.0 as value,
    p.team_id       as team_id,
    p.worker_id     as worker_id
from local_proceedings p
where p.concluded_on is not null
    and p.issued_on is not null
    and p.is_delayed_covid = 'N'
