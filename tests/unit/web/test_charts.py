"""Charts are the same each time, safe under the strict policy, and say what they show."""

import re
from datetime import date

import pytest
from lxml import etree

from lineofsight.measures.spc import Variation
from lineofsight.web.charts import Bar, Event, JudgedPoint, Limits, Point, bars, behaviour, drawing, series, style

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


def test_few_children_are_counted_in_whole_numbers():
    points = [Point(on=date(2021, month, 1), value=value) for month, value in enumerate((0, 1, 2), start=5)]
    marks = [text.text for text in etree.fromstring(series(title="Emergencies", points=points).svg).iter(f"{SVG}text")]
    assert [mark for mark in marks if mark.replace(".", "").isdigit()] == ["0", "1", "2"]


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


def judged(**changed):
    return JudgedPoint(**{"on": date(2021, 5, 1), "value": 80, "limits": LIMITS, **changed})


def behaviour_chart():
    points = [
        judged(),
        judged(on=date(2021, 6, 1), value=40, mark="concern", said="Worse than usual: outside the limits"),
        judged(on=date(2021, 7, 1), value=None, note="Too few to show"),
        judged(on=date(2021, 8, 1), value=90, limits=None, mark="not judged"),
    ]
    return behaviour(title="In time", points=points, unit="%", target=90, events=EVENTS)


def test_a_process_behaviour_chart_says_its_limits_and_signals():
    chart = behaviour_chart()
    assert "The average is 80%, varying between 60% and 99%." in chart.sentence
    assert chart.sentence.endswith("Signals: June 2021 (worse than usual: outside the limits).")
    assert chart.rows[1] == ("June 2021", "40%", "60%", "80%", "99%", "Worse than usual: outside the limits")
    assert chart.rows[2] == ("July 2021", "Too few to show", "60%", "80%", "99%", "–")
    assert chart.rows[3] == ("August 2021", "90%", "–", "–", "–", "–")
    for words in ("Upper 99%", "Average 80%", "Lower 60%", "Target 90%", "Worse than usual", "Not judged"):
        assert words in chart.svg


def test_limits_that_lie_off_the_scale_are_not_drawn():
    points = [judged(limits=Limits(lower=-3, centre=50, upper=103)), judged(on=date(2021, 6, 1), value=70)]
    below = behaviour(title="In time", points=points[:1], unit="%")
    assert "Lower" not in below.svg.split("</desc>")[1]
    assert "Upper" not in below.svg.split("</desc>")[1]
    assert "Average 50%" in below.svg


def test_marks_differ_in_shape_and_are_those_of_the_icons():
    assert {each.key for each in Variation} == set(style.MARKS)
    assert len({mark.shape for mark in style.MARKS.values()}) == len(style.MARKS)
