"""Process behaviour charts for an analyst to use alone: `from lineofsight.measures.spc import Point, chart`."""

from lineofsight.measures.spc.charting import chart
from lineofsight.measures.spc.icons import Assurance, Target, Variation
from lineofsight.measures.spc.limits import Baseline, Limits, baseline
from lineofsight.measures.spc.model import Chart, Judged, Segment
from lineofsight.measures.spc.pack import Pack, pack
from lineofsight.measures.spc.points import Point, UnableToChart
from lineofsight.measures.spc.rebasing import Change
from lineofsight.measures.spc.rule_sets import DEFAULT, RULE_SETS, RuleSet, rule_set
from lineofsight.measures.spc.rules import Signal
from lineofsight.measures.spc.runs import Runs, runs
from lineofsight.measures.spc.suitability import Refusal

__all__ = [
    "DEFAULT",
    "RULE_SETS",
    "Assurance",
    "Baseline",
    "Change",
    "Chart",
    "Judged",
    "Limits",
    "Pack",
    "Point",
    "Refusal",
    "RuleSet",
    "Runs",
    "Segment",
    "Signal",
    "Target",
    "UnableToChart",
    "Variation",
    "baseline",
    "chart",
    "pack",
    "rule_set",
    "runs",
]
