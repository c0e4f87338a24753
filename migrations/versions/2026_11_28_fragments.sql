-- Any fragment of a word in a lead's name, company or e-mail address is found. The index has every three
-- letters in a row, the blank before a word being one: `Berlin` is in it as ` be`, `ber`, `erl`, `rli`, `lin`.
-- So three letters and more are looked up wherever they stand, two at the beginning of a word. What stands
-- apart in a row is told from what stands together by the row itself.
CREATE FUNCTION tradewind.fragments(words text) RETURNS text[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE
-- Three times cut into threes: from the blank before it, from the first letter, from the second.
RETURN string_to_array(
    regexp_replace(' ' || words, '(...)', '\1,', 'g') || ',' || regexp_replace(words, '(...)', '\1,', 'g')
    || ',' || regexp_replace(substr(words, 2), '(...)', '\1,', 'g'), ',');

-- What a query of words asks of a row: the fragments it must have in the index, and the condition that then
-- decides, in SQL. Each word may stand anywhere in another one; those of a phrase are whole and in a row.
CREATE FUNCTION tradewind.fragments_asked(query text, OUT known text[], OUT condition text)
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    words CONSTANT text := $words$WORDS$words$;
    said text := to_tsquery('simple', query)::text;
    found text[];
    parts text[] := '{}';
    one text;
BEGIN
    known := '{}';
    LOOP
        -- From left to right: a group that must not be there, a phrase, or a word.
        found := regexp_match(said, '^(?:[ &()]*)(!?)((?:\( [^()]* \))|(?:''[^'']+''(?::\*)?(?: <-> ''[^'']+''(?::\*)?)*))');
        EXIT WHEN found IS NULL;
        said := substr(said, length((regexp_match(said,
            '^(?:[ &()]*)(?:!?)(?:(?:\( [^()]* \))|(?:''[^'']+''(?::\*)?(?: <-> ''[^'']+''(?::\*)?)*))'))[1]) + 1);
        SELECT string_agg(
                   CASE WHEN p LIKE '%<->%' THEN
                       format('strpos('' '' || %s || '' '', %L) > 0', words,
                              ' ' || array_to_string(ARRAY(SELECT m[1] FROM regexp_matches(p, '''([^'']+)''', 'g') m), ' ') || ' ')
                   WHEN length(w) < 3 THEN format('strpos('' '' || %s, %L) > 0', words, ' ' || w)
                   ELSE format('strpos(%s, %L) > 0', words, w) END, ' AND ')
        INTO one
        FROM (SELECT p, (regexp_match(p, '''([^'']+)'''))[1] AS w
              FROM unnest(regexp_split_to_array(btrim(found[2], '() '), ' & ')) p) each;
        parts := parts || format(CASE found[1] WHEN '!' THEN 'NOT (%s)' ELSE '(%s)' END, one);
        IF found[1] = '' THEN
            known := known || ARRAY(
                SELECT substr(w, i, 3) FROM (
                    SELECT CASE WHEN length(m[1]) < 3 OR found[2] LIKE '%<->%' THEN ' ' ELSE '' END || m[1] AS w
                    FROM regexp_matches(found[2], '''([^'']+)''', 'g') m) v
                CROSS JOIN generate_series(1, length(w) - 2) i);
        END IF;
    END LOOP;
    condition := coalesce(nullif(array_to_string(parts, ' AND '), ''), 'true');
END $$;

-- By the index, whatever the planner thinks of it: comparing a fragment costs more than it knows.
CREATE FUNCTION tradewind.leads_with_fragments(here bigint, known text[], condition text, most integer)
RETURNS SETOF bigint
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp SET enable_seqscan = off
SET enable_indexscan = off SET enable_indexonlyscan = off SET max_parallel_workers_per_gather = 0 AS $$
BEGIN
    RETURN QUERY EXECUTE format(
        'SELECT id FROM tradewind.leads WHERE tradewind.fragments(%s) @> %L::text[]
         AND organization_id = %s AND deleted_at IS NULL AND %s LIMIT %s',
        $words$WORDS$words$, known, here, condition, most);
END $$;

CREATE OR REPLACE FUNCTION tradewind.search_leads(query text, most integer DEFAULT 200)
RETURNS SETOF bigint
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    here bigint := tradewind.organization_for('leads', 'view');
    asked record;
    newest CONSTANT integer := 2000;
    found bigint[];
BEGIN
    IF here IS NULL THEN
        RETURN;
    END IF;
    SELECT * INTO asked FROM tradewind.fragments_asked(query);
    IF most <= newest THEN
        -- What is common is among the newest: the index would have to be read for all of a million first.
        EXECUTE format(
            'SELECT array_agg(id) FROM (SELECT id FROM (SELECT * FROM tradewind.leads WHERE organization_id = %s
                 ORDER BY id DESC LIMIT %s) l WHERE deleted_at IS NULL AND %s LIMIT %s) f',
            here, newest, asked.condition, most) INTO found;
        IF cardinality(found) = most THEN
            RETURN QUERY SELECT id FROM unnest(found) id;
            RETURN;
        END IF;
    END IF;
    IF asked.known = '{}' THEN
        RETURN QUERY EXECUTE format(
            'SELECT id FROM tradewind.leads WHERE organization_id = %s AND deleted_at IS NULL AND %s LIMIT %s',
            here, asked.condition, most);
    ELSE
        RETURN QUERY SELECT tradewind.leads_with_fragments(here, asked.known, asked.condition, most);
    END IF;
END $$;
