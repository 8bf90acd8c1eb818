/*
code: CN03
title: Child in need plans completed within 12 weeks
question: Is work with children in need done without drift?
kind: proportion
good: higher
source: Local measure, the target from published papers, the clock CIN-12W
notes: By the day the plan ended, from the day it began. 84 days are within 12 weeks. A plan that ended because the
  child needed protection counts too.
*/
select
    p.cinp_cin_plan_id         as record_id,
    p.cinp_person_id           as person_id,
    p.cinp_cin_plan_end_date   as on_date,
    p.cinp_cin_plan_end_date <= p.cinp_cin_plan_start_date + interval '84' day as met,
    p.cinp_cin_plan_team       as team_id,
    p.cinp_cin_plan_worker_id  as worker_id
from ssd_cin_plans p
where p.cinp_cin_plan_end_date is not null
    and p.cinp_cin_plan_start_date is not null
