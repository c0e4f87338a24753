CREATE OR REPLACE FUNCTION tradewind.settle_roles(person bigint) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    login text;
    prefix text := tradewind.role_prefix();
    wanted text[];
    role text;
BEGIN
    PERFORM tradewind.hold(person);
    SELECT role_name INTO STRICT login FROM tradewind.users WHERE id = person;
    SELECT array_agg(prefix || '_' || r ORDER BY r) INTO wanted FROM (
        SELECT 'staff' AS r FROM tradewind.users
        WHERE id = person AND status IN ('active', 'pending_activation') AND deleted_at IS NULL
        UNION
        SELECT 'role_' || m.role
        FROM tradewind.memberships m JOIN tradewind.users u ON u.id = m.user_id
        WHERE m.user_id = person AND m.is_active AND m.deleted_at IS NULL AND u.status = 'active'
        UNION
        -- What was given beyond a role needs the table's grant as well; the policies stay exact.
        SELECT (SELECT 'role_' || p.role FROM tradewind.permissions p
                WHERE p.area = given.area AND p.action = given.action
                ORDER BY tradewind.role_rank(p.role) DESC LIMIT 1)
        FROM tradewind.memberships m JOIN tradewind.users u ON u.id = m.user_id,
             LATERAL (SELECT a.key AS area, b.key AS action
                      FROM jsonb_each(m.permissions) a, jsonb_each(a.value) b
                      WHERE jsonb_typeof(a.value) = 'object' AND b.value = 'true'::jsonb) given
        WHERE m.user_id = person AND m.is_active AND m.deleted_at IS NULL AND u.status = 'active'
    ) roles(r) WHERE r IS NOT NULL;
    -- Each of these locks the role until the end, so everybody takes them in the same order: given and
    -- taken away in turns, two people's roles would wait for one another. What all of them have comes
    -- first: who makes several people at once has it for good, and the next one waits there.
    FOR role IN
        SELECT n.name FROM (
            SELECT g.rolname::text AS name FROM pg_auth_members a JOIN pg_roles g ON g.oid = a.roleid
            JOIN pg_roles l ON l.oid = a.member
            WHERE l.rolname = login AND starts_with(g.rolname, prefix || '_')
            UNION
            SELECT unnest(wanted)) n
        ORDER BY n.name <> prefix || '_staff', n.name
    LOOP
        IF NOT role = ANY (coalesce(wanted, '{}')) THEN
            EXECUTE format('REVOKE %I FROM %I', role, login);
        ELSIF NOT pg_has_role(login, role, 'MEMBER') THEN
            EXECUTE format('GRANT %I TO %I', role, login);
        END IF;
    END LOOP;
END $$;
