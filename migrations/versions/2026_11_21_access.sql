-- Who is asking, in which organization, and whether they may. Every function here names its tables in
-- full and pins search_path with pg_temp last: a temporary table of the caller's is never looked at.

CREATE FUNCTION tradewind.role_prefix() RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp AS $$
    -- The schema's owner is PREFIX_owner. Roles belong to the whole server, so the prefix keeps two
    -- databases on it apart; it stays when a database is renamed or restored.
    SELECT regexp_replace(pg_get_userbyid(nspowner)::text, '_owner$', '')
    FROM pg_namespace WHERE nspname = 'tradewind'
$$;

CREATE FUNCTION tradewind.role_name(email text) RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp AS $$
    -- The same rule as core.access.roles.role_name: a window must know the role before it signs in.
    SELECT 'tw_' || left(encode(sha256(convert_to(tradewind.role_prefix(), 'UTF8')), 'hex'), 4)
        || '_' || left(regexp_replace(split_part(lower(btrim(email) COLLATE "C"), '@', 1),
                                      '[^a-z0-9]+', '_', 'g'), 24)
        || '_' || left(encode(sha256(convert_to(lower(btrim(email) COLLATE "C"), 'UTF8')), 'hex'), 8)
$$;

CREATE FUNCTION tradewind.me() RETURNS bigint
LANGUAGE plpgsql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    -- plpgsql keeps the plans of what every statement asks; a function in SQL plans it anew.
    RETURN (SELECT id FROM tradewind.users
            WHERE role_name = session_user::text AND status = 'active' AND deleted_at IS NULL);
END $$;

CREATE FUNCTION tradewind.my_organizations() RETURNS bigint[]
LANGUAGE plpgsql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN (
    SELECT coalesce(array_agg(DISTINCT m.organization_id), '{}')
    FROM tradewind.memberships m JOIN tradewind.organizations o ON o.id = m.organization_id
    WHERE m.user_id = tradewind.me() AND m.is_active AND m.deleted_at IS NULL
      AND o.is_active AND o.deleted_at IS NULL);
END $$;

CREATE FUNCTION tradewind.my_colleagues() RETURNS bigint[]
LANGUAGE plpgsql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    -- Whoever is or was in an organization of mine: their names stand beside what they did. A person
    -- who must still choose a password sees themselves alone.
    RETURN (
    SELECT coalesce(array_agg(DISTINCT u.id), '{}') FROM tradewind.users u
    WHERE u.role_name = session_user::text
       OR u.id IN (SELECT m.user_id FROM tradewind.memberships m
                   WHERE m.organization_id = ANY (tradewind.my_organizations())));
END $$;

CREATE FUNCTION tradewind.role_rank(role text) RETURNS integer
LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp AS $$
    SELECT array_position(ARRAY['owner', 'admin', 'manager', 'sales_rep', 'marketer', 'analyst',
                                'user', 'viewer'], role)
$$;

CREATE FUNCTION tradewind.may(who bigint, organization bigint, area text, action text)
RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, pg_temp AS $$
    -- What was taken from the person wins over what was given, and both over what the roles say.
    SELECT coalesce(
        NOT bool_or((m.permissions -> $3 ->> $4) IS NOT DISTINCT FROM 'false')
        AND bool_or((m.permissions -> $3 ->> $4) IS NOT DISTINCT FROM 'true'
                    OR p.role IS NOT NULL), false)
    FROM tradewind.memberships m
    LEFT JOIN tradewind.permissions p ON p.role = m.role AND p.area = $3 AND p.action = $4
    WHERE m.user_id = $1 AND m.organization_id = $2 AND m.is_active AND m.deleted_at IS NULL
$$;

CREATE FUNCTION tradewind.current_organization() RETURNS bigint
LANGUAGE plpgsql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    chosen text := current_setting('tradewind.organization', true);
BEGIN
    -- The setting only chooses among the organizations of the person who signed in.
    IF chosen ~ '^[0-9]{1,18}$' AND chosen::bigint = ANY (tradewind.my_organizations()) THEN
        RETURN chosen::bigint;
    END IF;
    RETURN NULL;
END $$;

