"""What a paper says, made by hand: as it is frozen, without a database."""

from typing import Any

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 80" role="img"><title>t</title><desc>d</desc>'
    '<path d="M0 40h200" stroke="#000"/><text x="4" y="70" font-family="Atkinson Hyperlegible Next">76%</text></svg>'
)
ALTERNATIVE = "Assessments in time: from 76% in September 2020 to 95% in July 2021."
DIGEST = "ab" * 32


def words(text: str) -> list[dict[str, Any]]:
    """This function will return a text as the one node of a paragraph."""
    return [{"is": "text", "text": text}]


def figure(presentation: str = "table", **more: Any) -> dict[str, Any]:
    """This function will return a figure as a piece: a sentence, a table or a chart."""
    made = {
        "kind": "figure",
        "presentation": presentation,
        "caption": "Assessments in time",
        "sentence": "Of about 215 assessments, about 205 (95%) were in time.",
        "source": "AS01, assessments in time. The record as it was known at the end of 31 July 2021.",
        "figure": "0123456789abcdef",
        "measure": "AS01",
    }
    if presentation != "sentence":
        rows = [["September 2020", "76%", "180"], ["July 2021", "95%", "215"]]
        made |= {"number": 1, "table": {"head": ["Month", "Percentage", "Assessments"], "rows": rows}}
        made["table"]["numeric"] = [False, True, True]
    if presentation == "chart":
        made |= {"chart": SVG, "alternative": ALTERNATIVE}
    return made | more


def paper(*pieces: dict[str, Any], **more: Any) -> dict[str, Any]:
    """This function will return what a paper with these pieces says."""
    return {
        "authority": "Wexcombe Council",
        "slug": "report",
        "title": "Report to the board",
        "report_of": "Director of Children’s Services",
        "submitted_to": "Improvement Board",
        "meeting_on": "2021-08-12",
        "published_at": "2021-08-03T09:30:00+00:00",
        "supersedes": None,
        "pieces": list(pieces),
        "about_figures": {"heading": "About the figures", "paragraphs": ["Counts are rounded."]},
        "manifest": {"format": "line-of-sight/1", "figures": [{"id": "0123456789abcdef", "rows": []}]},
        **more,
    }
