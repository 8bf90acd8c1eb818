/*
code: CT03
title: Applications at short notice
question: How often do we go to court in a hurry?
kind: proportion
good: lower
source: Standard Safeguarding Dataset, short notice applications
notes: Of the applications that the court issued, those for which a hearing was asked for within two to five days.
*/
select
    p.proc_id       as record_id,
    p.person_id     as person_id,
    p.issued_on     as on_date,
    p.short_notice_reason is not null as met,
    p.team_id       as team_id,
    p.worker_id     as worker_id
from local_proceedings p
where p.issued_on is not null
