"""JN02, JN03 and JN04: where children are so many months after a referral, an assessment or a protection plan began."""

from tests.spec.table import check

REFERRALS = """
    ssd_cin_episodes
    | referral_id | cine_person_id | referral_date | close_date | referral_nfa | expected              |
    | closed      | 1  | 2021-05-03 | 2021-06-20 | N | Closed                                         |
    | advised     | 2  | 2021-05-03 | 2021-05-04 | Y | No further action                              |
    | helped      | 3  | 2021-05-03 | 2021-05-04 | N | Early help                                     |
    | undecided   | 4  | 2021-05-03 |            |   | Open with no plan                              |
    | closes then | 5  | 2021-05-03 | 2021-08-03 | N | Closed                                         |
    | closes next | 6  | 2021-05-03 | 2021-08-04 | N | Open with no plan                              |
    | supported   | 7  | 2021-05-03 |            |   | Child in need plan                             |
    | protected   | 8  | 2021-05-03 |            |   | Protection plan                                |
    | both plans  | 9  | 2021-05-03 |            |   | Protection plan                                |
    | plan ended  | 10 | 2021-05-03 | 2021-07-30 | N | Closed                                         |
    | plan later  | 11 | 2021-05-03 |            |   | Open with no plan                              |
    | in care     | 12 | 2021-05-03 |            |   | In care                                        |
    | order later | 13 | 2021-05-03 |            |   | Protection plan                                |
    | at home     | 14 | 2021-05-03 | 2021-07-01 | N | Closed                                         |
    | came back   | 15 | 2021-05-03 | 2021-05-20 | Y | Referred again > Open with no plan             |
    | back, ended | 16 | 2021-05-03 | 2021-05-20 | N | Referred again > Closed                        |
    | back on the day | 17 | 2021-05-03 | 2021-05-20 | N | Referred again > Open with no plan         |
    | back later  | 18 | 2021-05-03 | 2021-05-20 | N | Closed                                         |
    | month end   | 19 | 2021-05-31 | 2021-06-20 | N | Closed                                         |
    | too lately  | 20 | 2021-06-01 | 2021-06-20 | N | -                                              |
    | second      | 15 | 2021-07-30 |            |   | -                                              |
    | second, ended | 16 | 2021-07-01 | 2021-07-30 | N | -                                            |
    | second, on the day | 17 | 2021-08-03 |     |   | -                                              |
    | second, later | 18 | 2021-08-04 |            |   | -                                            |

    ssd_cin_plans
    | cin_plan_id | cinp_person_id | start_date | end_date   |
    | n7  | 7  | 2021-06-20 |            |
    | n9  | 9  | 2021-06-20 |            |
    | n10 | 10 | 2021-06-20 | 2021-07-30 |
    | n11 | 11 | 2021-08-04 |            |

    ssd_cp_plans
    | cppl_cp_plan_id | cppl_person_id | start_date | end_date   |
    | p8  | 8  | 2021-06-20 | 2021-08-04 |
    | p9  | 9  | 2021-06-20 |            |
    | p13 | 13 | 2021-06-20 |            |

    ssd_early_help_episodes
    | earl_episode_id | earl_person_id | start_date | end_date |
    | h3 | 3 | 2021-05-10 | |
    | h4 | 4 | 2021-05-10 | |

    local_proceedings
    | proc_id | person_id | issued_on  | concluded_on | final_outcome        |
    | k12 | 12 | 2021-05-20 | 2021-08-03 | care_order             |
    | k13 | 13 | 2021-05-20 | 2021-08-04 | care_order             |
    | k14 | 14 | 2021-05-20 | 2021-06-20 | special_guardianship   |
"""

LATELY = """
    ssd_cin_episodes
    | referral_id | cine_person_id | referral_date | close_date | referral_nfa | expected |
    | first       | 1  | 2021-06-01 | 2021-06-20 | N | Not yet     |
    | last        | 2  | 2021-06-30 | 2021-07-20 | N | Not yet     |

    ssd_cin_plans
    | cin_plan_id | cinp_person_id |
    | n9 | 9 |

    ssd_cp_plans
    | cppl_cp_plan_id | cppl_person_id |
    | p9 | 9 |

    ssd_early_help_episodes
    | earl_episode_id | earl_person_id |
    | h9 | 9 |

    local_proceedings
    | proc_id | person_id |
    | k9 | 9 |
"""

ASSESSMENTS = """
    ssd_cin_assessments
    | assessment_id | cina_person_id | start_date | expected                           |
    | ended         | 1  | 2021-05-04 | Closed                                          |
    | came back     | 2  | 2021-05-04 | Referred again > Protection plan                |
    | its own       | 3  | 2021-05-04 | Early help                                      |
    | not begun     | 4  |            | -                                               |

    ssd_cin_episodes
    | referral_id | cine_person_id | referral_date | close_date |
    | r1 | 1 | 2021-05-03 | 2021-06-20 |
    | r2 | 2 | 2021-05-03 | 2021-06-20 |
    | b2 | 2 | 2021-07-03 |            |
    | r3 | 3 | 2021-05-04 | 2021-06-20 |

    ssd_cin_plans
    | cin_plan_id | cinp_person_id |
    | n9 | 9 |

    ssd_cp_plans
    | cppl_cp_plan_id | cppl_person_id | start_date |
    | p2 | 2 | 2021-07-20 |

    ssd_early_help_episodes
    | earl_episode_id | earl_person_id | start_date |
    | h3 | 3 | 2021-06-20 |

    local_proceedings
    | proc_id | person_id |
    | k9 | 9 |
"""

PLANS = """
    ssd_cp_plans
    | cppl_cp_plan_id | cppl_person_id | start_date | end_date   | expected                        |
    | lasts           | 1  | 2021-02-10 |            | Protection plan                              |
    | steps down      | 2  | 2021-02-10 | 2021-06-01 | Child in need plan                           |
    | ends            | 3  | 2021-02-10 | 2021-06-01 | Closed                                       |
    | second plan     | 4  | 2021-02-10 | 2021-04-01 | Referred again > Protection plan             |
    | its second      | 4  | 2021-07-10 |            | -                                            |

    ssd_cin_episodes
    | referral_id | cine_person_id | referral_date | close_date |
    | r1 | 1 | 2021-01-03 |            |
    | r2 | 2 | 2021-01-03 |            |
    | r3 | 3 | 2021-01-03 | 2021-06-01 |
    | r4 | 4 | 2021-01-03 | 2021-04-01 |
    | b4 | 4 | 2021-06-20 |            |

    ssd_cin_plans
    | cin_plan_id | cinp_person_id | start_date |
    | n2 | 2 | 2021-06-01 |

    ssd_early_help_episodes
    | earl_episode_id | earl_person_id |
    | h9 | 9 |

    local_proceedings
    | proc_id | person_id |
    | k9 | 9 |
"""


def test_jn02_says_where_each_referred_child_is_three_months_later(tmp_path):
    """Where a child is, is what is so at the end of the day three months later, whatever came before or after."""
    check(tmp_path, "JN02M03", "2021-05", REFERRALS, value=19)


def test_jn02_says_not_yet_where_the_months_have_not_passed(tmp_path):
    check(tmp_path, "JN02M03", "2021-06", LATELY, value=2)


def test_jn03_follows_assessments(tmp_path):
    check(tmp_path, "JN03M03", "2021-05", ASSESSMENTS, value=3)


def test_jn04_follows_protection_plans(tmp_path):
    check(tmp_path, "JN04M06", "2021-02", PLANS, value=4)
