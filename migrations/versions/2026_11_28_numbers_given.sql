DO $do$
DECLARE
    one record;
    said text;
BEGIN
    FOR one IN SELECT * FROM (VALUES
        -- Whoever may make records could take the numbers to come, and colleagues' new ones met them.
        ('journal()', E'    IF TG_OP = ''UPDATE'' AND written <= bulk THEN', $said$    IF TG_OP = 'INSERT' THEN
        IF EXISTS (
            SELECT FROM (SELECT max(n.id) AS highest FROM fresh n) f,
                        pg_get_serial_sequence(TG_RELID::regclass::text, 'id') AS given
            WHERE given IS NOT NULL AND f.highest > coalesce(pg_sequence_last_value(given::regclass), 0))
           AND NOT tradewind.is_owner() THEN
            PERFORM tradewind.refuse('The number of a record is given by the database.');
        END IF;
    END IF;
    IF TG_OP = 'UPDATE' AND written <= bulk THEN$said$),
        -- What was written later may belong to a transaction that began earlier: an import that came upon
        -- the row. The number says which is later; the time, which months to look into.
        ('changed_since(tradewind.changes)', 'c.at >= done.at AND c.id > done.id',
         'c.at >= done.at - interval ''1 day'' AND c.id > done.id')
    ) AS change(name, was, becomes) LOOP
        said := pg_get_functiondef(('tradewind.' || one.name)::regprocedure);
        IF strpos(said, one.was) = 0 THEN
            RAISE EXCEPTION '% does not say what it is to say otherwise.', one.name;
        END IF;
        EXECUTE replace(said, one.was, one.becomes);
    END LOOP;
END $do$;
