/*
code: CT04
title: Pre-proceedings ended within 16 weeks
question: Do families learn in good time whether we go to court?
kind: proportion
good: higher
source: Local default: 16 weeks from the letter before proceedings
notes: From the letter, or from the decision where no letter is recorded, to the decision to issue or step down.
*/
select
    p.prep_table_id     as record_id,
    p.prep_person_id    as person_id,
    p.prep_agree_stepdown_issue_date as on_date,
    p.prep_agree_stepdown_issue_date
        <= coalesce(p.prep_pre_pro_letter_date, p.prep_pre_pro_decision_date) + interval '112' day as met
from ssd_pre_proceedings p
where p.prep_agree_stepdown_issue_date is not null
    and p.prep_pre_pro_decision_date is not null
