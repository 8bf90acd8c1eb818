"""Charts are the same each time, safe under the strict policy, and say what they show."""

import re
from datetime import date

import pytest
from lxml import etree

from lineofsight.web.charts import Bar, Event, Limits, Point, bars, drawing, series

VALUES = (76, None, 95)
POINTS = [Point(on=date(2021, month, 1), value=value) for month, value in enumerate(VALUES, start=5)]
SVG = "{http://www.w3.org/2000/svg}"


def trend(**kwargs):
    settings = {"title": "Assessments in time", "points": POINTS, "unit": "%", "target": 90, **kwargs}
    return series(**settings)


def wards():
    values = [
        Bar(label="Harbour", value=40),
        Bar(label="Castle", value=None, note="suppressed"),
        Bar(label="Mill", value=7),
    ]
    return bars(title="Referrals", values=values, value_label="Referrals", group_label="Ward")


LIMITS = Limits(lower=60, centre=80, upper=99)
EVENTS = [Event(on=date(2021, 6, 10), label="A new team started")]


@pytest.mark.parametrize("draw", [trend, wards, lambda: trend(limits=LIMITS, events=EVENTS)])
def test_a_chart_is_the_same_byte_for_byte(draw):
    first = draw()
    drawing._drawn.cache_clear()
    trend(title="Another in between")
    assert draw().svg == first.svg


@pytest.mark.parametrize("chart", [trend(limits=LIMITS, events=EVENTS), wards()], ids=["series", "bars"])
def test_a_chart_has_nothing_a_strict_policy_refuses(chart):
    root = etree.fromstring(chart.svg.encode())
    assert [part for part in root.iter() if part.get("style") is not None] == []
    assert not {"style", "script", "foreignObject", "image"} & {etree.QName(part).localname for part in root.iter()}
    assert not [name for part in root.iter() for name in part.attrib if name.startswith("on")]
    assert "javascript:" not in chart.svg


def test_a_chart_is_one_image_with_a_title_and_a_sentence():
    chart = trend()
    root = etree.fromstring(chart.svg.encode())
    ids = {part.get("id"): part.text for part in root.iter() if part.get("id")}
    assert root.get("role") == "img"
    assert [ids[name] for name in root.get("aria-labelledby").split()] == [chart.title, chart.sentence]
    assert len([part for part in root.iter() if part.get("role")]) == 1


def test_identifiers_of_two_charts_on_a_page_differ():
    found = [set(re.findall(r'id="([^"]+)"', chart.svg)) for chart in (trend(), trend(target=91), wards())]
    assert not found[0] & found[1]
    assert not found[0] & found[2]


def test_the_sentence_tells_what_the_line_does():
    assert trend(limits=LIMITS, events=EVENTS).sentence == (
        "Assessments in time: from 76% in May 2021 to 95% in July 2021; "
        "highest 95% in July 2021, lowest 76% in May 2021. "
        "The target is 90%. The average is 80%, varying between 60% and 99%. 10 June 2021: A new team started."
    )


def test_each_group_is_told_and_has_a_column():
    points = [Point(on=p.on, value=10, group=group) for group in ("North", "South") for p in POINTS]
    chart = series(title="Open", points=points)
    assert chart.headings == ("Month", "North", "South")
    assert chart.rows[0] == ("May 2021", "10", "10")
    assert "North, from 10" in chart.sentence
    assert "; South, from 10" in chart.sentence


def test_a_missing_value_leaves_a_gap_and_a_note():
    points = [Point(on=p.on, value=p.value, note="fewer than 5") for p in POINTS]
    chart = series(title="Open", points=points, unit="%")
    assert chart.rows[1] == ("June 2021", "fewer than 5")
    assert "fewer than 5" not in chart.sentence


def test_a_chart_without_figures_says_so():
    assert series(title="Open", points=[]).sentence == "Open: no figures."
    assert bars(title="Open", values=[]).sentence == "Open: no figures."


def test_bars_keep_their_order_and_their_notes():
    chart = wards()
    assert chart.rows == (("Harbour", "40"), ("Castle", "suppressed"), ("Mill", "7"))
    assert chart.sentence == "Referrals, 3 groups: highest Harbour, 40; lowest Mill, 7."
    text = " ".join(etree.fromstring(chart.svg.encode()).itertext())
    assert text.index("40") < text.index("suppressed")


def test_a_title_cannot_break_out_of_the_picture():
    chart = trend(title="</svg><script>alert(1)</script>")
    assert "<script>" not in chart.svg


def test_events_are_numbered_in_order_of_date():
    events = [Event(on=date(2021, 7, 1), label="Later"), Event(on=date(2021, 5, 3), label="Sooner")]
    assert trend(events=events).events == ((1, "3 May 2021", "Sooner"), (2, "1 July 2021", "Later"))
