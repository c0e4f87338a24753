"""A brand's colour on white paper: where it is read, it keeps the contrast that reading needs."""

DARKEST = "#17202b"
# WCAG 2.2, 1.4.3: between text and its ground.
ENOUGH = 4.5


def contrast(one: str, other: str) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def readable(colour: str, ground: str = "#ffffff") -> str:
    """This colour, or as dark a shade of it as can be read there."""
    for step in range(20):
        shade = mixed(colour, "#000000", step / 20)
        if contrast(shade, ground) >= ENOUGH:
            return shade
    return DARKEST


def tinted(colour: str) -> str:
    """A ground to write on: hardly more than white."""
    return mixed(colour, "#ffffff", 0.92)


def mixed(colour: str, other: str, share: float) -> str:
    parts = zip(_parts(colour), _parts(other), strict=True)
    return "#" + "".join(f"{round(one + (two - one) * share):02x}" for one, two in parts)


def _parts(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _luminance(colour: str) -> float:
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (each / 255 for each in _parts(colour))
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
