-- A client that the agency no longer works for: nothing is lost, and nobody is in it any more.

CREATE FUNCTION tradewind.agency_of(organization bigint) RETURNS bigint
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT CASE WHEN o.kind = 'client' THEN o.agency_id END FROM tradewind.organizations o
    WHERE o.id = $1 AND o.deleted_at IS NULL
$$;

CREATE FUNCTION tradewind.set_organization_active(organization bigint, active boolean) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    agency bigint := tradewind.agency_of($1);
    new_version integer;
BEGIN
    IF agency IS NULL THEN
        PERFORM tradewind.refuse('Only a client can be put away; the agency itself stays.');
    END IF;
    -- Of an organization that is put away nobody is a member who may do anything: the agency decides.
    PERFORM tradewind.require('organizations', 'delete', agency);
    IF NOT active AND tradewind.current_organization() = $1 THEN
        PERFORM tradewind.refuse('You are working in this organization; go to another one first.');
    END IF;
    UPDATE tradewind.organizations o SET is_active = $2
    WHERE o.id = $1 AND o.is_active <> $2 RETURNING o.version INTO new_version;
    IF new_version IS NOT NULL AND NOT active THEN
        -- Whoever is in it is asked where to go on: their windows sign in again.
        PERFORM pg_stat_clear_snapshot();
        PERFORM pg_terminate_backend(a.pid)
        FROM tradewind.sign_ins s
        JOIN pg_stat_activity b ON b.pid = s.backend_pid AND b.backend_start = s.backend_started_at
        JOIN tradewind.users u ON u.id = s.user_id
        JOIN pg_stat_activity a ON a.usename = u.role_name
            AND a.application_name = b.application_name AND a.datname = current_database()
        WHERE s.organization_id = $1 AND s.ended_at IS NULL AND a.pid <> pg_backend_pid();
        UPDATE tradewind.sign_ins s SET ended_at = now(), end_reason = 'revoked',
            revoked_by_id = tradewind.me()
        WHERE s.organization_id = $1 AND s.ended_at IS NULL;
    END IF;
    RETURN new_version;
END $$;

CREATE FUNCTION tradewind.organizations_put_away()
RETURNS TABLE (id bigint, name text, slug text, kind text, agency_id bigint, version integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    -- Their members do not see them any more; whoever may bring them back does.
    SELECT o.id, o.name, o.slug::text, o.kind::text, o.agency_id, o.version
    FROM tradewind.organizations o
    WHERE NOT o.is_active AND o.deleted_at IS NULL
      AND o.agency_id = ANY (tradewind.my_organizations())
      AND tradewind.may(tradewind.me(), o.agency_id, 'organizations', 'delete')
    ORDER BY o.name, o.id
$$;
