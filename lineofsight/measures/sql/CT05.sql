/*
code: CT05
title: Pre-proceedings stepped down
question: How often does enough change that a family need not go to court?
kind: proportion
good: neither
source: Standard Safeguarding Dataset, outcome of pre-proceedings
notes: Context: neither more nor fewer is better by itself.
*/
select
    p.prep_table_id     as record_id,
    p.prep_person_id    as person_id,
    p.prep_agree_stepdown_issue_date as on_date,
    p.prep_pre_pro_outcome = 'Decision to step down' as met
from ssd_pre_proceedings p
where p.prep_agree_stepdown_issue_date is not null
    and p.prep_pre_pro_outcome is not null
