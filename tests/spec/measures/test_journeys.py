"""JN01: where each contact had come by the day of the snapshot."""

from tests.spec.table import check

CONTACTS = """
    ssd_contacts
    | contact_id  | cont_person_id | contact_date | outcome_json       | expected |
    | advised     | 1  | 2021-07-01 | ADVICE                 | Advice                                |
    | helped      | 2  | 2021-07-02 | EARLY_HELP             | Early help                            |
    | sent back   | 3  | 2021-07-02 | NFA                    | No further action                     |
    | known       | 4  | 2021-07-02 | EXISTING_REFERRAL      | Already open to us                    |
    | new         | 5  | 2021-07-31 |                        | Still being decided                   |
    | referred    | 6  | 2021-07-05 | NEW_REFERRAL           | Referral > Still being decided        |
    | no referral | 7  | 2021-07-05 | NEW_REFERRAL           | Referral > Still being decided        |
    | not helped  | 8  | 2021-07-05 | NEW_REFERRAL           | Referral > No further action          |
    | early help  | 9  | 2021-07-05 | NEW_REFERRAL           | Referral > Early help                 |
    | assessing   | 10 | 2021-07-05 | NEW_REFERRAL           | Referral > Assessment > Still being assessed |
    | assessed    | 11 | 2021-07-05 | NEW_REFERRAL           | Referral > Assessment > Closed        |
    | stepped     | 12 | 2021-07-05 | NEW_REFERRAL           | Referral > Assessment > Early help    |
    | on a plan   | 13 | 2021-07-05 | NEW_REFERRAL           | Referral > Assessment > Child in need plan > Still on the plan |
    | plan ended  | 14 | 2021-07-05 | NEW_REFERRAL           | Referral > Assessment > Child in need plan > Plan ended |
    | in court    | 15 | 2021-07-05 | NEW_REFERRAL           | Referral > Assessment > Child in need plan > Proceedings > Still in court |
    | in care     | 16 | 2021-07-05 | NEW_REFERRAL           | Referral > Assessment > Section 47 enquiry > Conference > Protection plan > Proceedings > Care |
    | protected   | 17 | 2021-07-05 | NEW_REFERRAL           | Referral > Assessment > Section 47 enquiry > Conference > Protection plan > Still on the plan |
    | no plan     | 18 | 2021-07-05 | NEW_REFERRAL           | Referral > Assessment > Section 47 enquiry > Conference > No protection plan |
    | awaited     | 19 | 2021-07-05 | NEW_REFERRAL           | Referral > Assessment > Section 47 enquiry > Conference > Still to be held |
    | looking     | 20 | 2021-07-05 | NEW_REFERRAL           | Referral > Assessment > Section 47 enquiry > Still being looked into |
    | unproven    | 21 | 2021-07-05 | NEW_REFERRAL           | Referral > Assessment > Section 47 enquiry > No conference |
    | too late    | 22 | 2021-07-05 | NEW_REFERRAL           | Referral > Still being decided        |
    | in August   | 23 | 2021-08-01 | ADVICE                 | -                                     |
"""  # noqa: E501

AFTER = """
    ssd_cin_episodes
    | referral_id | cine_person_id | referral_date | close_date |
    | r6  | 6  | 2021-07-05 |            |
    | r8  | 8  | 2021-07-05 | 2021-07-06 |
    | r9  | 9  | 2021-07-05 | 2021-07-06 |
    | r10 | 10 | 2021-07-05 |            |
    | r11 | 11 | 2021-07-05 | 2021-08-01 |
    | r12 | 12 | 2021-07-06 | 2021-08-01 |
    | r13 | 13 | 2021-07-05 |            |
    | r14 | 14 | 2021-07-05 | 2021-08-01 |
    | r15 | 15 | 2021-07-05 |            |
    | r16 | 16 | 2021-07-05 |            |
    | r17 | 17 | 2021-07-05 |            |
    | r18 | 18 | 2021-07-05 |            |
    | r19 | 19 | 2021-07-05 |            |
    | r20 | 20 | 2021-07-05 |            |
    | r21 | 21 | 2021-07-05 |            |
    | r22 | 22 | 2021-08-06 |            |

    ssd_cin_assessments
    | assessment_id | cina_person_id | cina_referral_id | auth_date  | outcome_json |
    | a10 | 10 | r10 |            |                           |
    | a11 | 11 | r11 | 2021-08-01 | NFA                       |
    | a12 | 12 | r12 | 2021-08-01 | STEP_DOWN_EARLY_HELP      |
    | a13 | 13 | r13 | 2021-08-01 | PROV_OF_SERVICES          |

    ssd_cin_plans
    | cin_plan_id | cinp_referral_id | start_date | end_date   |
    | n13 | r13 | 2021-08-01 |            |
    | n14 | r14 | 2021-07-20 | 2021-08-01 |
    | n15 | r15 | 2021-07-20 |            |

    ssd_s47_enquiry
    | enquiry_id | s47e_referral_id | start_date | end_date   |
    | s16 | r16 | 2021-07-06 | 2021-07-16 |
    | s17 | r17 | 2021-07-06 | 2021-07-16 |
    | s18 | r18 | 2021-07-06 | 2021-07-16 |
    | s19 | r19 | 2021-07-06 | 2021-07-16 |
    | s20 | r20 | 2021-07-06 |            |
    | s21 | r21 | 2021-07-06 | 2021-07-16 |

    ssd_initial_cp_conference
    | icpc_icpc_id | icpc_referral_id | icpc_icpc_date |
    | c18 | r18 | 2021-07-20 |
    | c19 | r19 |            |

    ssd_cp_plans
    | cppl_cp_plan_id | cppl_person_id | cppl_referral_id | start_date | end_date |
    | p16 | 16 | r16 | 2021-07-20 | |
    | p17 | 17 | r17 | 2021-07-20 | |

    local_proceedings
    | proc_id | person_id | issued_on  | concluded_on | final_outcome |
    | k15 | 15 | 2021-08-20 |            |            |
    | k16 | 16 | 2021-08-01 | 2021-08-25 | care_order |

    ssd_early_help_episodes
    | earl_episode_id | earl_person_id | start_date |
    | h9 | 9 | 2021-07-10 |
"""


def test_jn01_says_how_far_each_contact_has_come(tmp_path):
    check(tmp_path, "JN01", "2021-07", CONTACTS + AFTER, value=22)
