/*
code: CT02
title: Care proceedings concluded within 26 weeks
question: Does the court decide about children in the time that the law gives?
kind: proportion
good: higher
source: Children Act 1989 section 32
comparator: Ministry of Justice, care proceedings disposed of within 26 weeks
notes: Beginning with the day of issue, so the last day in time is 181 days after it. Extensions do not count as time. CT02N leaves out those that Covid delayed.
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
