"""What the server refuses for no fault of ours reaches the person in words, and nothing is kept."""

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session, sessionmaker

from core.complaints import WORDS
from core.db import transaction
from core.errors import Refused


def told(sessions: sessionmaker[Session], statement: str, **values: object) -> str:
    with pytest.raises(Refused) as refused, transaction(sessions) as session:
        session.execute(text(statement), values)
    return str(refused.value)


def test_every_code_is_told_in_its_words(sessions: sessionmaker[Session]) -> None:
    for state, words in WORDS.items():
        raising = f"DO $$BEGIN RAISE EXCEPTION 'x' USING ERRCODE = '{state}'; END$$"
        assert told(sessions, raising) == words


def test_what_people_type_is_told_in_words(sessions: sessionmaker[Session]) -> None:
    assert "character" in told(sessions, "SELECT CAST(:typed AS text)", typed="a\x00b")
    assert "number" in told(sessions, "SELECT CAST(:typed AS integer)", typed=2**40)


def test_a_fault_of_ours_stays_one(sessions: sessionmaker[Session]) -> None:
    with pytest.raises(DBAPIError), transaction(sessions) as session:
        session.execute(text("SELECT nothing_like_that"))
