-- Which of several words is in the fewest rows, as far as the planner's statistics know. GIN reads all
-- that it has of each word before it compares them: of “acme” and “zephyr” it would read a million
-- entries to find ten rows. Volatile only because PostgreSQL has EXPLAIN so.
CREATE FUNCTION tradewind.rarest_word(searched regclass, words text[], most double precision)
RETURNS text
LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    word text;
    plan json;
    found double precision;
    fewest double precision := most;
    rarest text;
BEGIN
    -- The longest first: where nothing is known of either, it is the one that says more.
    FOR word IN SELECT w FROM unnest(words[:8]) w ORDER BY length(w) DESC LOOP
        EXECUTE format('EXPLAIN (FORMAT JSON) SELECT FROM %s WHERE search @@ %L::tsquery',
                       searched, word) INTO plan;
        found := (plan -> 0 -> 'Plan' ->> 'Plan Rows')::double precision;
        IF found < fewest THEN
            fewest := found;
            rarest := word;
        END IF;
    END LOOP;
    RETURN rarest;
END $$;

-- What the search functions of all lists stand on; each of them says whose rows may be looked through.
CREATE FUNCTION tradewind.rows_with_words(
    searched regclass, here bigint, query text, most integer
) RETURNS SETOF bigint
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    asked tsquery := to_tsquery('simple', query);
    living text := format('%s WHERE organization_id = %s AND deleted_at IS NULL', searched, here);
    -- Of more rows than that, looking at each takes longer than reading the index.
    glance CONSTANT integer := 2000;
    rarest text;
    looked_at integer;
    found bigint[];
BEGIN
    -- Several words, all of which have to be there, also those of a phrase; none is a not.
    IF asked::text ~ '^''[^'' ]+''(:\*)?( (&|<->) ''[^'' ]+''(:\*)?)+$' THEN
        rarest := tradewind.rarest_word(
            searched, regexp_split_to_array(asked::text, ' (&|<->) '), glance);
    END IF;
    IF rarest IS NOT NULL THEN
        EXECUTE format(
            'SELECT count(*), array_agg(id) FILTER (WHERE search @@ %L::tsquery) '
            'FROM (SELECT id, search FROM %s AND search @@ %L::tsquery LIMIT %s) few',
            asked, living, rarest, glance + 1) INTO looked_at, found;
        IF looked_at <= glance THEN
            RETURN QUERY SELECT id FROM unnest(found) id LIMIT most;
            RETURN;
        END IF;
        -- The statistics know nothing of words that are seldom written alike, such as numbers.
    END IF;
    RETURN QUERY EXECUTE format('SELECT id FROM %s AND search @@ %L::tsquery LIMIT %s',
                                living, asked, most);
END $$;

CREATE OR REPLACE FUNCTION tradewind.search_leads(query text, most integer DEFAULT 200)
RETURNS SETOF bigint
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    here bigint := tradewind.organization_for('leads', 'view');
BEGIN
    IF here IS NOT NULL THEN
        RETURN QUERY SELECT tradewind.rows_with_words('tradewind.leads', here, query, most);
    END IF;
END $$;

CREATE OR REPLACE FUNCTION tradewind.search_contacts(query text, most integer DEFAULT 200)
RETURNS SETOF bigint
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    here bigint := tradewind.organization_for('contacts', 'view');
BEGIN
    IF here IS NOT NULL THEN
        RETURN QUERY SELECT tradewind.rows_with_words('tradewind.contacts', here, query, most);
    END IF;
END $$;

CREATE OR REPLACE FUNCTION tradewind.search_companies(query text, most integer DEFAULT 200)
RETURNS SETOF bigint
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    here bigint := tradewind.organization_for('companies', 'view');
BEGIN
    IF here IS NOT NULL THEN
        RETURN QUERY SELECT tradewind.rows_with_words(
            'tradewind.customer_companies', here, query, most);
    END IF;
END $$;
