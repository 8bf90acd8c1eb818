/*
code: EH05
title: Average caseload per early help practitioner
question: How many children does an early help practitioner hold?
kind: ratio
good: lower
unit: children
source: Local
notes: At the end of each month: children whose early help is open, for each whole-time early help practitioner in post, whether they hold any or not. Managers are left out.
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
where c.service = 'early_help'
    and c.is_manager = 'N'