CREATE FUNCTION tradewind.organization_for(area text, action text) RETURNS bigint
LANGUAGE plpgsql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    chosen text := current_setting('tradewind.organization', true);
BEGIN
    -- What every policy asks, once a statement: the organization in which the caller may do this. It
    -- says what current_organization() and may() say, in one query whose plan the session keeps;
    -- asking those two costs each statement several times as much.
    IF chosen ~ '^[0-9]{1,18}$' THEN
        RETURN (
            SELECT m.organization_id
            FROM tradewind.users u
            JOIN tradewind.memberships m ON m.user_id = u.id
            JOIN tradewind.organizations o ON o.id = m.organization_id
            LEFT JOIN tradewind.permissions p ON p.role = m.role AND p.area = $1 AND p.action = $2
            WHERE u.role_name = session_user::text AND u.status = 'active' AND u.deleted_at IS NULL
              AND m.organization_id = chosen::bigint AND m.is_active AND m.deleted_at IS NULL
              AND o.is_active AND o.deleted_at IS NULL
            GROUP BY m.organization_id
            HAVING NOT bool_or((m.permissions -> $1 ->> $2) IS NOT DISTINCT FROM 'false')
               AND bool_or((m.permissions -> $1 ->> $2) IS NOT DISTINCT FROM 'true'
                           OR p.role IS NOT NULL));
    END IF;
    RETURN NULL;
END $$;

CREATE FUNCTION tradewind.people_i_administer() RETURNS bigint[]
LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, pg_temp AS $$
    SELECT coalesce(array_agg(DISTINCT m.user_id), '{}') FROM tradewind.memberships m
    WHERE m.organization_id = ANY (tradewind.my_organizations())
      AND tradewind.may(tradewind.me(), m.organization_id, 'users', 'edit')
$$;

