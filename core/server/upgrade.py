"""A data folder of an older PostgreSQL is made over into one of ours; the old one is kept.

Everything happens beside the old data, which pg_upgrade only copies from. Two renamings put the
new data in its place, and whoever opens the folder next finishes what a killed upgrade began:

    data, data.new.*, upgrading     in the middle: the new data is thrown away, done again
    data, data.upgraded             complete: the old data is to become data.16 …
    data.16, data.upgraded          … and the new data is to become data
"""

import re
import shutil
import subprocess
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from core.errors import Unavailable
from core.server import processes, sockets, troubles
from core.server.accounts import Account
from core.server.binaries import SUFFIX, Binaries, ProgramFailed
from core.server.cluster import SUPERUSER, Cluster, flush, still
from core.server.turns import Tell

# Besides the copy, pg_upgrade needs room for the catalogue of the new cluster and for its log.
ROOM = 300_000_000


def kept(folder: Path) -> list[Path]:
    """The data folders that earlier upgrades have left as they were."""
    return sorted(path for path in folder.glob("data.*") if re.match(r"data\.\d+", path.name))


def finish_interrupted(cluster: Cluster) -> None:
    marker, upgraded = cluster.folder / "upgrading", cluster.folder / "data.upgraded"
    if marker.exists():
        _end_orphans(cluster)
        cluster.sweep()
        shutil.rmtree(cluster.folder / "upgrade", ignore_errors=True)
        marker.unlink()
    if upgraded.exists():
        _put_in_place(cluster, upgraded)


def upgrade(
    cluster: Cluster, old: Binaries, new: Binaries, account: Account | None, tell: Tell
) -> None:
    doing = f"Upgrading the database from PostgreSQL {old.major} to {new.major}…"
    tell(doing)
    _look_for_room(cluster)
    work = cluster.folder / "upgrade"
    cluster.write(cluster.folder / "upgrading", "", account)
    work.mkdir(mode=0o700)
    if account:
        account.own(work)
    try:
        _bring_to_rest(cluster, old, account, tell)
        made = cluster.initialise(new, account)
        _carry_over(cluster, (old, new), made, account, lambda waited: still(tell, doing, waited))
        made.rename(cluster.folder / "data.upgraded")
        flush(cluster.folder)
    except ProgramFailed as error:
        raise troubles.of_a_program(cluster.folder, "upgraded", error.output) from error
    finally:
        finish_interrupted(cluster)


def _put_in_place(cluster: Cluster, upgraded: Path) -> None:
    if cluster.data.exists():
        major = (cluster.data / "PG_VERSION").read_text().strip()
        backup = cluster.folder / f"data.{major}"
        again = 1
        while backup.exists():
            again += 1
            backup = cluster.folder / f"data.{major}.{again}"
        cluster.data.rename(backup)
    upgraded.rename(cluster.data)
    flush(cluster.folder)


def _bring_to_rest(cluster: Cluster, old: Binaries, account: Account | None, tell: Tell) -> None:
    """pg_upgrade wants an old cluster that was stopped in order, and with the new one's checksums."""
    password = cluster.password()
    if password is None:
        cluster.reset_password(old, account)
    state = old.run("pg_controldata", "-D", cluster.data, account=account, folder=cluster.folder)
    if not re.search(r"cluster state:\s+shut down$", state, re.MULTILINE):
        cluster.start(old, account, tell)
        cluster.stop(lambda: old)
    processes.clear_stale(cluster.data)
    # Interrupted, this begins again: the cluster counts as unprotected until the very end.
    if re.search(r"checksum version:\s+0$", state, re.MULTILINE):
        sync = [] if cluster.durable else ["--no-sync"]
        old.run(
            "pg_checksums",
            "--enable",
            *sync,
            "-D",
            cluster.data,
            account=account,
            folder=cluster.folder,
        )


def _carry_over(
    cluster: Cluster,
    programs: tuple[Binaries, Binaries],
    made: Path,
    account: Account | None,
    meanwhile: Callable[[float], None],
) -> None:
    old, new = programs
    work = cluster.folder / "upgrade"
    secret = work / "pgpass"
    cluster.write(secret, f"*:*:*:{SUPERUSER}:{cluster.password()}\n", account)
    where: list[object] = []
    if sockets.ON_A_SOCKET:
        where = ["--socketdir", sockets.folder_for(cluster.folder, account)]
    output = work / "output"
    with (
        output.open("wb") as file,
        new.launch(
            "pg_upgrade",
            *("--copy", "-U", SUPERUSER, "-b", old.folder, "-B", new.folder),
            *("-d", cluster.data, "-D", made, *where),
            *([] if cluster.durable else ["--no-sync"]),
            account=account,
            folder=work,
            environment={"PGPASSFILE": str(secret)},
            stdout=file,
            stderr=subprocess.STDOUT,
        ) as process,
    ):
        try:
            began = time.monotonic()
            while process.poll() is None:
                meanwhile(time.monotonic() - began)
                time.sleep(0.05)
        except BaseException:
            process.kill()
            raise
    if process.returncode:
        raise ProgramFailed("pg_upgrade", process.returncode, _said(output, made))


def _said(output: Path, made: Path) -> str:
    """The reason is in the newest of its many logs more often than on its output."""
    logs = [*made.glob("pg_upgrade_output.d/*/log/*.log"), output]
    return "\n".join(log.read_text(errors="replace") for log in logs)


def _look_for_room(cluster: Cluster) -> None:
    size = sum(path.lstat().st_size for path in cluster.data.rglob("*") if path.is_file())
    free = shutil.disk_usage(cluster.folder).free
    if free < size + ROOM:
        raise Unavailable(
            f"The database has to be upgraded, which needs {(size + ROOM) / 1e6:,.0f} MB on the "
            f"disk that holds {cluster.folder}; {free / 1e6:,.0f} MB are free."
        )


def _end_orphans(cluster: Cluster) -> None:
    """End what a killed application left running of its upgrade, and nothing else."""
    import psutil

    for process in psutil.process_iter():
        with suppress(psutil.Error):
            if process.name() == f"pg_upgrade{SUFFIX}" and str(cluster.data) in process.cmdline():
                process.kill()
                process.wait(10)
    for data in (cluster.data, *cluster.folder.glob("data.new.*")):
        process_of_it = processes.postmaster(data)
        if process_of_it:
            process_of_it.kill()
            while processes.postmaster(data):
                time.sleep(0.01)
