/*
code: WF07V
title: Vacant social work positions
question: How much of the team we planned is missing?
kind: ratio
good: lower
unit: %
source: Department for Education, children's social work workforce
comparator: Children's social work workforce, vacancy rate at 30 September
england: 20.0
england_year: 2022
beside: WF04, WF07
notes: At the end of each month: whole-time equivalents of positions that nobody held, of all positions. One that an
  agency worker held is not vacant. Positions of early help are left out.
*/
select
    e.establishment_id      as record_id,
    nullif(e.establishment_id, e.establishment_id) as person_id,  -- of no one child
    e.on_date               as on_date,
    100 * (e.fte - e.held_fte) as value,
    e.fte                   as per,
    e.team_id               as team_id
from local_establishment e
where e.service <> 'early_help'
