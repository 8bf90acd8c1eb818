/*
code: WF07
title: Turnover of social workers
question: How many of our social workers leave?
kind: ratio
good: lower
unit: %
source: Department for Education, children's social work workforce
comparator: Children's social work workforce, turnover in the year to 30 September
england: 17.1
england_year: 2022
beside: WF07V
notes: At the end of each month: whole-time equivalents of permanent social workers who left in the twelve months
  before, of those who are there now. Who moves to another team has not left. Managers and reviewing officers are
  included; early help practitioners, agency workers and managed teams are not.
*/
select
    t.turnover_id           as record_id,
    nullif(t.worker_id, t.worker_id) as person_id,  -- of no one child
    t.on_date               as on_date,
    case when t.has_left = 'Y' then 100 * t.fte else 0 end as value,
    case when t.has_left = 'Y' then 0 else t.fte end as per,
    t.team_id               as team_id,
    t.worker_id             as worker_id
from local_turnover t
where t.service <> 'early_help'
    and t.basis = 'permanent'
