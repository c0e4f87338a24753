"""A simple mark for each brand, drawn as SVG: sharp on every screen, and a kilobyte small."""

import math

# On a field of 64 × 64, in the brand's second colour.
MARKS = {
    "waves": '<path d="M10 40q7.3-8 14.6 0t14.6 0 14.6 0M10 50q7.3-8 14.6 0t14.6 0 14.6 0" '
    'fill="none" stroke="{accent}" stroke-width="4" stroke-linecap="round"/>'
    '<path d="M32 10l11 20H21z" fill="{accent}"/>',
    "calendar": '<rect x="14" y="18" width="36" height="32" rx="5" fill="none" stroke="{accent}" '
    'stroke-width="4"/><path d="M22 12v10M42 12v10M24 36l6 6 11-11" fill="none" stroke="{accent}" '
    'stroke-width="4" stroke-linecap="round" stroke-linejoin="round"/>',
    "sun": '<circle cx="32" cy="32" r="10" fill="{accent}"/>{rays}',
    "shield": '<path d="M32 10l18 7v13c0 12-8 19-18 24-10-5-18-12-18-24V17z" fill="none" '
    'stroke="{accent}" stroke-width="4" stroke-linejoin="round"/>'
    '<path d="M24 32l6 6 11-12" fill="none" stroke="{accent}" stroke-width="4" '
    'stroke-linecap="round" stroke-linejoin="round"/>',
}
TYPE = "image/svg+xml"


def draw(mark: str, primary: str, accent: str) -> bytes:
    shape = MARKS[mark].format(accent=accent, rays=_rays(accent))
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64" width="64" height="64">'
        f'<rect width="64" height="64" rx="14" fill="{primary}"/>{shape}</svg>'
    ).encode()


def _rays(accent: str) -> str:
    lines = []
    for eighth in range(8):
        x, y = math.cos(eighth * math.pi / 4), math.sin(eighth * math.pi / 4)
        lines.append(f"M{32 + 15 * x:.1f} {32 + 15 * y:.1f}L{32 + 21 * x:.1f} {32 + 21 * y:.1f}")
    return f'<path d="{"".join(lines)}" stroke="{accent}" stroke-width="4" stroke-linecap="round"/>'
