"""An analyst can use limits alone: from Python as the how-to page says, and from a file by a command."""

import doctest
import json
import subprocess
import sys

import pytest
from django.core.management import CommandError, call_command

from lineofsight.config.environment import PROJECT

FIGURES = (
    "on,value,of\n" + "".join(f"2020-{m:02},8{m % 4},40\n" for m in range(1, 13)) + "2021-01,,\n2021-02-01,60,40\n"
)


@pytest.fixture
def file(tmp_path):
    """A file with thirteen figures and a gap, of which the last is far below the others."""
    path = tmp_path / "seen.csv"
    path.write_text(FIGURES)
    return path


def printed(capsys, *args) -> str:
    """Return what `lineofsight spc` prints."""
    call_command("spc", *map(str, args))
    return capsys.readouterr().out


def test_the_how_to_page_tells_the_truth():
    found = doctest.testfile(str(PROJECT / "docs/how-to/judge-a-series.md"), module_relative=False)
    assert found.attempted > 10
    assert found.failed == 0


def test_the_library_and_its_command_need_no_django(file):
    run = "runpy.run_module('lineofsight.measures.spc', None, '__main__')"
    code = f"import runpy, sys; sys.modules['django'] = None; {run}"
    line = [sys.executable, "-c", code, str(file), "--kind", "flow"]
    done = subprocess.run(line, capture_output=True, text=True, cwd=PROJECT)
    assert done.stderr == ""
    assert "Lower than usual" in done.stdout


def test_a_table_says_it_in_words(capsys, file):
    said = printed(capsys, file, "--kind", "proportion", "--good", "higher", "--target", 90)
    assert "Variation: Concern" in said
    assert "Assurance: Will miss the target" in said
    assert "1 of 14 figures is missing or held back" in said
    assert "2021-02-01  60" in said


def test_csv_and_json_are_for_other_programs(capsys, file):
    lines = printed(capsys, file, "--kind", "flow", "--format", "csv").splitlines()
    assert lines[0] == "on,value,lower,centre,upper,signals,variation"
    assert lines[-1].endswith(",outside,lower")
    assert json.loads(printed(capsys, file, "--kind", "flow", "--format", "json"))["variation"] == "lower"


def test_a_refusal_is_an_answer(capsys, file):
    said = printed(capsys, file, "--kind", "stock")
    assert "No limits are drawn" in said
    assert "Variation" not in said


def test_a_declared_change_is_told(capsys, file):
    said = printed(capsys, file, "--kind", "flow", "--change", "2021-02=A new team", "--change", "2031-02-01=Later")
    assert "A new team" not in said  # twelve figures before it are too few for limits of their own
    assert "No limits are drawn: there are not 13 figures in a row" in said


def test_a_file_of_the_measures_page_can_be_used(capsys, tmp_path):
    path = tmp_path / "AS01.csv"
    rows = "".join(f"2020-{m:02}-01,,40,32,8{m % 4}.0\n" for m in range(1, 13)) + "2021-01-01,,40,32,80.0\n"
    path.write_text("period,group,records,met,value\n" + rows)
    assert "Variation: No signal" in printed(capsys, path, "--kind", "proportion")


@pytest.mark.parametrize(
    "text, message",
    [
        ("month,percent\n2020-01,3\n", "names the columns on and value"),
        ("", "names the columns on and value"),
        ("on,value\n2020-13,3\n", "Line 2 can't be read"),
        ("on,value\n2020-01,many\n", "Line 2 can't be read"),
        ("on,value\n2020-01,nan\n", "is not a number that can be charted"),
        ("on,value,of\n2020-01,3,-1\n", "is not a number that can be charted"),
        ("on,value\n2020-02,3\n2020-01,3\n", "put each period once, in order"),
    ],
)
def test_what_can_not_be_read_is_a_sentence(tmp_path, text, message):
    path = tmp_path / "wrong.csv"
    path.write_text(text)
    with pytest.raises(CommandError, match=message) as caught:
        call_command("spc", str(path), "--kind", "flow")
    assert caught.value.returncode == 2


def test_a_file_that_is_not_there_and_a_change_without_a_reason_are_refused(tmp_path, file):
    with pytest.raises(CommandError, match="can't be read"):
        call_command("spc", str(tmp_path / "none.csv"), "--kind", "flow")
    with pytest.raises(CommandError, match="Write a change as 2021-04-01=A new team"):
        call_command("spc", str(file), "--kind", "flow", "--change", "2021-02-01")
