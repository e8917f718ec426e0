"""What all records have in common: frozen, slotted, named arguments, tuples for lists, words for closed sets."""

import dataclasses
import enum
import pickle
import typing

import pytest

import tawatur.model
from tawatur.model import Days, Span

RECORDS = sorted(
    (value for value in vars(tawatur.model).values() if dataclasses.is_dataclass(value)),
    key=lambda kind: kind.__name__,
)
CLOSED = sorted(
    (value for value in vars(tawatur.model).values() if isinstance(value, enum.EnumType)),
    key=lambda kind: kind.__name__,
)
each_record = pytest.mark.parametrize("kind", RECORDS, ids=lambda kind: kind.__name__)


def sample(kind: type) -> object:
    """Return a record with the plainest value in every field that must be given."""
    needed = {
        field.name: plainest(typing.get_type_hints(kind)[field.name])
        for field in dataclasses.fields(kind)
        if field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING
    }
    if kind.__name__ == "Judgement":
        needed |= {"left": "a", "right": "b"}
    return Span(0, 1) if kind is Span else kind(**needed)


def plainest(hint: object) -> object:
    """Return the plainest value of a type."""
    hint = getattr(hint, "__supertype__", hint)
    origin = typing.get_origin(hint)
    if origin is tuple:
        return ()
    if isinstance(hint, enum.EnumType):
        return next(iter(hint))
    if dataclasses.is_dataclass(hint):
        return sample(hint)
    plain = {str: "x", int: 0, float: 0.5, bool: False}
    return plain.get(hint)


@each_record
def test_a_record_cannot_be_changed(kind):
    record = sample(kind)
    name = dataclasses.fields(kind)[0].name
    with pytest.raises(dataclasses.FrozenInstanceError):
        setattr(record, name, None)
    # A name that is no field: an older Python says so with a TypeError.
    with pytest.raises((AttributeError, TypeError)):
        record.another = 1
    assert not hasattr(record, "__dict__")


@each_record
def test_equal_records_are_one_in_a_set(kind):
    assert len({sample(kind), sample(kind)}) == 1


@each_record
def test_a_record_survives_the_way_to_another_process(kind):
    assert pickle.loads(pickle.dumps(sample(kind))) == sample(kind)


@each_record
def test_fields_are_given_by_name(kind):
    if kind not in (Span, Days):
        assert all(field.kw_only for field in dataclasses.fields(kind))


@each_record
def test_lists_are_tuples(kind):
    hints = {name: str(hint) for name, hint in typing.get_type_hints(kind).items()}
    assert {
        name: hint for name, hint in hints.items() if "list[" in hint or "dict[" in hint or "set[" in hint
    } == {}


@each_record
def test_a_record_says_what_it_is(kind):
    assert not kind.__doc__.startswith(f"{kind.__name__}("), "dataclass wrote the docstring"


@pytest.mark.parametrize("kind", CLOSED, ids=lambda kind: kind.__name__)
def test_values_of_closed_sets_are_plain_words(kind):
    assert issubclass(kind, enum.StrEnum)
    assert all(value.isascii() and " " not in value for value in kind)


def test_there_are_records_of_every_noun():
    assert len(RECORDS) >= 18
    assert len(CLOSED) >= 9
