"""Logos that only draw, brands for whoever shows them, and clients that are put away."""

import pytest
from sqlalchemy import text

from core.access import brands, commands
from core.access.inputs import OrganizationEdit
from core.access.permissions import Role
from core.access.queries import list_offices, read_office
from core.access.signing_in import address_in
from core.errors import NotFound, Refused
from tests.core.access.office import Office, brand_of, place, working

PNG = b"\x89PNG\r\n\x1a\n" + bytes(64)
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9"/></svg>'


def drawn(inside: str, head: str = "") -> bytes:
    return f'{head}<svg xmlns="http://www.w3.org/2000/svg" width="9">{inside}</svg>'.encode()


def test_what_a_picture_is_its_bytes_say() -> None:
    assert brands.type_of(PNG) == brands.PNG
    assert brands.type_of(b"\xff\xd8\xff\xe0") == brands.JPEG
    assert brands.type_of(SVG) == brands.SVG
    for data in (b"MZ\x90\x00", b"%PDF-1.7", b"GIF", b"<html></html>"):
        with pytest.raises(Refused, match="no picture that can be a logo"):
            brands.type_of(data)
    with pytest.raises(Refused, match="empty"):
        brands.type_of(b"")


def test_a_file_of_200_megabytes_is_not_even_read() -> None:
    with pytest.raises(Refused, match="has 200 MB; the picture of a logo may have at most 10 MB"):
        brands.require_small(200_000_000)


@pytest.mark.parametrize(
    ("svg", "sentence"),
    [
        (drawn("<script>alert(1)</script>"), "“script”, which does more than draw"),
        (
            drawn('<foreignObject><p xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>'),
            "does more",
        ),
        (drawn('<h:iframe xmlns:h="http://www.w3.org/1999/xhtml"/>'), "does more than draw"),
        (drawn('<rect onload="go()"/>'), "runs a program"),
        (drawn('<image href="file:///etc/passwd"/>'), "does more than draw"),
        (drawn('<use href="http://example.com/a.svg#b"/>'), "from elsewhere"),
        (drawn('<rect fill="url(http://example.com/a)"/>'), "from elsewhere"),
        (drawn("<style>@import url(//example.com/a.css)</style>"), "from elsewhere"),
        (drawn("&b;", '<!DOCTYPE svg [<!ENTITY b "bb">]>'), "declares texts"),
        (drawn("<g>"), "damaged"),
        (drawn(" " * 1_100_000), "more than 1 MB"),
    ],
)
def test_an_svg_that_does_more_than_draw_is_refused(svg: bytes, sentence: str) -> None:
    with pytest.raises(Refused, match=sentence):
        brands.type_of(svg)


def test_what_a_drawing_program_keeps_for_itself_is_no_harm() -> None:
    inside = '<k:view xmlns:k="http://example.com/keep" pages="2"/><g fill="url(#a)"/>'
    assert brands.type_of(drawn(inside)) == brands.SVG


def test_a_brand_is_read_where_its_owner_has_set_it(office: Office) -> None:
    here = place(office.boss)
    with working(office.boss) as session:
        seen = read_office(session, here)
        version = commands.edit_organization(
            session,
            here,
            seen.version,
            OrganizationEdit(primary_color="#112233", accent_color="#445566", slug="north"),
        )
        commands.set_logo(session, here, version, SVG, brands.SVG)
    with working(office.boss) as session:
        assert brands.brand_of(session, here) == brands.Brand(
            "North & Sons", "#112233", "#445566", SVG, brands.SVG
        )
        found = read_office(session, here)
        assert found.values["slug"] == "north"
        [worker] = found.workers
        assert (worker.full_name, worker.roles) == ("Bo Boss", (Role.OWNER,))
        commands.set_logo(session, here, found.version, None, None)
        assert brands.brand_of(session, here).logo is None
        with pytest.raises(NotFound):
            brands.brand_of(session, 999_999)
    viewer = office.hire("viewer", Role.VIEWER)
    with pytest.raises(Refused, match="You may not edit"), working(viewer) as session:
        commands.set_logo(session, here, 1, SVG, brands.SVG)
    with working(viewer) as session:
        assert [row.may_edit for row in list_offices(session).rows] == [False]


def test_a_client_that_is_put_away_is_nobodys_place_until_it_is_brought_back(
    office: Office,
) -> None:
    boss = office.boss
    brand = brand_of(office)
    client = office.hire("client", Role.OWNER, by=brand)
    admin = office.hire("admin", Role.ADMIN)
    away = place(brand)
    with pytest.raises(Refused, match="You are working in this"), working(brand) as session:
        commands.put_away(session, away)
    for who in (client, admin):
        with pytest.raises(Refused, match="You may not delete"), working(who) as session:
            commands.put_away(session, away)
    with pytest.raises(Refused, match="the agency itself stays"), working(boss) as session:
        commands.put_away(session, place(boss))
    with working(boss) as session:
        commands.put_away(session, away)
        offices = list_offices(session)
        assert [row.is_active for row in offices.rows] == [True, False]
        assert offices.may_put_away
        with pytest.raises(NotFound):
            read_office(session, away)
    assert away not in [seat.organization_id for seat in office.sign_in(boss).person.seats]
    with working(address_in(client, away)) as session:
        assert session.execute(text("SELECT tradewind.current_organization()")).scalar() is None
    with working(boss) as session:
        commands.bring_back(session, away)
        assert all(row.is_active for row in list_offices(session).rows)
    with working(client) as session:
        assert list_offices(session).here == away
