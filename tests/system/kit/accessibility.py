"""What axe finds wrong with a page. A page of the same make is examined once, however many children's it is."""

from pathlib import Path

import axe_playwright_python
from playwright.sync_api import Page

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text()
MAKE_OF_A_PAGE = Path(__file__).with_suffix(".js").read_text()
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# Contrast takes most of the time on a long page: it is measured on one element of each make.
RUN_AXE = """async ({tags, letters}) => {
  const told = {resultTypes: ["violations"], preload: false};
  const all = await axe.run(document, {...told, runOnly: tags, rules: {"color-contrast": {enabled: false}}});
  const which = letters.map((name) => window.lettersOf.get(name));
  const contrast = {type: "rule", values: ["color-contrast"]};
  const pale = which.length ? (await axe.run({include: which}, {...told, runOnly: contrast})).violations : [];
  const found = [...all.violations, ...pale];
  const where = (rule) => rule.nodes.map((node) => node.html.slice(0, 200)).join("\\n  ");
  return found.map((rule) => `${rule.id}: ${rule.help}\\n  ${where(rule)}`);
}"""


class Examiner:
    """Examines pages, and remembers of which makes it found nothing wrong, in each width of window."""

    def __init__(self) -> None:
        """This function will begin with nothing examined."""
        self._parts: set[tuple[int, int]] = set()
        self._letters: set[tuple[int, int]] = set()

    def faults(self, page: Page) -> list[str]:
        """This function will return what is wrong with the page as it stands; a make found whole is not run again."""
        width = (page.viewport_size or {"width": 0})["width"]
        make = page.evaluate(MAKE_OF_A_PAGE)
        parts = {(width, hash(part)) for part in make["parts"]}
        letters = {name: (width, hash(name)) for name in make["letters"]}
        unseen = [name for name, seen in letters.items() if seen not in self._letters]
        faults = make["faults"]
        if unseen or not parts <= self._parts:
            page.evaluate(AXE)
            faults = faults + page.evaluate(RUN_AXE, {"tags": TAGS, "letters": unseen})
        if not faults:
            self._parts |= parts
            self._letters |= set(letters.values())
        return faults
