/*
code: WF02
title: Social workers with far too many children
question: How many social workers hold far too much?
kind: proportion
good: lower
source: Local
notes: At the end of each month, of the social workers who hold any child: those who hold as many as the band of the service calls far too many on that day (26 to 30 unless the authority says otherwise), whether full time or not. Of the assessment and safeguarding services, without managers.
*/
select
    c.caseload_id                       as record_id,
    nullif(c.worker_id, c.worker_id)     as person_id,  -- of no one child
    c.on_date                           as on_date,
    coalesce(c.children between c.far_lowest and c.far_highest, false) as met,
    c.team_id                           as team_id,
    c.worker_id                         as worker_id
from local_caseloads c
where c.service in ('assessment', 'safeguarding')
    and c.is_manager = 'N'
    and c.children > 0
