"""A12, A14: files of notifications are loaded on a page and by a command, with refused lines in words."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import CommandError, call_command
from django.urls import reverse

from lineofsight.service.front_door.models import Notification, TriageSwitch
from tests.factories.front_door import file_of, line, load
from tests.factories.service import later, make_teams

pytestmark = pytest.mark.django_db
LOADS = reverse("front_door:notifications")


def upload(client, content: bytes):
    make_teams()
    return client.post(LOADS, {"file": SimpleUploadedFile("night.csv", content)}, follow=True).content.decode()


def test_a_file_is_loaded_and_refused_lines_are_listed(sign_in):
    page = upload(sign_in("team_manager"), file_of(line(), line("WX-2", grading="huge")))
    assert "Refused lines" in page
    assert "grading is none of standard, medium, high" in page
    assert Notification.objects.count() == 1


def test_what_is_no_such_file_is_said_at_the_question(sign_in):
    page = upload(sign_in("team_manager"), b"a,b\n1,2\n")
    assert "The file has no column named reference" in page


def test_the_switch_is_set_on_its_page(sign_in):
    day = later().date()
    sent = {"takes": "none", "reason": "Agreed by partners.", "from_on_day": day.day, "from_on_month": day.month}
    client = sign_in("head_of_service")
    page = client.post(reverse("front_door:triage_switch"), {**sent, "from_on_year": day.year}, follow=True)
    assert "none: each goes to the board alone" in page.content.decode()
    assert TriageSwitch.objects.get().set_by == client.user


def test_the_board_names_domestic_abuse(sign_in):
    """A14 (1)"""
    load(line())
    assert "Domestic abuse: medium" in sign_in("team_manager").get(reverse("front_door:board")).content.decode()


def test_both_countings_stand_side_by_side(sign_in):
    load(line())
    page = sign_in("team_manager").get(reverse("front_door:both_ways")).content.decode()
    assert "Referrals, if each were one" in page
    assert "July 2021" in page


def test_the_command_loads_and_says_what_it_refused(tmp_path, make_user, capsys):
    make_teams()
    make_user("team_manager", username="marla")
    path = tmp_path / "night.csv"
    path.write_bytes(file_of(line(), line("WX-2", grading="huge")))
    with pytest.raises(CommandError, match="Some lines were refused"):
        call_command("import-notifications", path, "--by", "marla")
    assert "Line 3: grading is none of" in capsys.readouterr().out
    path.write_bytes(file_of(line()))
    call_command("import-notifications", path, "--by", "marla")
    assert "0 loaded, 1 there already, 0 refused." in capsys.readouterr().out


@pytest.mark.parametrize("made", [1, 60])
def test_few_queries_however_many(sign_in, django_assert_max_num_queries, made):
    client = sign_in("team_manager")
    for number in range(made):
        load(line(f"WX-{number}", first_name=f"Isla{number}"))
    for name in ("notifications", "both_ways", "board"):
        with django_assert_max_num_queries(15):
            assert client.get(reverse(f"front_door:{name}")).status_code == 200
