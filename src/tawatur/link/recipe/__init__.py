"""Work on whole corpora that one machine and a cluster do alike: kernels, and a little SQL between them."""

from tawatur.link.recipe.check import QueryError, schema_of
from tawatur.link.recipe.steps import Batches, Kernel, Recipe, Rounds, Runner, Step

__all__ = ["Batches", "Kernel", "QueryError", "Recipe", "Rounds", "Runner", "Step", "schema_of"]
