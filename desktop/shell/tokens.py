"""The colours of the application, twice: by day and by night."""

from typing import NamedTuple


class Tokens(NamedTuple):
    """Every text colour keeps 4.5 : 1 to every ground it is used on; a test measures it."""

    name: str
    ground: str  # behind everything
    surface: str  # cards, fields, dialogs
    sidebar: str
    hover: str
    line: str  # between things
    edge: str  # around what can be pressed
    field: str  # around what can be typed into or ticked: seen as well as an icon
    text: str
    muted: str
    accent: str
    accent_strong: str  # the accent under the pointer
    accent_soft: str
    on_accent: str
    chosen: str  # selected text and rows
    good: str
    good_soft: str
    warning: str
    warning_soft: str
    danger: str
    danger_soft: str


LIGHT = Tokens(
    name="light",
    ground="#F5F6F8",
    surface="#FFFFFF",
    sidebar="#FBFBFC",
    hover="#EEF1F4",
    line="#E3E7EC",
    edge="#C6CDD7",
    field="#808A99",
    text="#1A2330",
    muted="#566172",
    accent="#0F766E",
    accent_strong="#0B5F59",
    accent_soft="#E2F2F0",
    on_accent="#FFFFFF",
    chosen="#CDE9E5",
    good="#05603A",
    good_soft="#E1F5E9",
    warning="#8A4B04",
    warning_soft="#FDF1D8",
    danger="#A5201A",
    danger_soft="#FDEAE8",
)

DARK = Tokens(
    name="dark",
    ground="#0F141A",
    surface="#171E27",
    sidebar="#131920",
    hover="#202A35",
    line="#27313D",
    edge="#3B4757",
    field="#66758A",
    text="#E7EBF0",
    muted="#9CA8B8",
    accent="#2DD4BF",
    accent_strong="#5EEAD4",
    accent_soft="#12322F",
    on_accent="#052320",
    chosen="#123F3A",
    good="#5FD39A",
    good_soft="#13301F",
    warning="#F5BE4F",
    warning_soft="#33270F",
    danger="#FF8A80",
    danger_soft="#3A1B1B",
)
