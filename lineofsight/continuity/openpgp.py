"""Encrypt a file with a passphrase as OpenPGP does (RFC 4880), so that any OpenPGP program opens it, and open it again.

The key is made of the passphrase by the slowest hashing the standard has; the content is AES-256 with a modification
detection code, so that a file that was changed anywhere is refused. Nothing is handed on before all of it was checked.
"""

import hashlib
import hmac
import os
import secrets
from collections.abc import Iterator
from datetime import UTC, datetime

from cryptography.hazmat.decrepit.ciphers.modes import CFB
from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES256

SESSION_KEY, LITERAL, SEALED = 3, 11, 18
AES_256, SHA_256, ITERATED, SLOWEST = 9, 8, 3, 0xFF
HASHED = 65_011_712
BLOCK, SALT = 16, 8
MDC = b"\xd3\x14"
SHORTEST = 20
LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"


class UnableToOpen(Exception):
    """The file can't be opened; the message says why. Nothing of what is in it is told."""


class WeakPassphrase(Exception):
    """The passphrase is too short."""


def suggested_passphrase() -> str:
    """This function will make a passphrase that nobody guesses and somebody can type: five groups of five."""
    return "-".join("".join(secrets.choice(LETTERS) for _ in range(5)) for _ in range(5))


def seal(content: bytes, *, passphrase: str, name: str, at: datetime) -> bytes:
    """This function will return the content encrypted, with its name and when it was made. Raises WeakPassphrase."""
    if len(passphrase) < SHORTEST:
        raise WeakPassphrase(f"Use a passphrase of {SHORTEST} or more characters.")
    salt = os.urandom(SALT)
    said = name.encode()
    literal = b"b" + bytes([len(said)]) + said + int(at.timestamp()).to_bytes(4, "big") + content
    begins = os.urandom(BLOCK)
    plain = begins + begins[-2:] + _packet(LITERAL, literal) + MDC
    plain += hashlib.sha1(plain).digest()  # noqa: S324  (the standard's; it is inside the encryption)
    encryptor = _cipher(_key(passphrase, salt)).encryptor()
    how = bytes([4, AES_256, ITERATED, SHA_256]) + salt + bytes([SLOWEST])
    return _packet(SESSION_KEY, how) + _packet(SEALED, b"\x01" + encryptor.update(plain) + encryptor.finalize())


def unseal(sealed: bytes, *, passphrase: str) -> tuple[bytes, str, datetime]:
    """This function will return the content, its name and when it was made. Raises UnableToOpen."""
    try:
        (first, how), (second, data) = _packets(sealed)
        salt = how[4:12]
        ours = how[:4] == bytes([4, AES_256, ITERATED, SHA_256]) and how[12:] == bytes([SLOWEST])
        if (first, second, data[:1]) != (SESSION_KEY, SEALED, b"\x01") or not ours:
            raise ValueError
    except (ValueError, IndexError) as problem:
        raise UnableToOpen("This is not a continuity pack, or it is not whole.") from problem
    decryptor = _cipher(_key(passphrase, salt)).decryptor()
    plain = decryptor.update(data[1:]) + decryptor.finalize()
    said, digest = plain[:-20], plain[-20:]
    if not hmac.compare_digest(hashlib.sha1(said).digest(), digest) or said[-2:] != MDC:  # noqa: S324
        raise UnableToOpen("The passphrase is another one, or the file was changed.")
    return _literal(said[BLOCK + 2 : -2])


def _literal(packets: bytes) -> tuple[bytes, str, datetime]:
    [(kind, literal)] = _packets(packets)
    if kind != LITERAL:
        raise UnableToOpen("This is not a continuity pack.")
    after = 2 + literal[1]
    at = datetime.fromtimestamp(int.from_bytes(literal[after : after + 4], "big"), UTC)
    return literal[after + 4 :], literal[2:after].decode(), at


def _packet(kind: int, body: bytes) -> bytes:
    return bytes([0xC0 | kind, 0xFF]) + len(body).to_bytes(4, "big") + body


def _packets(data: bytes) -> Iterator[tuple[int, bytes]]:
    """This function will return the packets of a file that `_packet` wrote. Raises ValueError where it is otherwise."""
    while data:
        length = int.from_bytes(data[2:6], "big")
        if len(data) < 6 or data[0] & 0xC0 != 0xC0 or data[1] != 0xFF or len(data) < 6 + length:
            raise ValueError
        yield data[0] & 0x3F, data[6 : 6 + length]
        data = data[6 + length :]


def _key(passphrase: str, salt: bytes) -> bytes:
    """This function will hash the salt and passphrase, again and again, until so many bytes were hashed."""
    once = salt + passphrase.encode()
    times, rest = divmod(HASHED, len(once))
    many, sha = once * 4096, hashlib.sha256()
    for _ in range(times // 4096):
        sha.update(many)
    sha.update(once * (times % 4096) + once[:rest])
    return sha.digest()


def _cipher(key: bytes) -> Cipher:
    return Cipher(AES256(key), CFB(bytes(BLOCK)))
