"""WF01 to WF04 and EH05: how much workers hold at the end of a month, and how they are engaged."""

from tests.spec.table import check

HELD = """
    local_caseloads
    | caseload_id      | service      | basis     | is_manager | fte | on_date    | children | expected |
    | full time        | assessment   | permanent | N          | 1   | 2021-07-31 | 18       | 18       |
    | three days       | safeguarding | agency    | N          | 0.6 | 2021-07-31 | 12       | 12       |
    | managed team     | assessment   | managed   | N          | 1   | 2021-07-31 | 16       | 16       |
    | holds nobody     | assessment   | permanent | N          | 1   | 2021-07-31 | 0        | -        |
    | manager          | assessment   | permanent | Y          | 1   | 2021-07-31 | 2        | -        |
    | front door       | front_door   | permanent | N          | 1   | 2021-07-31 | 30       | -        |
    | early help       | early_help   | permanent | N          | 1   | 2021-07-31 | 28       | -        |
    | the month before | assessment   | permanent | N          | 1   | 2021-06-30 | 40       | -        |
    """

BAND = """
    local_caseloads
    | caseload_id  | service      | is_manager | fte | on_date    | children | far_lowest | far_highest | expected |
    | at 25        | assessment   | N          | 1   | 2021-07-31 | 25       | 26         | 30          | no       |
    | at 26        | assessment   | N          | 1   | 2021-07-31 | 26       | 26         | 30          | yes      |
    | at 30        | safeguarding | N          | 1   | 2021-07-31 | 30       | 26         | 30          | yes      |
    | at 31        | safeguarding | N          | 1   | 2021-07-31 | 31       | 26         | 30          | no       |
    | other band   | safeguarding | N          | 1   | 2021-07-31 | 26       | 28         | 35          | no       |
    | in it        | safeguarding | N          | 1   | 2021-07-31 | 31       | 28         | 35          | yes      |
    | no band      | assessment   | N          | 1   | 2021-07-31 | 28       |            |             | no       |
    | below it     | assessment   | N          | 1   | 2021-07-31 | 12       | 26         | 30          | no       |
    | holds nobody | assessment   | N          | 1   | 2021-07-31 | 0        | 26         | 30          | -        |
    | early help   | early_help   | N          | 1   | 2021-07-31 | 28       | 26         | 30          | -        |
    | manager      | assessment   | Y          | 1   | 2021-07-31 | 27       | 26         | 30          | -        |
    """

TEAMS = """
    local_caseloads
    | caseload_id    | team_id | service    | is_manager | fte | on_date    | children | lowest | highest | expected |
    | A1 at the band | north   | assessment | N          | 1   | 2021-07-31 | 20       | 15     | 20      | no       |
    | A2 below       | north   | assessment | N          | 1   | 2021-07-31 | 5        | 15     | 20      | -        |
    | B1 three days  | south   | assessment | N          | 0.6 | 2021-07-31 | 13       | 15     | 20      | yes      |
    | C1 a manager   | west    | assessment | Y          | 1   | 2021-07-31 | 30       | 15     | 20      | -        |
    | D1 no band     | hub     | front_door | N          | 1   | 2021-07-31 | 60       |        |         | -        |
    """

ENGAGED = """
    local_caseloads
    | caseload_id  | service      | basis     | is_manager | fte | on_date    | children | expected |
    | permanent    | assessment   | permanent | N          | 1   | 2021-07-31 | 18       | 0.0      |
    | agency       | safeguarding | agency    | N          | 0.5 | 2021-07-31 | 12       | 50.0     |
    | manager      | front_door   | permanent | Y          | 0.5 | 2021-07-31 | 0        | 0.0      |
    | managed team | assessment   | managed   | N          | 1   | 2021-07-31 | 16       | -        |
    | early help   | early_help   | agency    | N          | 1   | 2021-07-31 | 9        | -        |
    """

HELPED = """
    local_caseloads
    | caseload_id  | service    | basis     | is_manager | fte | on_date    | children | expected |
    | full time    | early_help | permanent | N          | 1   | 2021-07-31 | 28       | 28       |
    | half time    | early_help | agency    | N          | 0.5 | 2021-07-31 | 14       | 14       |
    | holds nobody | early_help | permanent | N          | 0.5 | 2021-07-31 | 0        | 0        |
    | manager      | early_help | permanent | Y          | 1   | 2021-07-31 | 3        | -        |
    | assessment   | assessment | permanent | N          | 1   | 2021-07-31 | 18       | -        |
    """


def test_wf01_shares_the_children_among_the_whole_time_workers_who_hold_any(tmp_path):
    """18, 12 and 16 children, held by 2.6 whole-time workers: 17.7."""
    check(tmp_path, "WF01", "2021-07", HELD, value=17.7)


def test_wf02_counts_workers_in_the_band(tmp_path):
    """Three of eight workers who hold cases, each by the band of that day."""
    check(tmp_path, "WF02", "2021-07", BAND, value=37.5)


def test_wf03_counts_teams_in_which_anybody_holds_too_many(tmp_path):
    """Thirteen children in three days a week are as many as 21.7."""
    check(tmp_path, "WF03", "2021-07", TEAMS, value=50.0)


def test_wf04_is_of_whole_time_equivalents(tmp_path):
    """Half a worker of two."""
    check(tmp_path, "WF04", "2021-07", ENGAGED, value=25.0)


def test_eh05_shares_among_all_practitioners_in_post(tmp_path):
    """B1 (3): 42 children among two whole-time practitioners."""
    check(tmp_path, "EH05", "2021-07", HELPED, value=21.0)
