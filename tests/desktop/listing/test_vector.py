"""Ids by the million, without a million Python objects where it can be helped."""

import struct

from desktop.shell.listing import vector


def test_the_servers_bytes_are_read_in_its_order() -> None:
    said = struct.pack(">4q", 7, 1, 2**40, 3)
    assert list(vector.from_bytes(said)) == [7, 1, 2**40, 3]
    assert list(vector.from_bytes(b"")) == []


def test_rows_are_found_by_id_in_the_order_of_the_list() -> None:
    ids = vector.of(range(300_000, 0, -1))
    assert vector.rows_of([1, 300_000, 150_000, 999_999], ids) == [0, 150_000, 299_999]
    assert vector.rows_of([], ids) == []


def test_a_search_that_is_not_wanted_any_more_stops() -> None:
    ids = vector.of(range(300_000))
    assert vector.rows_of([299_999], ids, lambda: True) == []


def test_neighbours_are_one_range() -> None:
    assert vector.ranges_of([]) == []
    assert vector.ranges_of([4]) == [(4, 5)]
    assert vector.ranges_of([0, 1, 2, 5, 7, 8]) == [(0, 3), (5, 6), (7, 9)]


def test_ranges_are_cut_out_in_the_order_of_the_list() -> None:
    ids = vector.of(range(100, 110))
    assert list(vector.slices(ids, [(7, 9), (0, 2)])) == [100, 101, 107, 108]
