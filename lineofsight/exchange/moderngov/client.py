"""Ask a modern.gov web service over the network: politely, with an end to waiting, and never led to another host."""

import time
from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import SplitResult, urljoin, urlsplit

import requests

SERVICE = "mgWebService.asmx"
WAIT = (10, 60)
"""Seconds to wait for a connection and for each part of an answer: a local default."""
LARGEST = 20 * 1024 * 1024
"""Bytes of an answer above which it is not read: a local default. A meeting of a long agenda has under one million."""
TRIES = 4
REDIRECTS = 3
BUSY = (429, 502, 503, 504)


class UnableToAsk(Exception):
    """The address can't be asked at all; the message says why."""


class NotAnswered(Exception):
    """The service did not answer, often as it is asked: it may later. The message says what was tried."""


class Refused(Exception):
    """The service answered, and not with what was asked. `to_do` says what somebody can do."""

    def __init__(self, message: str, *, to_do: str) -> None:
        """This function will keep what can be done."""
        super().__init__(message)
        self.to_do = to_do


def base_of(address: str) -> str:
    """This function will return the address of a site without its page: what is asked begins with it.

    Raises UnableToAsk for what is not a plain address of http or https.
    """
    parts = urlsplit(address.strip())
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise UnableToAsk("Give the address of the site with https:// or http:// before it.")
    if parts.username or parts.password or parts.query or parts.fragment:
        raise UnableToAsk("Give the address of the site alone, without a name, a password or anything after “?”.")
    path = parts.path.split(f"/{SERVICE}")[0].rstrip("/")
    return f"{parts.scheme}://{parts.netloc.lower()}{path}"


class Client:
    """Asks one site. `pause` seconds pass before each question, and longer before one that is asked again."""

    def __init__(
        self, base: str, *, pause: float, session: Any = None, sleep: Callable[[float], None] = time.sleep
    ) -> None:
        """This function will begin to ask a site."""
        self.base, self._pause, self._sleep = base, pause, sleep
        self._session = session or requests.Session()
        self._session.headers["User-Agent"] = "LineOfSight-import (+democratic services)"
        self._session.headers["Accept"] = "text/xml, application/xml"

    def ask(self, operation: str, said: Mapping[str, str]) -> bytes:
        """This function will return the answer to one operation. Raises NotAnswered and Refused."""
        told = ""
        for attempt in range(TRIES):
            self._sleep(self._pause * (4**attempt))
            try:
                answer = self._get(f"{self.base}/{SERVICE}/{operation}", said)
            except (requests.ConnectionError, requests.Timeout, requests.exceptions.ChunkedEncodingError) as error:
                told = f"no answer ({type(error).__name__})"
                continue
            status, content = answer
            if status not in BUSY:
                return _content(status, content)
            told = f"answered {status}"
        raise NotAnswered(f"{operation} was asked {TRIES} times, the last time: {told}.")

    def _get(self, address: str, said: Mapping[str, str]) -> tuple[int, bytes]:
        asked: Mapping[str, str] | None = said
        for _ in range(REDIRECTS + 1):
            with self._session.get(
                address, params=asked, timeout=WAIT, stream=True, allow_redirects=False
            ) as answer:  # fmt: skip
                if not answer.is_redirect:
                    return answer.status_code, _read(answer)
                address, asked = _followed(address, answer.headers["Location"]), None
        raise Refused("It sends us on and on.", to_do="Ask its supplier for the address of the web service.")


def _followed(address: str, location: str) -> str:
    there = urljoin(address, location)
    was, now = urlsplit(address), urlsplit(there)
    if now.scheme not in ("http", "https") or _host(now) != _host(was):
        raise Refused(
            f"It sends us to another host, {now.hostname or location}.",
            to_do="Where that is the council's own site too, run the import with its address.",
        )
    if was.scheme == "https" and now.scheme == "http":
        raise Refused("It sends us to an address that is not encrypted.", to_do="Ask its supplier to mend that.")
    return there


def _host(parts: SplitResult) -> str:
    return (parts.hostname or "").lower()


def _read(answer: Any) -> bytes:
    content = bytearray()
    for part in answer.iter_content(64 * 1024):
        content += part
        if len(content) > LARGEST:
            raise Refused(
                f"Its answer is larger than {LARGEST // 1024 // 1024} MB, so it was not read.",
                to_do="Look at the page of it at the source.",
            )
    return bytes(content)


def _content(status: int, content: bytes) -> bytes:
    if status == 200:
        return content
    raise Refused(f"It answered {status}.", to_do=_TO_DO.get(status, "Try again later; then ask its supplier."))


_SHIELDED = "Its host keeps programs out. Ask the council's supplier to let this server's address ask the web service."
_TO_DO = {
    401: _SHIELDED,
    403: _SHIELDED,
    404: "The web service may be switched off. Ask the supplier to switch it on.",
    500: "The web service fails over it. Try again later; then ask its supplier.",
}
