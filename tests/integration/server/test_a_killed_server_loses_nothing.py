"""The server is killed while it writes, again and again: what it had acknowledged is there, all else whole or not."""

import random
import time
from datetime import timedelta
from http.client import HTTPException
from threading import Event, Thread
from uuid import uuid4

from django.utils import timezone

from tests.factories.server import Browser, command, rows, running

PATIENCE = 30  # seconds
ROUNDS = 5
WRITERS = 3
PLACE = "/people/1/notes/new/"
MOMENTS = random.Random(1847)


class Writer(Thread):
    """Somebody who writes one note after another, saving a draft of each first, until the server is gone."""

    def __init__(self, browser: Browser, stop: Event) -> None:
        super().__init__(daemon=True)
        self._browser, self._stop_asked = browser, stop
        self.sent: set[str] = set()
        self.acknowledged: set[str] = set()
        self.refused: list[int] = []

    def run(self) -> None:
        try:
            form = self._browser.form(PLACE)
            while not self._stop_asked.is_set():
                self._write(form)
        except (OSError, HTTPException):
            pass  # the server was killed

    def _write(self, form: dict[str, str]) -> None:
        text = f"{uuid4()} " + "The kitchen was warm. " * 400
        note = {**form, "text": text, "kind": "case_note", **yesterday()}
        self._browser.post("/drafts/keep/", note)
        self.sent.add(text.strip())
        status = self._browser.post(PLACE, note)
        if status == 302:
            self.acknowledged.add(text.strip())
        else:
            self.refused.append(status)


def yesterday() -> dict[str, str]:
    day = timezone.localdate() - timedelta(days=1)
    parts = {f"happened_at_{part}": str(getattr(day, part)) for part in ("day", "month", "year")}
    return {**parts, "happened_at_time": "10:00"}


def one_round(server) -> list[Writer]:
    """This function will have several people write, and kill the server at some moment. It starts it again."""
    stop = Event()
    writers = [Writer(Browser(server.address).sign_in(), stop) for _ in range(WRITERS)]
    for writer in writers:
        writer.start()
    wait_for_a_first_answer(writers)
    time.sleep(MOMENTS.uniform(0, 1.2))
    server.kill()
    stop.set()
    for writer in writers:
        writer.join(timeout=30)
    server.start()
    return writers


def wait_for_a_first_answer(writers: list[Writer]) -> None:
    """This function will wait until one note of the round is acknowledged, however busy the machine is."""
    give_up_at = time.monotonic() + PATIENCE
    while not any(writer.acknowledged for writer in writers) and time.monotonic() < give_up_at:
        time.sleep(0.02)


def test_killed_again_and_again_while_it_writes(tmp_path):
    sent, acknowledged = set(), set()
    with running(tmp_path) as server:
        for number in range(ROUNDS):
            writers = one_round(server)
            sent |= set.union(*(writer.sent for writer in writers))
            acknowledged |= set.union(*(writer.acknowledged for writer in writers))
            assert not [status for writer in writers for status in writer.refused], "a note was refused"
            check(tmp_path, sent=sent, acknowledged=acknowledged, said=f"round {number + 1}")
        verified = command(tmp_path, "audit", "verify")
        assert verified.returncode == 0, verified.stdout
    assert len(acknowledged) >= ROUNDS, "too little was written for this to prove anything"
    assert sent > acknowledged, "the server was never killed while it wrote"


def check(folder, *, sent: set[str], acknowledged: set[str], said: str) -> None:
    """This function will ask the database file whether everything acknowledged is there, and nothing by half."""
    assert rows(folder, "pragma integrity_check") == [("ok",)], said
    assert rows(folder, "pragma foreign_key_check") == [], said
    kept = [text for (text,) in rows(folder, "select text from record_note")]
    assert len(kept) == len(set(kept)), f"{said}: a note was stored twice"
    assert acknowledged <= set(kept), f"{said}: a note that was acknowledged is lost"
    assert set(kept) <= sent, f"{said}: half a note is stored"
    audited = rows(folder, "select detail from access_auditentry where action = 'change' and detail like '%\"note\":%'")
    assert len(audited) == len(kept), f"{said}: a note without its audit entry, or the other way round"
