"""What all JSON answers are made of: a frozen shape, spans, pages of lists, the one form of an error."""

from typing import Annotated, Generic, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict

from tawatur.model import Span

__all__ = ["ErrorBody", "ErrorOut", "ListingOut", "Shape", "SpanOut"]

T = TypeVar("T")


def _pair(value: object) -> object:
    """Turn a Span into its two offsets; leave anything else to the validator."""
    return (value.start, value.end) if isinstance(value, Span) else value


SpanOut = Annotated[tuple[int, int], BeforeValidator(_pair)]


class Shape(BaseModel):
    """What every answer has in common: it is read from a record's attributes and cannot be changed."""

    model_config = ConfigDict(from_attributes=True, frozen=True)


class ErrorBody(Shape):
    """What went wrong: the name of the error and what, where and what to do."""

    kind: str
    message: str


class ErrorOut(Shape):
    """The one shape of every answer that is not 2xx."""

    error: ErrorBody


class ListingOut(Shape, Generic[T]):
    """A page of a longer list; `total` counts the whole of it."""

    items: tuple[T, ...]
    total: int
    offset: int
    limit: int
