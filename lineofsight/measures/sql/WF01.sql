/*
code: WF01
title: Average caseload per social worker
question: How many children does a social worker hold?
kind: ratio
good: lower
unit: children
source: Department for Education, children's social work workforce
comparator: Children's social work workforce, average caseload at 30 September
england: 16.6
england_year: 2022
notes: At the end of each month: children allocated, for each whole-time social worker who holds any. Of the assessment and safeguarding services, without managers. Over several months it is the average of their ends.
*/
select
    c.caseload_id           as record_id,
    nullif(c.worker_id, c.worker_id) as person_id,  -- of no one child
    c.on_date               as on_date,
    c.children              as value,
    c.fte                   as per,
    c.team_id               as team_id,
    c.worker_id             as worker_id
from local_caseloads c
where c.service in ('assessment', 'safeguarding')
    and c.is_manager = 'N'
    and c.children > 0
