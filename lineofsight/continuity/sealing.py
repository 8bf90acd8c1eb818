"""Encrypt and decrypt a stream: AES-256-GCM in pieces that cannot be changed, moved, dropped or cut short.

A file is MARK, a salt, the first part of every nonce, and then the pieces. The nonce of a piece holds its number and
whether it is the last one, and every piece is sealed together with the head of the file: the STREAM construction.
"""

import io
import os
from typing import BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

MARK = b"lineofsight archive 1\n"
SALT, PREFIX, SEAL = 16, 7, 16
PIECE = 1024 * 1024
SHORTEST_KEY = 32


class UnableToUnseal(Exception):
    """The file can't be read with this key; the message says why."""


class WeakKey(Exception):
    """The key is missing, short, or used for something else as well."""


def check_key(key: str, *, other: str = "") -> None:
    """This function will raise WeakKey unless the key is long enough and is not the `other` one, the audit's."""
    if len(key) < SHORTEST_KEY:
        raise WeakKey(f"Set LINEOFSIGHT_BACKUP_KEY to {SHORTEST_KEY} or more random characters.")
    if key == other:
        raise WeakKey("LINEOFSIGHT_BACKUP_KEY must not be the audit's key: who has both could rewrite the audit.")


def _cipher(key: str, salt: bytes) -> AESGCM:
    return AESGCM(Scrypt(salt=salt, length=32, n=2**15, r=8, p=1).derive(key.encode()))


def _nonce(prefix: bytes, number: int, *, is_last: bool) -> bytes:
    return prefix + number.to_bytes(4, "big") + bytes([is_last])


class Sealer(io.RawIOBase):
    """A file to write to: what is written comes out encrypted. Call `finish` or the archive can't be read."""

    def __init__(self, out: BinaryIO, *, key: str) -> None:
        salt, self._prefix = os.urandom(SALT), os.urandom(PREFIX)
        self._out, self._head = out, MARK + salt + self._prefix
        self._cipher, self._waiting, self._number = _cipher(key, salt), bytearray(), 0
        out.write(self._head)

    def writable(self) -> bool:
        """This function will say that it can be written to."""
        return True

    def write(self, data) -> int:
        """This function will take more to encrypt. A piece is held until it is known not to be the last."""
        self._waiting += data
        while len(self._waiting) > PIECE:
            self._seal(self._waiting[:PIECE], is_last=False)
            del self._waiting[:PIECE]
        return len(data)

    def finish(self) -> None:
        """This function will write the last piece, which shows that nothing was cut off."""
        self._seal(self._waiting, is_last=True)
        self._waiting = bytearray()

    def _seal(self, data: bytearray, *, is_last: bool) -> None:
        nonce = _nonce(self._prefix, self._number, is_last=is_last)
        self._out.write(self._cipher.encrypt(nonce, bytes(data), self._head))
        self._number += 1


class Unsealer(io.RawIOBase):
    """A file to read from: what is read has been decrypted, and each piece was whole. Raises UnableToUnseal."""

    def __init__(self, source: BinaryIO, *, key: str) -> None:
        self._source = source
        self._head = source.read(len(MARK) + SALT + PREFIX)
        if not self._head.startswith(MARK):
            raise UnableToUnseal("This is not an archive of Line of Sight.")
        if len(self._head) < len(MARK) + SALT + PREFIX:
            raise UnableToUnseal("The archive is cut short.")
        salt, self._prefix = self._head[len(MARK) : len(MARK) + SALT], self._head[-PREFIX:]
        self._cipher, self._number, self._ready = _cipher(key, salt), 0, bytearray()
        self._next = source.read(PIECE + SEAL)
        self._is_over = False

    def readable(self) -> bool:
        """This function will say that it can be read."""
        return True

    def read(self, size: int = -1) -> bytes:
        """This function will return the next `size` bytes, fewer at the end; all that is left when it is negative."""
        while not self._is_over and (size < 0 or len(self._ready) < size):
            self._open_next()
        size = len(self._ready) if size < 0 else size
        data = bytes(self._ready[:size])
        del self._ready[:size]
        return data

    def _open_next(self) -> None:
        sealed, self._next = self._next, self._source.read(PIECE + SEAL)
        self._is_over = not self._next
        try:
            nonce = _nonce(self._prefix, self._number, is_last=self._is_over)
            self._ready += self._cipher.decrypt(nonce, sealed, self._head)
        except InvalidTag as error:
            raise UnableToUnseal(self._problem()) from error
        self._number += 1

    def _problem(self) -> str:
        if self._number == 0:
            return "The key is not the one this archive was made with, or the archive was changed."
        return "The archive was changed or cut short after it was made."
