"""Two organizations with leads, and questions about them."""

from contextlib import ExitStack
from dataclasses import dataclass
from typing import Any

from core.access.permissions import Role
from core.addresses import Address
from core.lists.grammar import parse
from core.lists.listings import LISTINGS
from core.lists.reading import Question
from tests.support.people import People, Person, people_of

LEADS, CONTACTS = LISTINGS["leads"], LISTINGS["contacts"]
STATUSES = ("new", "contacted", "qualified", "converted", "lost")


@dataclass
class Agency:
    people: People
    organization: int
    elsewhere: int
    manager: Person

    def lead(self, **values: Any) -> int:
        score = values.pop("score", None)
        said = {"organization_id": self.organization, "company_name": "Acme", **values}
        made: int = self.people.scalar(
            f"INSERT INTO tradewind.leads ({', '.join(said)})"
            f" VALUES ({', '.join(['%s'] * len(said))}) RETURNING id",
            list(said.values()),
        )
        if score is not None:
            self.people.owner.execute(
                "UPDATE tradewind.lead_facts SET score = %s WHERE id = %s", (score, made)
            )
        return made

    def many_leads(self, count: int, organization: int | None = None) -> None:
        """The same on every run; every third has no company, every seventh no score."""
        self.people.owner.execute(
            "INSERT INTO tradewind.leads (organization_id, company_name, first_name, last_name,"
            " email, city, status, priority, owner_id, tags, estimated_value, created_at)"
            " SELECT %s, CASE WHEN g %% 3 > 0 THEN chr(65 + g %% 26) || ' Ltd ' || g %% 40 END,"
            " 'Ann', 'Lee' || g %% 90, 'p' || g || '@example.com',"
            " (ARRAY['Berlin', 'Paris', NULL])[1 + g %% 3], (%s::text[])[1 + g %% 5],"
            " (ARRAY['low', 'medium', 'high'])[1 + g %% 3],"
            " CASE WHEN g %% 4 = 0 THEN %s::bigint END,"
            " ARRAY['t' || g %% 5], g %% 1000, now() - g %% 700 * interval '1 hour'"
            " FROM generate_series(1, %s) g",
            (organization or self.organization, list(STATUSES), self.manager.id, count),
        )
        self.people.owner.execute("SELECT tradewind.gather_lead_facts()")
        self.people.owner.execute(
            "UPDATE tradewind.lead_facts f SET score = CASE WHEN g % 7 > 0 THEN g * 37 % 101 END"
            " FROM (SELECT id, substr(split_part(email, '@', 1), 2)::int AS g FROM tradewind.leads"
            "  WHERE email ~ '^p[0-9]+@') l WHERE l.id = f.id"
        )
        self.people.owner.execute("ANALYZE tradewind.leads, tradewind.lead_facts")

    def ask(self, text: str = "", *order: tuple[str, bool], **more: Any) -> Question:
        parsed = parse(text, LEADS)
        assert not parsed.errors
        asked = {"fields": ("company_name", "city"), **more}
        return Question("leads", self.organization, parsed.filter, parsed.words, order, **asked)


def agency_in(database: Address, stack: ExitStack) -> Agency:
    people = stack.enter_context(people_of(database))
    here, there = people.organization("North"), people.organization("South")
    return Agency(people, here, there, people.person({here: [Role.MANAGER]}))