-- What a person may do in the current organization, and why.
CREATE FUNCTION tradewind.rights_of(person bigint)
RETURNS TABLE (area text, action text, allowed boolean, because text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT p.area, p.action,
           tradewind.may(person, tradewind.current_organization(), p.area, p.action)
               AND u.status = 'active',
           CASE
               WHEN u.status <> 'active' THEN 'status:' || u.status
               WHEN bool_or(m.permissions -> p.area ->> p.action = 'false') THEN 'taken'
               WHEN bool_or(m.permissions -> p.area ->> p.action = 'true') THEN 'given'
               WHEN bool_or(g.role IS NOT NULL)
                   THEN 'role:' || string_agg(DISTINCT g.role, ',' ORDER BY g.role)
               ELSE 'no_role'
           END
    FROM (SELECT DISTINCT area, action FROM tradewind.permissions) p
    CROSS JOIN tradewind.users u
    LEFT JOIN tradewind.memberships m ON m.user_id = u.id AND m.is_active AND m.deleted_at IS NULL
        AND m.organization_id = tradewind.current_organization()
    LEFT JOIN tradewind.permissions g ON g.role = m.role AND g.area = p.area AND g.action = p.action
    WHERE u.id = person AND tradewind.current_organization() IS NOT NULL
      AND u.id = ANY (tradewind.my_colleagues())
    GROUP BY p.area, p.action, u.status
    ORDER BY 1, 2
$$;

-- From here on: what changes people and organizations. Nobody is granted a write to those tables;
-- each function asks for the caller's right first, and an upgrade never takes it from them.

CREATE FUNCTION tradewind.refuse(sentence text) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    -- TW001 is a sentence for the person; the application shows it as it is.
    RAISE EXCEPTION '%', sentence USING ERRCODE = 'TW001';
END $$;

CREATE FUNCTION tradewind.require(area text, action text, organization bigint) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF tradewind.me() IS NULL OR NOT organization = ANY (tradewind.my_organizations())
       OR NOT tradewind.may(tradewind.me(), organization, area, action) THEN
        PERFORM tradewind.refuse(format('You may not %s %s here.', action, replace(area, '_', ' ')));
    END IF;
END $$;

CREATE FUNCTION tradewind.check_verifier(verifier text) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    -- Anything else would be a password in plain text, on its way into a log.
    IF verifier IS NULL OR verifier !~ '^SCRAM-SHA-256\$[0-9]+:[A-Za-z0-9+/=]+\$[A-Za-z0-9+/=]+:[A-Za-z0-9+/=]+$' THEN
        PERFORM tradewind.refuse('A password is set through its SCRAM verifier only.');
    END IF;
END $$;

CREATE FUNCTION tradewind.may_grant(organization bigint, role text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    -- Nobody makes somebody more than they are themselves.
    SELECT coalesce(min(tradewind.role_rank(m.role)) <= tradewind.role_rank($2), false)
    FROM tradewind.memberships m
    WHERE m.user_id = tradewind.me() AND m.organization_id = $1 AND m.is_active
      AND m.deleted_at IS NULL
$$;

CREATE FUNCTION tradewind.outranks(person bigint) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    -- Whoever is more than the caller in any organization they share is out of the caller's reach.
    SELECT person <> tradewind.me() AND person = ANY (tradewind.people_i_administer())
       AND NOT EXISTS (
        SELECT FROM tradewind.memberships m
        WHERE m.user_id = person AND m.is_active AND m.deleted_at IS NULL
          AND EXISTS (SELECT FROM tradewind.organizations o WHERE o.id = m.organization_id
                      AND o.is_active AND o.deleted_at IS NULL)
          AND NOT (m.organization_id = ANY (tradewind.my_organizations())
                   AND tradewind.may(tradewind.me(), m.organization_id, 'users', 'edit')
                   AND tradewind.may_grant(m.organization_id, m.role)
                   -- A new password for somebody is a way to what was given to them alone.
                   AND NOT EXISTS (
                       SELECT FROM jsonb_each(m.permissions) a, jsonb_each(
                           CASE jsonb_typeof(a.value) WHEN 'object' THEN a.value ELSE '{}' END) b
                       WHERE b.value = 'true'
                         AND NOT tradewind.may(tradewind.me(), m.organization_id, a.key, b.key))))
$$;

-- Two changes to one person come one after the other. What is locked is nothing that a person could
-- lock as well, or keep others from referring to: nobody is out of reach because a window of theirs, or
-- of a colleague's, is in the middle of something.
CREATE FUNCTION tradewind.hold(person bigint) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM FROM tradewind.memberships m WHERE m.user_id = person
    ORDER BY m.organization_id, m.id FOR NO KEY UPDATE;
END $$;

-- The group roles of a person follow their memberships; called after each change of those.
CREATE FUNCTION tradewind.settle_roles(person bigint) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    login text;
    prefix text := tradewind.role_prefix();
    wanted text[];
    held text;
    needed text;
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
    FOR held IN
        SELECT g.rolname FROM pg_auth_members a JOIN pg_roles g ON g.oid = a.roleid
        JOIN pg_roles l ON l.oid = a.member
        WHERE l.rolname = login AND starts_with(g.rolname, prefix || '_')
    LOOP
        IF NOT held = ANY (coalesce(wanted, '{}')) THEN
            EXECUTE format('REVOKE %I FROM %I', held, login);
        END IF;
    END LOOP;
    FOREACH needed IN ARRAY coalesce(wanted, '{}') LOOP
        IF NOT pg_has_role(login, needed, 'MEMBER') THEN
            EXECUTE format('GRANT %I TO %I', needed, login);
        END IF;
    END LOOP;
END $$;

CREATE FUNCTION tradewind.make_login(login text, verifier text, valid_until timestamptz)
RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    until text := coalesce(to_char(valid_until AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS+00'),
                           'infinity');
BEGIN
    PERFORM tradewind.check_verifier(verifier);
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = login) THEN
        EXECUTE format('CREATE ROLE %I NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION', login);
    ELSIF EXISTS (
        SELECT FROM pg_roles r WHERE r.rolname = login
          AND (r.rolsuper OR r.rolcreaterole OR r.rolcreatedb OR r.rolreplication OR r.rolbypassrls
               OR NOT EXISTS (SELECT FROM pg_auth_members a JOIN pg_roles o ON o.oid = a.member
                              WHERE a.roleid = r.oid AND o.rolname = current_user))) THEN
        -- All of ours have been granted to the owner; a stranger's would get a password from us.
        PERFORM tradewind.refuse(format(
            'The server has a role “%s” already that Tradewind did not make; its administrator has '
            'to rename it first.', login));
    END IF;
    EXECUTE format('ALTER ROLE %I LOGIN PASSWORD %L VALID UNTIL %L', login, verifier, until);
    -- To end a person's sessions, the owner must be a member of their role.
    IF NOT pg_has_role(current_user, login, 'USAGE') THEN
        EXECUTE format('GRANT %I TO %I', login, current_user);
    END IF;
END $$;

CREATE FUNCTION tradewind.end_backends(login text) RETURNS integer
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    -- Who is here is otherwise read once a transaction, and whoever came since would be missed.
    SELECT pg_stat_clear_snapshot();
    SELECT count(pg_terminate_backend(pid))::integer FROM pg_stat_activity
    WHERE usename = login AND pid <> pg_backend_pid()
$$;

-- The first start: the agency and its owner. Only the database's own owner may call it, once.
CREATE FUNCTION tradewind.found_agency(
    agency_name text, agency_slug text, email text, first_name text, last_name text, verifier text
) RETURNS bigint
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    agency bigint;
    person bigint;
BEGIN
    LOCK TABLE tradewind.organizations IN EXCLUSIVE MODE;
    IF EXISTS (SELECT FROM tradewind.organizations) THEN
        PERFORM tradewind.refuse('This database has an agency already.');
    END IF;
    INSERT INTO tradewind.organizations (kind, name, slug)
    VALUES ('agency', agency_name, agency_slug) RETURNING id INTO agency;
    INSERT INTO tradewind.users (role_name, email, first_name, last_name, status,
                                 must_change_password, password_changed_at, is_superuser)
    VALUES (tradewind.role_name($3), $3, $4, $5, 'active', false, now(), true)
    RETURNING id INTO person;
    UPDATE tradewind.organizations SET owner_id = person WHERE id = agency;
    INSERT INTO tradewind.memberships (organization_id, user_id, role)
    VALUES (agency, person, 'owner');
    INSERT INTO tradewind.subscriptions (organization_id) VALUES (agency);
    PERFORM tradewind.make_login(tradewind.role_name($3), $6, NULL);
    PERFORM tradewind.settle_roles(person);
    RETURN agency;
END $$;

-- For an owner who has forgotten the password when nobody else may reset it. Whoever holds the owner's
-- password holds the database; nobody else is granted this.
CREATE FUNCTION tradewind.rescue(email text, verifier text, valid_until timestamptz) RETURNS bigint
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    person bigint;
BEGIN
    SELECT u.id INTO person FROM tradewind.users u
    WHERE u.email_normalized = lower(btrim($1) COLLATE "C") AND u.deleted_at IS NULL
      AND u.status IN ('active', 'pending_activation');
    IF person IS NULL THEN
        PERFORM tradewind.refuse('Nobody with this e-mail address has an open account here.');
    END IF;
    PERFORM tradewind.end_sign_ins(person);
    UPDATE tradewind.users u SET status = 'pending_activation', must_change_password = true
    WHERE u.id = person;
    PERFORM tradewind.make_login(tradewind.role_name($1), verifier,
                                 tradewind.one_time(valid_until));
    PERFORM tradewind.settle_roles(person);
    RETURN person;
END $$;

-- How long a password that somebody else knows is good for, whatever the window asks for.
CREATE FUNCTION tradewind.one_time(valid_until timestamptz) RETURNS timestamptz
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
    SELECT least(valid_until, now() + interval '7 days')
$$;

CREATE FUNCTION tradewind.end_sign_ins(person bigint) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    -- First the connections: an open transaction may hold what is about to be written.
    PERFORM tradewind.end_backends(u.role_name) FROM tradewind.users u WHERE u.id = person;
    UPDATE tradewind.sign_ins s SET ended_at = now(), end_reason = 'revoked',
        revoked_by_id = tradewind.me()
    WHERE s.user_id = person AND s.ended_at IS NULL;
END $$;

CREATE FUNCTION tradewind.invite(
    organization bigint, email text, first_name text, last_name text, roles text[],
    verifier text, valid_until timestamptz, phone_number text DEFAULT NULL, locale text DEFAULT 'en'
) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    person bigint;
    known text;
    wanted text;
BEGIN
    PERFORM tradewind.require('users', 'create', organization);
    IF coalesce(cardinality(roles), 0) = 0 THEN
        PERFORM tradewind.refuse('An invitation needs at least one role.');
    END IF;
    FOREACH wanted IN ARRAY roles LOOP
        IF NOT tradewind.may_grant(organization, wanted) THEN
            PERFORM tradewind.refuse(format('You may not make anybody %s.', replace(wanted, '_', ' ')));
        END IF;
    END LOOP;
    SELECT u.id, u.status INTO person, known FROM tradewind.users u
    WHERE u.email_normalized = lower(btrim($2) COLLATE "C") AND u.deleted_at IS NULL;
    IF person IS NOT NULL AND NOT person = ANY (tradewind.my_colleagues()) THEN
        -- To make them a colleague would show the caller who they are.
        PERFORM tradewind.refuse('Somebody in another organization has this e-mail address; ask the '
            'owner of the agency to add them here.');
    END IF;
    IF known IN ('suspended', 'inactive')
       OR known = 'deleted' AND NOT coalesce(tradewind.outranks(person), false) THEN
        PERFORM tradewind.refuse('That person''s account is closed; open it again first.');
    END IF;
    IF person IS NULL THEN
        INSERT INTO tradewind.users (role_name, email, first_name, last_name, phone_number, locale)
        VALUES (tradewind.role_name($2), $2, $3, $4, $8, $9)
        ON CONFLICT DO NOTHING RETURNING id INTO person;
        IF person IS NULL THEN
            PERFORM tradewind.refuse('Somebody else has invited this person a moment ago.');
        END IF;
        PERFORM tradewind.make_login(tradewind.role_name($2), verifier,
                                     tradewind.one_time(valid_until));
    ELSIF known IN ('pending_activation', 'deleted') AND tradewind.outranks(person) THEN
        -- Invited again, or back again: the password of the first letter is worth nothing any more.
        PERFORM tradewind.end_sign_ins(person);
        UPDATE tradewind.users u SET status = 'pending_activation', must_change_password = true
        WHERE u.id = person;
        PERFORM tradewind.make_login(tradewind.role_name($2), verifier,
                                     tradewind.one_time(valid_until));
    END IF;
    -- Somebody who works here already for another organization keeps their own password.
    PERFORM tradewind.give_roles(organization, person, roles);
    PERFORM tradewind.settle_roles(person);
    RETURN person;
END $$;

CREATE FUNCTION tradewind.change_password(verifier text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    person bigint;
BEGIN
    SELECT id INTO person FROM tradewind.users
    WHERE role_name = session_user AND status IN ('active', 'pending_activation')
      AND deleted_at IS NULL FOR NO KEY UPDATE;
    IF person IS NULL THEN
        PERFORM tradewind.refuse('This account is not one of Tradewind''s.');
    END IF;
    PERFORM tradewind.make_login(session_user::text, verifier, NULL);
    UPDATE tradewind.users
    SET status = 'active', must_change_password = false, password_changed_at = now(),
        email_verified_at = coalesce(email_verified_at, now())
    WHERE id = person;
    PERFORM tradewind.settle_roles(person);
END $$;

CREATE FUNCTION tradewind.reset_password(person bigint, verifier text, valid_until timestamptz)
RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    login text;
BEGIN
    IF NOT coalesce(tradewind.outranks(person), false) THEN
        PERFORM tradewind.refuse('You may not change this person''s account.');
    END IF;
    PERFORM tradewind.end_sign_ins(person);
    UPDATE tradewind.users SET status = 'pending_activation', must_change_password = true
    WHERE id = person AND status IN ('active', 'pending_activation')
    RETURNING role_name INTO login;
    IF login IS NULL THEN
        PERFORM tradewind.refuse('That person''s account is closed; open it again first.');
    END IF;
    PERFORM tradewind.make_login(login, verifier, tradewind.one_time(valid_until));
    PERFORM tradewind.settle_roles(person);
END $$;

-- What was given to or taken from a person holds for all of their roles here, new ones too; what an
-- earlier time here has left does not come back.
CREATE FUNCTION tradewind.give_roles(organization bigint, person bigint, roles text[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    said jsonb;
BEGIN
    SELECT m.permissions INTO said FROM tradewind.memberships m
    WHERE m.organization_id = $1 AND m.user_id = $2 AND m.is_active AND m.deleted_at IS NULL
    ORDER BY m.id LIMIT 1;
    INSERT INTO tradewind.memberships (organization_id, user_id, role, permissions)
    SELECT DISTINCT $1, $2, r, coalesce(said, '{}') FROM unnest($3) r
    ON CONFLICT (organization_id, user_id, role)
    DO UPDATE SET is_active = true, deleted_at = NULL, permissions = excluded.permissions
    WHERE NOT tradewind.memberships.is_active OR tradewind.memberships.deleted_at IS NOT NULL;
END $$;

CREATE FUNCTION tradewind.set_roles(organization bigint, person bigint, roles text[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    touched text;
BEGIN
    PERFORM tradewind.require('users', 'edit', organization);
    IF NOT person = ANY (tradewind.my_colleagues()) THEN
        PERFORM tradewind.refuse('There is no such person here; invite them.');
    END IF;
    roles := coalesce(roles, '{}');
    -- Two people who take each other's last owner away must not both succeed.
    PERFORM FROM tradewind.organizations o WHERE o.id = organization FOR NO KEY UPDATE;
    PERFORM tradewind.hold(person);
    FOR touched IN
        -- What is given and not held yet, or held and not given any more.
        SELECT coalesce(given, held) FROM unnest(roles) given
        FULL JOIN (SELECT m.role AS held FROM tradewind.memberships m
                   WHERE m.organization_id = organization AND m.user_id = person AND m.is_active
                     AND m.deleted_at IS NULL) had ON held = given
        WHERE given IS NULL OR held IS NULL
    LOOP
        IF NOT tradewind.may_grant(organization, touched) THEN
            PERFORM tradewind.refuse(format(
                'You may not give or take the role %s.', replace(touched, '_', ' ')));
        END IF;
    END LOOP;
    PERFORM tradewind.give_roles(organization, person, roles);
    UPDATE tradewind.memberships m SET is_active = false
    WHERE m.organization_id = organization AND m.user_id = person AND m.is_active
      AND NOT m.role = ANY (roles);
    PERFORM tradewind.keep_an_owner(organization);
    PERFORM tradewind.settle_roles(person);
END $$;

CREATE FUNCTION tradewind.keep_an_owner(organization bigint) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    -- Any other kind would still see an owner whom somebody else has taken away a moment ago.
    IF current_setting('transaction_isolation') <> 'read committed' THEN
        PERFORM tradewind.refuse('Roles and accounts are changed in a transaction that reads what has '
            'been committed meanwhile (READ COMMITTED).');
    END IF;
    PERFORM FROM tradewind.organizations o WHERE o.id = organization FOR NO KEY UPDATE;
    IF NOT EXISTS (
        SELECT FROM tradewind.memberships m JOIN tradewind.users u ON u.id = m.user_id
        WHERE m.organization_id = organization AND m.role = 'owner' AND m.is_active
          AND m.deleted_at IS NULL AND u.status = 'active' AND u.deleted_at IS NULL) THEN
        PERFORM tradewind.refuse('An organization keeps at least one owner.');
    END IF;
END $$;

CREATE FUNCTION tradewind.set_permission(
    organization bigint, person bigint, area text, action text, allowed boolean
) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM tradewind.require('users', 'edit', organization);
    IF NOT coalesce(tradewind.outranks(person), false) THEN
        PERFORM tradewind.refuse('You may not change this person''s rights.');
    END IF;
    IF NOT EXISTS (SELECT FROM tradewind.permissions p WHERE p.area = $3 AND p.action = $4) THEN
        PERFORM tradewind.refuse('There is no such right.');
    END IF;
    -- To leave it to the roles again may give it back as well.
    IF allowed IS DISTINCT FROM false
       AND NOT tradewind.may(tradewind.me(), organization, area, action) THEN
        PERFORM tradewind.refuse('You cannot give a right that you do not have.');
    END IF;
    PERFORM tradewind.hold(person);
    -- Null gives the word back to the roles.
    UPDATE tradewind.memberships m SET permissions = CASE
        WHEN allowed IS NULL THEN m.permissions #- ARRAY[area, action]
        ELSE jsonb_set(
            CASE WHEN m.permissions ? area THEN m.permissions
                 ELSE m.permissions || jsonb_build_object(area, '{}'::jsonb) END,
            ARRAY[area, action], to_jsonb(allowed)) END
    WHERE m.organization_id = organization AND m.user_id = person AND m.is_active
      AND m.deleted_at IS NULL;
    PERFORM tradewind.settle_roles(person);
END $$;

-- Closed: no sign-in, no open window, nothing seen; everything they did stays theirs.
CREATE FUNCTION tradewind.set_status(person bigint, new_status text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    login text;
    seat bigint;
BEGIN
    IF coalesce(new_status, '') NOT IN ('active', 'inactive', 'suspended', 'deleted') THEN
        PERFORM tradewind.refuse('An account is active, inactive, suspended or deleted.');
    END IF;
    IF NOT coalesce(tradewind.outranks(person), false) THEN
        PERFORM tradewind.refuse('You may not change this person''s account.');
    END IF;
    IF new_status <> 'active' THEN
        PERFORM tradewind.end_sign_ins(person);
    END IF;
    FOR seat IN SELECT DISTINCT m.organization_id FROM tradewind.memberships m
                WHERE m.user_id = person ORDER BY 1 LOOP
        PERFORM FROM tradewind.organizations o WHERE o.id = seat FOR NO KEY UPDATE;
    END LOOP;
    PERFORM tradewind.hold(person);
    -- After the wait: the caller's own account may have been closed in the meantime.
    IF NOT coalesce(tradewind.outranks(person), false) THEN
        PERFORM tradewind.refuse('You may not change this person''s account.');
    END IF;
    UPDATE tradewind.users u SET status = CASE
        WHEN new_status = 'active' AND u.must_change_password THEN 'pending_activation'
        ELSE new_status END
    WHERE u.id = person RETURNING role_name INTO login;
    IF new_status <> 'active' THEN
        FOR seat IN SELECT DISTINCT m.organization_id FROM tradewind.memberships m
                    WHERE m.user_id = person AND m.role = 'owner' AND m.is_active LOOP
            PERFORM tradewind.keep_an_owner(seat);
        END LOOP;
        EXECUTE format('ALTER ROLE %I NOLOGIN', login);
    ELSE
        EXECUTE format('ALTER ROLE %I LOGIN', login);
    END IF;
    PERFORM tradewind.settle_roles(person);
END $$;

-- Gone for good: the account is closed and what they looked after goes to somebody else.
CREATE FUNCTION tradewind.offboard(person bigint, heir bigint) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    login text;
    guarded record;
    moved integer := 0;
    here integer;
BEGIN
    IF heir = person THEN
        PERFORM tradewind.refuse('Records go to somebody else than the person who leaves.');
    END IF;
    PERFORM tradewind.set_status(person, 'deleted');
    IF heir IS NOT NULL AND NOT EXISTS (
        SELECT FROM tradewind.users u WHERE u.id = heir AND u.status = 'active'
          AND u.id = ANY (tradewind.my_colleagues())) THEN
        PERFORM tradewind.refuse('Records can only go to an active colleague.');
    END IF;
    FOR guarded IN
        SELECT c.relname, a.attname FROM pg_constraint k
        JOIN pg_class c ON c.oid = k.conrelid
        JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.conkey[1]
        JOIN tradewind.guarded_tables g ON g.table_name = c.relname
        WHERE k.contype = 'f' AND k.confrelid = 'tradewind.users'::regclass
          AND cardinality(k.conkey) = 1
          AND c.relnamespace = 'tradewind'::regnamespace AND a.attname = 'owner_id'
    LOOP
        -- An heir inherits only where they work; elsewhere the record is free to be taken.
        EXECUTE format(
            'UPDATE tradewind.%1$I t SET %2$I = CASE WHEN EXISTS (SELECT FROM tradewind.memberships m '
            'WHERE m.user_id = $2 AND m.organization_id = t.organization_id AND m.is_active '
            'AND m.deleted_at IS NULL) THEN $2 END '
            'WHERE t.%2$I = $1 AND t.organization_id = ANY (tradewind.my_organizations())',
            guarded.relname, guarded.attname) USING person, heir;
        GET DIAGNOSTICS here = ROW_COUNT;
        moved := moved + here;
    END LOOP;
    UPDATE tradewind.memberships m SET is_active = false WHERE m.user_id = person AND m.is_active;
    UPDATE tradewind.organizations o SET owner_id =
        (SELECT m.user_id FROM tradewind.memberships m JOIN tradewind.users u ON u.id = m.user_id
         WHERE m.organization_id = o.id AND m.role = 'owner' AND m.is_active
           AND m.deleted_at IS NULL AND u.status = 'active'
         ORDER BY m.user_id IS DISTINCT FROM heir, m.id LIMIT 1)
    WHERE o.owner_id = person AND o.id = ANY (tradewind.my_organizations());
    SELECT role_name INTO login FROM tradewind.users WHERE id = person;
    EXECUTE format('ALTER ROLE %I NOLOGIN PASSWORD NULL', login);
    PERFORM tradewind.settle_roles(person);
    RETURN moved;
END $$;

CREATE FUNCTION tradewind.sign_in(
    workstation text, operating_system text, application_version text
) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    person bigint := tradewind.me();
    entry bigint;
BEGIN
    IF person IS NULL THEN
        RETURN NULL;
    END IF;
    -- Windows that went down without a word are noticed at the next sign-in of anybody.
    UPDATE tradewind.sign_ins l SET ended_at = greatest(l.last_seen_at, l.started_at),
        end_reason = 'lost'
    WHERE l.id IN (
        SELECT s.id FROM tradewind.sign_ins s
        WHERE s.ended_at IS NULL AND NOT EXISTS (
            SELECT FROM pg_stat_activity a
            WHERE a.pid = s.backend_pid AND a.backend_start = s.backend_started_at)
        -- Somebody else is at it; and nobody can keep all others from signing in.
        FOR NO KEY UPDATE SKIP LOCKED);
    INSERT INTO tradewind.sign_ins (user_id, organization_id, workstation, operating_system,
        application_version, ip_address, backend_pid, backend_started_at)
    SELECT person, tradewind.current_organization(), left($1, 255), left($2, 255), left($3, 50),
           inet_client_addr(), pg_backend_pid(), a.backend_start
    FROM pg_stat_activity a WHERE a.pid = pg_backend_pid()
    RETURNING id INTO entry;
    UPDATE tradewind.users SET last_login_at = now() WHERE id = person;
    RETURN entry;
END $$;

CREATE FUNCTION tradewind.seen() RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    UPDATE tradewind.sign_ins s
    SET last_seen_at = now(), organization_id = tradewind.current_organization()
    WHERE s.user_id = tradewind.me() AND s.backend_pid = pg_backend_pid() AND s.ended_at IS NULL
$$;

CREATE FUNCTION tradewind.sign_out() RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    UPDATE tradewind.sign_ins s SET ended_at = now(), end_reason = 'signed_out'
    WHERE s.user_id = tradewind.me() AND s.backend_pid = pg_backend_pid() AND s.ended_at IS NULL
$$;

CREATE FUNCTION tradewind.end_session(sign_in bigint) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    ended record;
    called text;
BEGIN
    SELECT s.user_id, s.backend_pid, s.backend_started_at INTO ended FROM tradewind.sign_ins s
    WHERE s.id = sign_in AND s.ended_at IS NULL
      AND (s.user_id = tradewind.me() OR tradewind.outranks(s.user_id));
    IF ended IS NULL THEN
        PERFORM tradewind.refuse('There is no such open session that you may end.');
    END IF;
    -- A window has several connections, which all call themselves the same; they go together.
    PERFORM pg_stat_clear_snapshot();
    SELECT a.application_name INTO called FROM pg_stat_activity a
    WHERE a.pid = ended.backend_pid AND a.backend_start = ended.backend_started_at;
    PERFORM pg_terminate_backend(a.pid)
    FROM pg_stat_activity a JOIN tradewind.users u ON u.role_name = a.usename
    WHERE u.id = ended.user_id AND a.pid <> pg_backend_pid()
      AND a.datname = current_database() AND a.application_name = called;
    UPDATE tradewind.sign_ins s SET ended_at = now(), end_reason = 'revoked',
        revoked_by_id = tradewind.me()
    WHERE s.id = sign_in AND s.ended_at IS NULL;
    RETURN true;
END $$;

CREATE FUNCTION tradewind.found_organization(kind text, name text, slug text) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    agency bigint;
    made bigint;
BEGIN
    SELECT o.id INTO agency FROM tradewind.organizations o
    WHERE o.kind = 'agency' AND o.id = ANY (tradewind.my_organizations()) ORDER BY o.id LIMIT 1;
    IF agency IS NULL THEN
        PERFORM tradewind.refuse('Only the agency takes on new clients.');
    END IF;
    PERFORM tradewind.require('organizations', 'create', agency);
    INSERT INTO tradewind.organizations (kind, agency_id, owner_id, name, slug)
    VALUES ($1, CASE WHEN $1 = 'client' THEN agency END, tradewind.me(), $2, $3)
    RETURNING id INTO made;
    -- The agency's owners and administrators look after its clients.
    INSERT INTO tradewind.memberships (organization_id, user_id, role)
    SELECT made, m.user_id, m.role FROM tradewind.memberships m
    WHERE m.organization_id = agency AND m.role IN ('owner', 'admin') AND m.is_active
      AND m.deleted_at IS NULL;
    IF NOT EXISTS (SELECT FROM tradewind.memberships m
                   WHERE m.organization_id = made AND m.role = 'owner') THEN
        INSERT INTO tradewind.memberships (organization_id, user_id, role)
        VALUES (made, tradewind.me(), 'owner');
        PERFORM tradewind.settle_roles(tradewind.me());
    END IF;
    INSERT INTO tradewind.subscriptions (organization_id) VALUES (made);
    RETURN made;
END $$;

CREATE FUNCTION tradewind.edit_organization(organization bigint, expected integer, edit jsonb)
RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    columns text;
    new_version integer;
BEGIN
    PERFORM tradewind.require('organizations', 'edit', organization);
    IF EXISTS (SELECT FROM jsonb_object_keys(edit) k WHERE NOT k = ANY (ARRAY[
        'name', 'slug', 'description', 'legal_name', 'tax_id', 'website', 'phone', 'email',
        'street', 'city', 'state', 'postal_code', 'country', 'imprint', 'primary_color',
        'accent_color', 'logo', 'logo_type', 'locale', 'time_zone', 'currency'])) THEN
        PERFORM tradewind.refuse('That cannot be changed about an organization.');
    END IF;
    IF edit = '{}' THEN
        RETURN expected;
    END IF;
    SELECT string_agg(format('%1$I = e.%1$I', k), ', ') INTO columns FROM jsonb_object_keys(edit) k;
    EXECUTE format(
        'UPDATE tradewind.organizations o SET %s FROM jsonb_populate_record('
        'NULL::tradewind.organizations, $1) e WHERE o.id = $2 AND o.version = $3 '
        'AND o.deleted_at IS NULL RETURNING o.version', columns)
    INTO new_version USING edit, organization, expected;
    RETURN new_version;
END $$;
