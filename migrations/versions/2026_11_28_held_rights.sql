-- What each person may do in each organization, as a row that is looked up. Every policy asks for it, once a
-- statement; worked out anew from people, seats, organizations and roles, it took a good part of a short list.

CREATE FUNCTION tradewind.rights_in_force(logins text[])
RETURNS TABLE (role_name text, organization_id bigint, rights jsonb)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    -- From the sources themselves. What was taken from the person wins over what was given, and both over
    -- what the roles say; whoever has no row is nobody there.
    WITH seats AS (
        SELECT u.role_name, m.organization_id, m.role, m.permissions
        FROM tradewind.users u
        JOIN tradewind.memberships m ON m.user_id = u.id
        JOIN tradewind.organizations o ON o.id = m.organization_id
        WHERE u.role_name = ANY (logins) AND u.status = 'active' AND u.deleted_at IS NULL
          AND m.is_active AND m.deleted_at IS NULL AND o.is_active AND o.deleted_at IS NULL
    ), said AS (
        SELECT s.role_name, s.organization_id, a.key AS area, b.key AS action, b.value
        FROM seats s, jsonb_each(s.permissions) a,
             jsonb_each_text(CASE jsonb_typeof(a.value) WHEN 'object' THEN a.value ELSE '{}' END) b
    ), held AS (
        (SELECT s.role_name, s.organization_id, p.area, p.action
         FROM seats s JOIN tradewind.permissions p ON p.role = s.role
         UNION
         SELECT g.role_name, g.organization_id, g.area, g.action FROM said g WHERE g.value = 'true')
        EXCEPT
        SELECT t.role_name, t.organization_id, t.area, t.action FROM said t WHERE t.value = 'false'
    ), by_area AS (
        SELECT h.role_name, h.organization_id, h.area, jsonb_agg(h.action ORDER BY h.action) AS actions
        FROM held h GROUP BY h.role_name, h.organization_id, h.area
    )
    SELECT s.role_name, s.organization_id,
           coalesce(jsonb_object_agg(b.area, b.actions) FILTER (WHERE b.area IS NOT NULL), '{}')
    FROM (SELECT DISTINCT role_name, organization_id FROM seats) s
    LEFT JOIN by_area b ON b.role_name = s.role_name AND b.organization_id = s.organization_id
    GROUP BY s.role_name, s.organization_id
$$;

