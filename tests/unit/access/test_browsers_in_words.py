"""What a browser says of itself, as a person would say it."""

import pytest

from lineofsight.access.browsers import browser_in_words

WEBKIT = "AppleWebKit/537.36 (KHTML, like Gecko)"


@pytest.mark.parametrize(
    "said, words",
    (
        (f"Mozilla/5.0 (Windows NT 10.0; Win64; x64) {WEBKIT} Chrome/140.0 Safari/537.36 Edg/140.0", "Edge on Windows"),
        (f"Mozilla/5.0 (Linux; Android 15) {WEBKIT} Chrome/140.0 Mobile Safari/537.36", "Chrome on Android"),
        (f"Mozilla/5.0 (Macintosh; Intel Mac OS X 15_0) {WEBKIT} Version/18.0 Safari/605.1", "Safari on a Mac"),
        ("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox on Linux"),
        ("curl/8 (Windows)", "A browser on Windows"),
        ("", "A browser that does not say what it is"),
    ),
)
def test_a_browser_is_named(said, words):
    assert browser_in_words(said) == words
