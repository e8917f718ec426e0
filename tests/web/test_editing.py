"""A form of the workbench carries its secret; anything else is refused."""

import asyncio

import pytest
from starlette.exceptions import HTTPException
from starlette.requests import Request

from tawatur.web.editing import make_editing, read_form


def sent(body: bytes, kind: str = "application/x-www-form-urlencoded") -> Request:
    parts = iter([{"type": "http.request", "body": body[:7], "more_body": True},
                  {"type": "http.request", "body": body[7:], "more_body": False}])  # fmt: skip

    async def receive():
        return next(parts)

    return Request({"type": "http", "headers": [(b"content-type", kind.encode())]}, receive)


def read(body: bytes, kind: str = "application/x-www-form-urlencoded"):
    return asyncio.run(read_form(sent(body, kind)))


def test_fields_are_read_with_all_their_values():
    assert read(b"target=a&target=b&value=%D8%A3&why=") == {"target": ["a", "b"], "value": ["أ"]}
    assert read(b"a=1", "application/x-www-form-urlencoded; charset=utf-8") == {"a": ["1"]}


@pytest.mark.parametrize(
    ("body", "kind", "status"),
    [
        (b"a=1", "text/plain", 415),
        (b"a=" + b"x" * 300_000, "application/x-www-form-urlencoded", 413),
        ("a=أ".encode(), "application/x-www-form-urlencoded", 400),
        (b"a=%ff", "application/x-www-form-urlencoded", 400),
        (b"&".join(b"a=1" for _ in range(2000)), "application/x-www-form-urlencoded", 400),
    ],
)
def test_what_is_no_form_is_refused(body, kind, status):
    with pytest.raises(HTTPException) as refused:
        read(body, kind)
    assert refused.value.status_code == status


def test_the_secret_is_a_new_one_each_time():
    editing = make_editing("هدى")
    editing.check({"token": [editing.token]})
    assert editing.token != make_editing("هدى").token
    for form in ({}, {"token": [""]}, {"token": ["أ"]}, {"token": [make_editing("هدى").token]}):
        with pytest.raises(HTTPException):
            editing.check(form)
