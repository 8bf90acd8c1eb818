"""WF01 to WF04, WF07 and EH05: how much workers hold at the end of a month, how they are engaged, and who left."""

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


def test_wf07_shares_those_who_left_in_a_year_among_those_who_are_there(tmp_path):
    """One and a half left of three who are there: half of them."""
    check(
        tmp_path,
        "WF07",
        "2021-07",
        """
        local_turnover
        | turnover_id      | service      | basis     | fte | on_date    | has_left | expected |
        | there            | assessment   | permanent | 1   | 2021-07-31 | N        | 0.0      |
        | a manager        | safeguarding | permanent | 1   | 2021-07-31 | N        | 0.0      |
        | reviewing        | quality      | permanent | 1   | 2021-07-31 | N        | 0.0      |
        | left             | assessment   | permanent | 1   | 2021-07-31 | Y        | 100.0    |
        | left half time   | front_door   | permanent | 0.5 | 2021-07-31 | Y        | 50.0     |
        | agency           | assessment   | agency    | 1   | 2021-07-31 | Y        | -        |
        | managed team     | assessment   | managed   | 1   | 2021-07-31 | Y        | -        |
        | early help       | early_help   | permanent | 1   | 2021-07-31 | Y        | -        |
        | the month before | assessment   | permanent | 1   | 2021-06-30 | Y        | -        |
        """,
        value=50.0,
    )


def test_wf07v_counts_what_nobody_held_of_the_positions_there_were(tmp_path):
    """One whole position and a half of another, of three and a half."""
    check(
        tmp_path,
        "WF07V",
        "2021-07",
        """
        local_establishment
        | establishment_id | service      | fte | on_date    | held_fte | expected |
        | held             | assessment   | 1   | 2021-07-31 | 1        | 0.0      |
        | half held        | assessment   | 1   | 2021-07-31 | 0.5      | 50.0     |
        | half time, held  | quality      | 0.5 | 2021-07-31 | 0.5      | 0.0      |
        | vacant           | safeguarding | 1   | 2021-07-31 | 0        | 100.0    |
        | early help       | early_help   | 1   | 2021-07-31 | 0        | -        |
        | the month before | assessment   | 1   | 2021-06-30 | 0        | -        |
        """,
        value=42.9,
    )
