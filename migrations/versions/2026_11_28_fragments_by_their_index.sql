-- By the index of fragments alone, whatever the planner thinks of it: comparing a fragment costs far more
-- than it knows. What all rows have, like the “com” of an address, it looked for in each of them by itself.
CREATE OR REPLACE FUNCTION tradewind.leads_with_fragments(
    here bigint, known text[], condition text, most integer)
RETURNS SETOF bigint
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp SET enable_seqscan = off
SET enable_indexscan = off SET enable_indexonlyscan = off SET max_parallel_workers_per_gather = 0
-- Room for the places of all of a million rows: where they don't fit, each is compared once more.
SET work_mem = '64MB' AS $$
BEGIN
    RETURN QUERY EXECUTE format(
        'SELECT id FROM (SELECT * FROM tradewind.leads
                         WHERE tradewind.fragments(%s) @> %L::text[] OFFSET 0) l
         WHERE organization_id = %s AND deleted_at IS NULL AND %s LIMIT %s',
        $words$WORDS$words$, known, here, condition, most);
END $$;
