"""What every page must be, whoever looks at it: accessible, whole, quiet and of this machine only."""

from urllib.parse import urlsplit

from playwright.sync_api import Page

PARTS = """() => [document.querySelectorAll("h1").length, document.title, document.documentElement.lang]"""
WIDER_THAN_THE_WINDOW = """() => {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  const scrolls = (e) => e && (["auto", "scroll", "hidden", "clip"].includes(getComputedStyle(e).overflowX)
    || scrolls(e.parentElement));
  const wide = [...document.querySelectorAll("body *")]
    .filter((e) => e.getBoundingClientRect().right > width + 1 && !scrolls(e.parentElement));
  const widest = `${document.documentElement.scrollWidth} > ${width}`;
  return [widest, ...wide.slice(0, 5).map((e) => e.outerHTML.slice(0, 160))];
}"""


class Watch:
    """Notes what a page does that no page should: errors, refusals by the content security policy, calls elsewhere."""

    def __init__(self, page: Page, address: str) -> None:
        """This function will begin to watch the page, which may call the address only."""
        self.faults: list[str] = []
        self.statuses: dict[str, int] = {}
        self._host = urlsplit(address).netloc
        page.on("console", self._console)
        page.on("pageerror", lambda error: self.faults.append(f"{page.url}: {error}"))
        page.on("request", self._request)
        page.on("response", self._response)

    def _console(self, message) -> None:
        # A browser writes to its console when a page is refused or not found; statuses are judged on their own.
        if message.type in {"error", "warning"} and "the server responded with a status of 4" not in message.text:
            self.faults.append(f"Console: {message.text} ({message.location.get('url')})")

    def _request(self, request) -> None:
        parts = urlsplit(request.url)
        if parts.scheme not in {"data", "blob"} and parts.netloc != self._host:
            self.faults.append(f"Called {request.url}")

    def _response(self, response) -> None:
        self.statuses[response.url] = response.status
        is_lost_file = response.status == 404 and "/static/" in response.url
        if response.status >= 500 or is_lost_file:
            self.faults.append(f"{response.status} from {response.request.method} {response.url}")


def parts_missing(page: Page) -> list[str]:
    """This function will return which of a page's parts are missing: one main heading, a title, a language."""
    headings, title, language = page.evaluate(PARTS)
    return [
        *([f"{headings} main headings"] if headings != 1 else []),
        *(["no title of its own"] if not title.removesuffix("– Line of Sight").strip() else []),
        *(["no language"] if not language else []),
    ]


def sideways_scrolling(page: Page) -> list[str]:
    """This function will return by how much the page is wider than its window, and what makes it so; or nothing."""
    return page.evaluate(WIDER_THAN_THE_WINDOW)
