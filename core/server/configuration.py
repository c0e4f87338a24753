"""The server's settings, as text."""

import sys
from collections.abc import Mapping
from pathlib import Path

INCLUDE = "\n# Tradewind's settings, and those of local.conf, are beside the data folder.\ninclude '../tradewind.conf'\n"

HBA = """\
# Written by Tradewind: a password everywhere, nobody is trusted.
local   all all                scram-sha-256
host    all all 127.0.0.1/32   scram-sha-256
host    all all ::1/128        scram-sha-256
"""

_CONFIGURATION = """\
# Written by Tradewind at every start; your own settings belong into local.conf beside this file.
password_encryption = 'scram-sha-256'
max_connections = 60
shared_buffers = {buffers}MB
effective_cache_size = {cache}MB
work_mem = 32MB
maintenance_work_mem = 128MB
# There is one server and no standby, so the log is for crash recovery alone.
wal_level = minimal
max_wal_senders = 0
max_wal_size = 1GB
min_wal_size = 80MB
wal_compression = pglz
checkpoint_timeout = 15min
checkpoint_completion_target = 0.9
random_page_cost = 1.1
jit = off
max_parallel_workers_per_gather = 2
# What has come in is cleaned and counted soon: until then the planner does not know of it.
autovacuum_naptime = 15s
# One file, which the start makes anew when it is large; pg_ctl leads stderr to it.
log_destination = 'stderr'
logging_collector = off
log_line_prefix = '%m [%p] %u@%d %a '
timezone = 'UTC'
log_timezone = 'UTC'
{platform}
include_if_exists = 'local.conf'

# These are how Tradewind finds its server; they come last so that they hold.
unix_socket_permissions = 0700
{place}
{settings}"""


def configuration(place: Path | int, settings: Mapping[str, str]) -> str:
    """`place` is the folder of the socket, or the port where there are no sockets."""
    import psutil

    memory = psutil.virtual_memory().total >> 20
    if isinstance(place, Path):
        # The inner quotes: the value is a list, and a folder's name may hold a comma.
        where = f"""listen_addresses = ''\nport = 5432\nunix_socket_directories = {_quoted(f'"{place}"')}"""
    else:
        where = f"listen_addresses = '127.0.0.1'\nport = {place}\nunix_socket_directories = ''"
    # A long statement of a killed window ends by itself; Windows cannot notice that.
    platform = "" if sys.platform == "win32" else "client_connection_check_interval = 5s"
    return _CONFIGURATION.format(
        buffers=min(512, max(64, memory // 32)),
        cache=max(128, memory // 3),
        platform=platform,
        place=where,
        settings="".join(f"{name} = {_quoted(value)}\n" for name, value in settings.items()),
    )


def _quoted(value: str) -> str:
    return "'" + value.replace("\\", "\\\\").replace("'", "''") + "'"
