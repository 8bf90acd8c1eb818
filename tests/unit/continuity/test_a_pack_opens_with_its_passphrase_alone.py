"""A pack opens with its passphrase alone, a changed byte is found, and another program opens it too."""

import subprocess
from datetime import UTC, datetime

import pytest

from lineofsight.continuity.openpgp import UnableToOpen, WeakPassphrase, seal, suggested_passphrase, unseal

AT = datetime(2021, 9, 1, 10, 30, tzinfo=UTC)
PASSPHRASE = "tallow row, tallow row and Zoë"
CONTENT = "Rowan Wexley lives at 4 Tallow Row. 🌻".encode() * 50


@pytest.fixture(scope="module")
def sealed() -> bytes:
    return seal(CONTENT, passphrase=PASSPHRASE, name="T001.html", at=AT)


def test_it_opens_with_its_passphrase(sealed):
    assert unseal(sealed, passphrase=PASSPHRASE) == (CONTENT, "T001.html", AT)


def test_it_holds_nothing_that_can_be_read_and_is_never_the_same_twice(sealed):
    assert b"Rowan" not in sealed
    assert b"T001" not in sealed
    assert seal(CONTENT, passphrase=PASSPHRASE, name="T001.html", at=AT) != sealed


def test_another_passphrase_reveals_nothing(sealed):
    with pytest.raises(UnableToOpen) as refused:
        unseal(sealed, passphrase=PASSPHRASE + " ")
    assert str(refused.value) == "The passphrase is another one, or the file was changed."


@pytest.mark.parametrize("place", [0, 1, 5, 8, 10, 14, 18, 19, 24, 26, 44, 60, 500, -40, -20, -1])
def test_a_changed_byte_is_found(sealed, place):
    changed = bytearray(sealed)
    changed[place] ^= 1
    with pytest.raises(UnableToOpen):
        unseal(bytes(changed), passphrase=PASSPHRASE)


@pytest.mark.parametrize("what", [b"", b"not a pack", b"\xc3\xff"])
def test_what_is_no_pack_is_refused(what):
    with pytest.raises(UnableToOpen):
        unseal(what, passphrase=PASSPHRASE)


def test_a_pack_cut_short_is_refused(sealed):
    for length in (10, 60, len(sealed) - 1):
        with pytest.raises(UnableToOpen):
            unseal(sealed[:length], passphrase=PASSPHRASE)


def test_a_short_passphrase_is_refused_and_a_suggested_one_is_not():
    with pytest.raises(WeakPassphrase):
        seal(CONTENT, passphrase="too short", name="T001.html", at=AT)
    one, other = suggested_passphrase(), suggested_passphrase()
    assert one != other
    assert len(one) == 29


def test_gnupg_opens_it(sealed, tmp_path):
    home = tmp_path / "gnupg"
    home.mkdir(mode=0o700)
    (tmp_path / "pack.gpg").write_bytes(sealed)
    (tmp_path / "passphrase").write_text(PASSPHRASE)
    ran = subprocess.run(
        ["gpg", "--homedir", home, "--batch", "--pinentry-mode", "loopback", "--passphrase-file",
         tmp_path / "passphrase", "--decrypt", tmp_path / "pack.gpg"],
        capture_output=True, check=False,
    )  # fmt: skip
    assert ran.returncode == 0, ran.stderr.decode()
    assert ran.stdout == CONTENT
