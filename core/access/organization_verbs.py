"""The verbs of `tradewind organization …`."""

from dataclasses import asdict
from typing import Any

from core.access.acting import acting, answer, entered


def list_all(said: Any) -> int:
    from core.access.queries import list_organizations

    with acting(said, or_owner=True) as session:
        found = list_organizations(session)
    lines = (
        f"{row.organization_id:>6}  {row.slug:<24} {row.kind:<8} {row.people:>4}  {row.name}"
        for row in found
    )
    return answer(said, "\n".join(lines), organizations=[asdict(row) for row in found])


def create(said: Any) -> int:
    from core.access import commands
    from core.access.inputs import NewOrganization

    entry = entered(NewOrganization, name=said.name, slug=said.slug, **dict(said.fields))
    with acting(said) as session:
        made = commands.found_organization(session, entry)
    return answer(
        said, f"“{entry.name}” is there ({entry.slug}).", organization_id=made, slug=entry.slug
    )


def edit(said: Any) -> int:
    from core.access import commands
    from core.access.inputs import OrganizationEdit
    from core.access.queries import present_organization

    entry = entered(OrganizationEdit, **dict(said.fields))
    with acting(said) as session:
        here = present_organization(session)
        version = commands.edit_organization(session, here.organization_id, here.version, entry)
    return answer(said, f"“{here.name}” is changed.", slug=here.slug, version=version)
