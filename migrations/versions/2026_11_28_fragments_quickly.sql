-- What a query of words asks of a row: the fragments it must have in the index, and the condition that then
-- decides, in SQL. Each word may stand anywhere in another one; those of a phrase are whole and in a row.
CREATE OR REPLACE FUNCTION tradewind.fragments_asked(query text, OUT known text[], OUT condition text)
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    words CONSTANT text := $words$WORDS$words$;
    -- Three letters and more are the same ones before what stands between words is made blanks, and to do
    -- that takes six times as long as all the rest.
    letters CONSTANT text := $words$LETTERS$words$;
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
                   WHEN w !~ '[^[:alnum:]]' THEN format('strpos(%s, %L) > 0', letters, w)
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
