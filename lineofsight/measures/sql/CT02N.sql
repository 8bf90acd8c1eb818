/*
code: CT02N
title: Care proceedings not delayed by Covid, concluded within 26 weeks
question: Does the court decide about children in the time that the law gives?
kind: proportion
good: higher
source: Children Act 1989 section 32
comparator: Ministry of Justice, care proceedings disposed of within 26 weeks
notes: As CT02, without proceedings for which Covid is recorded as a cause of delay.
*/
select
    p.proc_id       as record_id,
    p.person_id     as person_id,
    p.concluded_on  as on_date,
    p.concluded_on <= p.issued_on + interval '181' day as met,
    p.team_id       as team_id,
    p.worker_id     as worker_id
from local_proceedings p
where p.concluded_on is not null
    and p.issued_on is not null
    and p.is_delayed_covid = 'N'
