"""Controlled draws: which of several groups of children, so that a share comes out and not luck."""

from collections.abc import Sequence

import numpy as np

KEPT_FOR_LAST = 6
"""Children alone are tried last, a few of them, so that a number left over can still be made up."""


def chosen(rng: np.random.Generator, sizes: Sequence[int], allowed: int) -> list[bool]:
    """This function will choose some of the groups, drawn, that hold as many children as allowed and never more.

    They hold exactly as many where enough groups are of one child. `allowed` below one chooses none.
    """
    taken, left = [False] * len(sizes), allowed
    for index in _in_turn(rng, sizes):
        if 0 < sizes[index] <= left:
            taken[index], left = True, left - sizes[index]
    return taken


def _in_turn(rng: np.random.Generator, sizes: Sequence[int]) -> list[int]:
    drawn = [int(index) for index in rng.permutation(len(sizes))]
    last = set([index for index in drawn if sizes[index] == 1][:KEPT_FOR_LAST])
    return [*(index for index in drawn if index not in last), *(index for index in drawn if index in last)]
