-- Who is reached at this number or address: asked while somebody types, so each goes through an index of its
-- own. What makes the end of a number is not leakproof, so only the owner's eyes can use one under the
-- policies; the caller's right is asked first, and which of them the caller may see is left to the policies.
CREATE FUNCTION tradewind.contacts_reached(ends text[], most integer DEFAULT 20) RETURNS SETOF bigint
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    here bigint := tradewind.organization_for('contacts', 'view');
BEGIN
    IF here IS NOT NULL THEN
        RETURN QUERY
            (SELECT c.id FROM tradewind.contacts c
             WHERE c.organization_id = here AND c.deleted_at IS NULL AND c.phone IS NOT NULL
               AND right(regexp_replace(c.phone, ';ext=.*$|[^0-9]', '', 'g'), 9) = ANY (ends) LIMIT most)
            UNION
            (SELECT c.id FROM tradewind.contacts c
             WHERE c.organization_id = here AND c.deleted_at IS NULL AND c.mobile IS NOT NULL
               AND right(regexp_replace(c.mobile, ';ext=.*$|[^0-9]', '', 'g'), 9) = ANY (ends) LIMIT most);
    END IF;
END $$;

CREATE FUNCTION tradewind.companies_reached(ends text[], mail text, most integer DEFAULT 20)
RETURNS SETOF bigint
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    here bigint := tradewind.organization_for('companies', 'view');
BEGIN
    IF here IS NOT NULL THEN
        RETURN QUERY
            (SELECT c.id FROM tradewind.customer_companies c
             WHERE c.organization_id = here AND c.deleted_at IS NULL AND c.phone IS NOT NULL
               AND right(regexp_replace(c.phone, ';ext=.*$|[^0-9]', '', 'g'), 9) = ANY (ends) LIMIT most)
            UNION
            (SELECT c.id FROM tradewind.customer_companies c
             WHERE c.organization_id = here AND c.deleted_at IS NULL AND c.email IS NOT NULL
               AND lower(c.email) = lower(mail) LIMIT most);
    END IF;
END $$;
