-- The server looks at a table that has grown after a minute or two, and until then plans as if next to
-- nothing were in it: after a first million leads, a list by score took two seconds to its first row and
-- every edit half a second. Whoever brought many in has it looked at at once; where nothing has grown,
-- nothing is done.
CREATE FUNCTION tradewind.take_stock() RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET client_min_messages = error AS $$
DECLARE
    grown name;
BEGIN
    FOR grown IN SELECT s.relname FROM pg_stat_user_tables s JOIN pg_class c ON c.oid = s.relid
                 WHERE s.schemaname = 'tradewind'
                   AND s.n_mod_since_analyze > 1000 + greatest(c.reltuples, 0) / 10 ORDER BY 1 LOOP
        -- Whoever else is looking at it does the same.
        EXECUTE format('ANALYZE (SKIP_LOCKED) tradewind.%I', grown);
    END LOOP;
END $$;
