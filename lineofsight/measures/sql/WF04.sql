/*
code: WF04
title: Agency social worker rate
question: How much of our social work is done by agency workers?
kind: ratio
good: lower
unit: %
source: Department for Education, children's social work workforce
comparator: Children's social work workforce, agency worker rate at 30 September
england: 17.6
england_year: 2022
notes: At the end of each month: whole-time equivalents of agency social workers, of those of agency and permanent ones together, managers and reviewing officers included. Early help practitioners and the workers of a supplier's managed team are in neither.
*/
select
    c.caseload_id           as record_id,
    nullif(c.worker_id, c.worker_id) as person_id,  -- of no one child
    c.on_date               as on_date,
    case when c.basis = 'agency' then 100 * c.fte else 0 end as value,
    c.fte                   as per,
    c.team_id               as team_id,
    c.worker_id             as worker_id
from local_caseloads c
where c.service <> 'early_help'
    and c.basis in ('agency', 'permanent')
