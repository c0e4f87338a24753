"""The agency and the clients it works for."""

import pytest
from sqlalchemy import text

from core.access import commands
from core.access.inputs import NewOrganization, OrganizationEdit
from core.access.permissions import Role
from core.access.queries import (
    list_organizations,
)
from core.access.signing_in import (
    address_in,
)
from core.errors import Refused
from tests.core.access.office import (
    Office,
    brand_of,
    place,
    refuse,
    working,
)


def test_the_agency_takes_on_a_client_whom_its_administrators_look_after(office: Office) -> None:
    admin, manager = office.hire("admin", Role.ADMIN), office.hire("manager", Role.MANAGER)
    with working(admin) as session:
        made = commands.found_organization(
            session, NewOrganization(name="Bäckerei Öl", website="example.com", currency="CHF")
        )
    with (
        pytest.raises(Refused, match="You may not create organizations"),
        working(manager) as session,
    ):
        commands.found_organization(session, NewOrganization(name="Mine"))
    with pytest.raises(Refused, match="short name already"), working(admin) as session:
        commands.found_organization(session, NewOrganization(name="backerei ol"))
    admin = office.sign_in(admin)
    assert [seat.name for seat in admin.person.seats] == ["North & Sons", "Bäckerei Öl"]
    assert len(office.sign_in(manager).person.seats) == 1
    with working(address_in(admin, made)) as session:
        [_, brand] = list_organizations(session)
        assert (brand.slug, brand.kind, brand.people) == ("backerei-ol", "client", 2)
        assert session.execute(
            text("SELECT website, currency FROM tradewind.organizations WHERE id = :id"),
            {"id": made},
        ).one() == ("https://example.com", "CHF")


def test_a_client_takes_on_no_clients_of_its_own(office: Office) -> None:
    client = office.hire("client", Role.OWNER, by=brand_of(office))
    with pytest.raises(Refused, match="Only the agency"), working(client) as session:
        commands.found_organization(session, NewOrganization(name="Mine"))


def test_an_organization_is_edited_over_the_version_that_was_seen(office: Office) -> None:
    here = place(office.boss)
    with working(office.boss) as session:
        seen = list_organizations(session)[0].version
        new = commands.edit_organization(
            session, here, seen, OrganizationEdit(city="Bergen", primary_color="#AABBCC")
        )
        assert new == seen + 1
        assert commands.edit_organization(session, here, new, OrganizationEdit()) == new
    with pytest.raises(Refused, match="Somebody else has changed"), working(office.boss) as session:
        commands.edit_organization(session, here, seen, OrganizationEdit(city="Oslo"))
    for edit in ('{"owner_id": 1}', '{"is_active": false}', '{"id = 1; --": 1}'):
        with working(office.boss) as session:
            refuse(
                session,
                lambda edit=edit, session=session: session.execute(  # type: ignore[misc]
                    text("SELECT tradewind.edit_organization(:o, :v, CAST(:e AS jsonb))"),
                    {"o": here, "v": new, "e": edit},
                ),
                "cannot be changed",
            )
    viewer = office.hire("viewer", Role.VIEWER)
    with pytest.raises(Refused, match="You may not edit"), working(viewer) as session:
        commands.edit_organization(session, here, new, OrganizationEdit(city="Oslo"))
