"""Errors say what, where and what to do, and keep all three on the way to another process."""

import pickle

import pytest

from tawatur import errors
from tawatur.errors import InputError, NotFoundError, TawaturError

KINDS = [getattr(errors, name) for name in errors.__all__]


@pytest.mark.parametrize("kind", KINDS)
def test_every_error_is_of_the_tree(kind):
    assert issubclass(kind, TawaturError)


@pytest.mark.parametrize("kind", KINDS)
def test_an_error_survives_the_way_to_another_process(kind):
    error = pickle.loads(pickle.dumps(kind("it is empty", where="a.txt", do="Give another.")))
    assert type(error) is kind
    assert (error.what, error.where, error.do) == ("it is empty", "a.txt", "Give another.")


def test_the_message_has_what_there_is():
    assert str(InputError("it is empty")) == "it is empty"
    assert str(InputError("it is empty", where="a.txt")) == "a.txt: it is empty"
    assert str(InputError("it is empty", do="Give another.")) == "it is empty. Give another."


def test_what_is_not_found_is_wrong_input():
    assert issubclass(NotFoundError, InputError)
