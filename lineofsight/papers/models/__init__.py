"""The models of papers: one concept a file."""

from lineofsight.papers.models.block import Block
from lineofsight.papers.models.paper import Paper

__all__ = ["Block", "Paper"]
