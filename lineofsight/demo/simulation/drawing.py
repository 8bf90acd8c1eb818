"""Draws by shares."""

import numpy as np


def pick(rng: np.random.Generator, options: list, shares: list[float]):
    """This function will draw one of the options by their shares."""
    return options[min(int(np.searchsorted(np.cumsum(shares), rng.random())), len(options) - 1)]


def spread(rng: np.random.Generator, options: list, shares: list[float], count: int) -> list:
    """This function will draw so many options, in any order, of which each comes up as often as its share says."""
    places = (rng.permutation(count) + rng.random()) / max(count, 1)
    ends = np.cumsum(shares)
    return [options[min(int(np.searchsorted(ends, place)), len(options) - 1)] for place in places]
