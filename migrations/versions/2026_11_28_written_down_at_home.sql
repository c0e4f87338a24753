-- Nobody has chosen an organization before their first password, nor with psql; what such a person
-- changes of themselves would be read by the agency's people, who may not know them.
DO $$
DECLARE
    chosen CONSTANT text := 'coalesce(tradewind.current_organization(),';
    journal text := pg_get_functiondef('tradewind.journal()'::regprocedure);
BEGIN
    IF strpos(journal, chosen) = 0 THEN
        RAISE EXCEPTION 'The journal does not say where it keeps what belongs to no organization.';
    END IF;
    EXECUTE replace(journal, chosen, chosen || '
                         (SELECT min(m.organization_id) FROM tradewind.memberships m
                          JOIN tradewind.users u ON u.id = m.user_id AND u.deleted_at IS NULL
                          WHERE u.role_name = session_user AND m.deleted_at IS NULL
                            AND m.is_active),');
END $$;
