/*
code: AS05
title: Factors found by assessments
question: What makes children need help?
kind: category
good: neither
source: Children in need census, factors at the end of assessment
comparator: Children in need statistics, factors identified at the end of assessment
notes: By the day the assessment was authorised: one record for each factor, so an assessment counts once for each it
  found. Categories are the census's codes.
*/
select
    f.factor_id     as record_id,
    f.person_id     as person_id,
    f.authorised_on as on_date,
    f.factor        as category,
    f.team_id       as team_id,
    f.worker_id     as worker_id
from local_assessment_factors f
where f.authorised_on is not null
