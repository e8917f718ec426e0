"""A page of a list keeps its counts, and the one form of an error its two parts."""

import pytest
from pydantic import ValidationError

from tawatur.api.account import OutletOut
from tawatur.api.shapes import ErrorOut, ListingOut
from tawatur.flow.ask import Listing
from tawatur.model import Span


def test_a_listing_is_read_from_the_record():
    listing = Listing(items=({"outlet": "الميناء", "articles": 3},), total=7, offset=2, limit=1)
    shape = ListingOut[OutletOut].model_validate(listing)
    assert shape.model_dump() == {
        "items": ({"outlet": "الميناء", "articles": 3},), "total": 7, "offset": 2, "limit": 1,
    }  # fmt: skip


def test_a_listing_holds_only_its_kind():
    with pytest.raises(ValidationError):
        ListingOut[OutletOut].model_validate(Listing(items=(Span(0, 1),), total=1, offset=0, limit=1))


def test_an_error_has_kind_and_message():
    assert ErrorOut.model_json_schema()["required"] == ["error"]
    with pytest.raises(ValidationError):
        ErrorOut.model_validate({"error": {"kind": "InputError"}})
