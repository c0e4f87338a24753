"""The Debian package, made from the folder that PyInstaller filled."""

import platform
import shutil
import subprocess
import textwrap
from pathlib import Path

import debian

CONTROL = """\
Package: tradewind
Version: {version}
Architecture: {architecture}
Maintainer: The Tradewind developers <tradewind@localhost>
Installed-Size: {size}
Section: misc
Priority: optional
Depends: {depends}
Recommends: gnome-keyring | kwalletmanager | keepassxc, xdg-utils
Description: customers, pipeline, leads, campaigns and e-mail workflows
 A desktop application for small agencies. It brings its own PostgreSQL server along,
 or works on a shared one.
"""


def depends() -> str:
    """The list that dev.py installs, for releases before and after the change of names."""
    names = sorted({*debian.LIBRARIES.values(), *debian.PACKAGED})
    either = [
        f"{name} | {debian.RENAMED[name]}" if name in debian.RENAMED else name for name in names
    ]
    # The programs come from this machine's C library, and run on no older one. As root, the
    # server gets a user of its own, which takes passwd.
    return ", ".join([f"libc6 (>= {platform.libc_ver()[1]})", "passwd", *either])


def make(application: Path, version: str, root: Path) -> Path:
    asked = ["dpkg", "--print-architecture"]
    architecture = subprocess.run(asked, capture_output=True, text=True, check=True).stdout.strip()
    tree = root / "build" / "deb"
    shutil.rmtree(tree, ignore_errors=True)
    shutil.copytree(application, tree / "usr/lib/tradewind", symlinks=True)
    (tree / "usr/bin").mkdir()
    (tree / "usr/bin/tradewind").symlink_to("../lib/tradewind/tradewind")
    for source, place in {
        root / "packaging/tradewind.desktop": "usr/share/applications/tradewind.desktop",
        root / "resources/icons/tradewind.svg": (
            "usr/share/icons/hicolor/scalable/apps/tradewind.svg"
        ),
        root / "build/icons/tradewind.png": "usr/share/icons/hicolor/256x256/apps/tradewind.png",
    }.items():
        (tree / place).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(source, tree / place)
    copyright = tree / "usr/share/doc/tradewind/copyright"
    copyright.parent.mkdir(parents=True)
    copyright.write_text(
        textwrap.dedent("""\
            Tradewind is under the Apache License 2.0: /usr/share/common-licenses/Apache-2.0.
            The licences of the parts it brings along: /usr/lib/tradewind/_internal/licenses.
            """)
    )
    size = sum(file.lstat().st_size for file in tree.rglob("*") if file.is_file()) // 1024
    (tree / "DEBIAN").mkdir()
    (tree / "DEBIAN/control").write_text(
        CONTROL.format(version=version, architecture=architecture, size=size, depends=depends())
    )
    # Whoever builds may have a umask that closes files to others.
    subprocess.run(["chmod", "-R", "u=rwX,go=rX", tree], check=True)
    package = root / "dist" / f"tradewind_{version}_{architecture}.deb"
    # zstd: a hundredth of the time of xz for a third more bytes.
    build = ["dpkg-deb", "--root-owner-group", "-Zzstd", "-z15", "--build", str(tree), str(package)]
    subprocess.run(build, check=True, stdout=subprocess.DEVNULL)
    shutil.rmtree(tree)
    return package
