"""Where one has been in this window: screens and records, back and forward."""

from typing import NamedTuple

# Nobody goes back further than this.
MOST = 100


class Stop(NamedTuple):
    screen: str
    record: int | None = None


class Way:
    def __init__(self) -> None:
        self._stops: list[Stop] = []
        self._at = -1

    @property
    def here(self) -> Stop | None:
        return self._stops[self._at] if self._at >= 0 else None

    def go(self, stop: Stop) -> None:
        """What lay ahead is forgotten: one has turned off."""
        if stop == self.here:
            return
        self._stops = [*self._stops[: self._at + 1], stop][-MOST:]
        self._at = len(self._stops) - 1

    def back(self) -> Stop | None:
        return self._step(-1)

    def forward(self) -> Stop | None:
        return self._step(1)

    @property
    def leads_back(self) -> bool:
        return self._at > 0

    @property
    def leads_forward(self) -> bool:
        return self._at < len(self._stops) - 1

    def forget(self) -> None:
        self._stops, self._at = [], -1

    def _step(self, step: int) -> Stop | None:
        if not 0 <= self._at + step < len(self._stops):
            return None
        self._at += step
        return self.here
