"""What is encrypted comes back as it was; with another key, a byte changed or a piece cut off it is refused."""

import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lineofsight.continuity import sealing
from lineofsight.continuity.sealing import PIECE, SEAL, Sealer, UnableToUnseal, Unsealer, WeakKey, check_key

KEY = "k" * 40
LENGTHS = [0, 1, PIECE - 1, PIECE, PIECE + 1, 2 * PIECE, 2 * PIECE + 7]


def sealed(data: bytes, *, key: str = KEY) -> bytes:
    out = io.BytesIO()
    sealer = Sealer(out, key=key)
    for start in range(0, len(data), 300_000):
        sealer.write(data[start : start + 300_000])
    sealer.finish()
    return out.getvalue()


def unsealed(data: bytes, *, key: str = KEY) -> bytes:
    return Unsealer(io.BytesIO(data), key=key).read()


@pytest.mark.parametrize("length", LENGTHS)
def test_it_comes_back_as_it_was(length):
    data = bytes(i % 251 for i in range(length))
    archive = sealed(data)
    assert unsealed(archive) == data
    assert data == b"" or data[:50] not in archive or length == 1


def test_it_can_be_read_a_little_at_a_time():
    file = Unsealer(io.BytesIO(sealed(b"a" * PIECE + b"b" * 10)), key=KEY)
    assert file.read(5) == b"aaaaa"
    assert file.read(PIECE) == b"a" * (PIECE - 5) + b"b" * 5
    assert file.read(50) == b"bbbbb"
    assert file.read(50) == b""


def test_another_key_is_refused():
    with pytest.raises(UnableToUnseal, match="The key is not the one"):
        unsealed(sealed(b"secret"), key="q" * 40)


@settings(max_examples=25, deadline=None)
@given(place=st.floats(0, 0.999), bit=st.integers(0, 7))
def test_one_bit_changed_anywhere_is_found(place, bit):
    archive = bytearray(sealed(b"x" * 5_000))
    archive[int(place * len(archive))] ^= 1 << bit
    with pytest.raises(UnableToUnseal):
        unsealed(bytes(archive))


HEAD = len(sealing.MARK) + sealing.SALT + sealing.PREFIX


@pytest.mark.parametrize("kept", [0, 5, HEAD - 1, HEAD, HEAD + 9, HEAD + PIECE + SEAL, HEAD + PIECE + SEAL + 20])
def test_a_file_cut_short_is_found_even_between_two_pieces(kept):
    archive = sealed(b"y" * (2 * PIECE))
    assert kept < len(archive)
    with pytest.raises(UnableToUnseal):
        unsealed(archive[:kept])


def test_pieces_that_change_places_are_found():
    archive = sealed(b"1" * PIECE + b"2" * PIECE + b"3")
    size = PIECE + SEAL
    head, first, second, rest = (
        archive[:HEAD],
        archive[HEAD:][:size],
        archive[HEAD + size :][:size],
        archive[HEAD + 2 * size :],
    )
    assert unsealed(head + first + second + rest)
    with pytest.raises(UnableToUnseal, match="changed"):
        unsealed(head + second + first + rest)


def test_the_same_data_is_never_encrypted_the_same_way_twice():
    assert sealed(b"same") != sealed(b"same")


@pytest.mark.parametrize(
    "key, words", [("", "32 or more"), ("short", "32 or more"), ("a" * 40, "must not be the audit's")]
)
def test_a_weak_key_is_refused(key, words):
    with pytest.raises(WeakKey, match=words):
        check_key(key, other="a" * 40)
    check_key("b" * 40, other="a" * 40)
