"""The demo's quotes, as the books would have them."""

from tests.core.demo.conftest import Filled

# Between the numbers of a year, or beyond the one that is counted on from.
GAPS = """
    SELECT q.organization_id, s.series FROM tradewind.quotes q JOIN tradewind.quote_sequences s
      ON s.organization_id = q.organization_id AND q.quote_number LIKE s.series || '-%'
    GROUP BY q.organization_id, s.series, s.last_number
    HAVING count(DISTINCT quote_number) <> s.last_number
        OR max(split_part(q.quote_number, '-', 2)::int) <> s.last_number
"""
LATE = """
    SELECT id FROM tradewind.quotes WHERE decided_at < sent_at OR viewed_at < sent_at
        OR sent_at > now() OR status IN ('sent', 'viewed') AND valid_until < %s
"""


def test_quotes_are_in_every_state_and_numbered_without_gaps(filled: Filled) -> None:
    states = {row["status"] for row in filled.rows("SELECT DISTINCT status FROM tradewind.quotes")}
    # Without companies there is nobody to write them for.
    assert states in (set(), {"draft", "sent", "viewed", "accepted", "rejected", "expired"})
    assert filled.rows(GAPS) == []
    assert filled.rows(LATE, filled.told.date()) == []