CREATE FUNCTION tradewind.settle_rights(logins text[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    -- Two changes that concern one person come one after the other here, so the later sees what the earlier
    -- wrote. What is locked is a row of the person's own that nobody on staff can reach.
    INSERT INTO tradewind.held_rights (role_name, place)
    SELECT DISTINCT l, '' FROM unnest(logins) l WHERE l IS NOT NULL ORDER BY 1
    ON CONFLICT DO NOTHING;
    PERFORM FROM tradewind.held_rights h
    WHERE h.role_name = ANY (logins) AND h.place = '' ORDER BY h.role_name FOR UPDATE;
    -- Each statement from here on sees what was committed while the one before waited.
    DELETE FROM tradewind.held_rights h
    WHERE h.role_name = ANY (logins) AND h.place <> '' AND NOT EXISTS (
        SELECT FROM tradewind.rights_in_force(logins) f
        WHERE f.role_name = h.role_name AND f.organization_id = h.organization_id);
    INSERT INTO tradewind.held_rights (role_name, place, organization_id, rights)
    SELECT f.role_name, f.organization_id::text, f.organization_id, f.rights
    FROM tradewind.rights_in_force(logins) f
    ON CONFLICT (role_name, place) DO UPDATE SET rights = excluded.rights
    WHERE tradewind.held_rights.rights <> excluded.rights;
    -- Of whoever is no user any more, nothing is kept.
    DELETE FROM tradewind.held_rights h
    WHERE h.role_name = ANY (logins)
      AND NOT EXISTS (SELECT FROM tradewind.users u WHERE u.role_name = h.role_name);
END $$;

CREATE FUNCTION tradewind.settle_all_rights() RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT tradewind.settle_rights(ARRAY(
        SELECT u.role_name FROM tradewind.users u
        UNION SELECT h.role_name FROM tradewind.held_rights h))
$$;

CREATE FUNCTION tradewind.rights_changed() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    organization bigint;
    person bigint[];
BEGIN
    IF TG_TABLE_NAME = 'users' THEN
        PERFORM tradewind.settle_rights(ARRAY[
            CASE WHEN TG_OP <> 'INSERT' THEN OLD.role_name END,
            CASE WHEN TG_OP <> 'DELETE' THEN NEW.role_name END]);
    ELSIF TG_TABLE_NAME = 'organizations' THEN
        PERFORM tradewind.settle_rights(ARRAY(
            SELECT u.role_name FROM tradewind.memberships m JOIN tradewind.users u ON u.id = m.user_id
            WHERE m.organization_id IN (OLD.id, NEW.id)
            UNION SELECT h.role_name FROM tradewind.held_rights h
            WHERE h.organization_id IN (OLD.id, NEW.id)));
    ELSIF TG_TABLE_NAME = 'memberships' THEN
        -- Whoever puts the organization away at this moment does not see this seat yet: wait for them, or
        -- make them wait. Nobody on staff is granted what could lock that row.
        FOREACH organization IN ARRAY ARRAY[
            CASE WHEN TG_OP <> 'INSERT' THEN OLD.organization_id END,
            CASE WHEN TG_OP <> 'DELETE' THEN NEW.organization_id END] LOOP
            PERFORM FROM tradewind.organizations o WHERE o.id = organization FOR SHARE;
        END LOOP;
        person := ARRAY[CASE WHEN TG_OP <> 'INSERT' THEN OLD.user_id END,
                        CASE WHEN TG_OP <> 'DELETE' THEN NEW.user_id END];
        PERFORM tradewind.settle_rights(ARRAY(
            SELECT u.role_name FROM tradewind.users u WHERE u.id = ANY (person)));
    ELSE
        PERFORM tradewind.settle_all_rights();
    END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER rights_changed AFTER UPDATE OF role_name, status, deleted_at ON tradewind.users
FOR EACH ROW WHEN ((OLD.role_name, OLD.status, OLD.deleted_at)
                   IS DISTINCT FROM (NEW.role_name, NEW.status, NEW.deleted_at))
EXECUTE FUNCTION tradewind.rights_changed();
CREATE TRIGGER rights_gone AFTER DELETE ON tradewind.users
FOR EACH ROW EXECUTE FUNCTION tradewind.rights_changed();
CREATE TRIGGER rights_changed AFTER UPDATE OF id, is_active, deleted_at ON tradewind.organizations
FOR EACH ROW WHEN ((OLD.id, OLD.is_active, OLD.deleted_at)
                   IS DISTINCT FROM (NEW.id, NEW.is_active, NEW.deleted_at))
EXECUTE FUNCTION tradewind.rights_changed();
CREATE TRIGGER rights_changed AFTER INSERT OR UPDATE OR DELETE ON tradewind.memberships
FOR EACH ROW EXECUTE FUNCTION tradewind.rights_changed();
CREATE TRIGGER rights_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON tradewind.permissions
FOR EACH STATEMENT EXECUTE FUNCTION tradewind.rights_changed();

SELECT tradewind.settle_all_rights();

-- What every policy asks, once a statement: the organization in which the caller may do this. The setting only
-- chooses among the rows of whoever has signed in.
CREATE OR REPLACE FUNCTION tradewind.organization_for(area text, action text) RETURNS bigint
LANGUAGE plpgsql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    here bigint;
BEGIN
    -- plpgsql keeps the plans of what every statement asks; before 18, a function in SQL plans it anew.
    SELECT h.organization_id INTO here FROM tradewind.held_rights h
    WHERE h.role_name = session_user::text
      AND h.place = current_setting('tradewind.organization', true)
      AND h.rights -> $1 ? $2;
    RETURN here;
END $$;

CREATE OR REPLACE FUNCTION tradewind.current_organization() RETURNS bigint
LANGUAGE plpgsql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    here bigint;
BEGIN
    SELECT h.organization_id INTO here FROM tradewind.held_rights h
    WHERE h.role_name = session_user::text
      AND h.place = current_setting('tradewind.organization', true);
    RETURN here;
END $$;

CREATE OR REPLACE FUNCTION tradewind.my_organizations() RETURNS bigint[]
LANGUAGE plpgsql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN (
    SELECT coalesce(array_agg(h.organization_id), '{}') FROM tradewind.held_rights h
    WHERE h.role_name = session_user::text AND h.organization_id IS NOT NULL);
END $$;

CREATE OR REPLACE FUNCTION tradewind.my_colleagues() RETURNS bigint[]
LANGUAGE plpgsql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    -- Whoever is or was in an organization of mine: their names stand beside what they did. A person
    -- who must still choose a password sees themselves alone.
    RETURN ARRAY(
        SELECT u.id FROM tradewind.users u
        WHERE u.role_name = session_user::text
           OR u.id IN (SELECT m.user_id FROM tradewind.memberships m
                       WHERE m.organization_id = ANY (tradewind.my_organizations())));
END $$;
