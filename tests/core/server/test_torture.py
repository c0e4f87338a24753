from pathlib import Path

from tests.core.server.torture import torture


def test_nothing_is_lost_to_kills_at_random_moments(place: Path) -> None:
    """The long one is `python -m tests.core.server.torture`."""
    assert torture(place / "server", rounds=5, seed=16) > 0
