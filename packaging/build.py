"""Build what people install on this system: a .deb, a Windows installer, a disk image for macOS."""

import os
import re
import shutil
import struct
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import deb
import icons

ROOT = Path(__file__).resolve().parents[1]
DIST = ROOT / "dist"
THREADS = "libwinpthread-1.dll"


def version() -> str:
    found = re.search(r'"(\d+\.\d+[^"]*)"', (ROOT / "core" / "version.py").read_text("utf-8"))
    if not found:
        sys.exit("core/version.py names no version.")
    return found[1]


def size(path: Path) -> str:
    files = (
        [path] if path.is_file() else [file for file in path.rglob("*") if not file.is_symlink()]
    )
    return f"{sum(file.stat().st_size for file in files if file.is_file()) / 1e6:.0f} MB"


def made(path: Path) -> None:
    print(f"Made {path.relative_to(ROOT)} ({size(path)}).", flush=True)


def places_of_mingw() -> Iterator[Path]:
    """Where a compiler of the MinGW family keeps its libraries."""
    if chosen := os.environ.get("TRADEWIND_WINPTHREAD"):
        yield Path(chosen).parent
    if compiler := shutil.which("gcc"):
        yield Path(compiler).parent
    yield Path("C:/mingw64/bin")
    yield Path("C:/msys64/mingw64/bin")


def is_for_64_bit_intel(library: Path) -> bool:
    content = library.read_bytes()
    (header,) = struct.unpack_from("<I", content, 0x3C)
    (machine,) = struct.unpack_from("<H", content, header + 4)
    return machine == 0x8664 and b"clock_gettime" in content


def fetch_threads() -> None:
    """Put the library that the PostgreSQL wheel forgets on Windows into build/.

    Any build of mingw-w64's winpthreads serves, for postgres.exe asks it for one function. So
    it is taken from the compiler of the machine that builds, and checked by what it is.
    """
    for folder in places_of_mingw():
        library = folder / THREADS
        if library.is_file() and is_for_64_bit_intel(library):
            shutil.copy(library, ROOT / "build" / THREADS)
            print(f"Took {library}.", flush=True)
            return
    sys.exit(
        f"{THREADS} was not found. Install MinGW-w64 (64 bit), or name the file in"
        " TRADEWIND_WINPTHREAD."
    )


def freeze() -> Path:
    icons.draw(ROOT / "build" / "icons")
    if sys.platform == "win32":
        fetch_threads()
    spec = ROOT / "packaging" / "tradewind.spec"
    places = ["--distpath", str(DIST), "--workpath", str(ROOT / "build" / "pyinstaller")]
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"]
    code = subprocess.call([*command, *places, spec])
    if code:
        sys.exit(code)
    folder = DIST / ("Tradewind.app" if sys.platform == "darwin" else "tradewind")
    made(folder)
    return folder


def windows_installer() -> None:
    usual = Path(os.environ.get("PROGRAMFILES(X86)", ""), "Inno Setup 6", "ISCC.exe")
    compiler = shutil.which("iscc") or (str(usual) if usual.is_file() else None)
    if not compiler:
        print("No installer was made: Inno Setup 6 is not on this machine.")
        return
    script = ROOT / "packaging" / "tradewind.iss"
    subprocess.run([compiler, "/Q", f"/DVersion={version()}", script], check=True)
    made(DIST / f"tradewind-{version()}-setup.exe")


def disk_image(application: Path) -> None:
    image = DIST / f"tradewind-{version()}.dmg"
    options = ["-volname", "Tradewind", "-srcfolder", str(application), "-ov", "-format", "UDZO"]
    subprocess.run(["hdiutil", "create", *options, image], check=True)
    made(image)


def main() -> None:
    folder = freeze()
    if sys.platform == "win32":
        windows_installer()
    elif sys.platform == "darwin":
        disk_image(folder)
    else:
        made(deb.make(folder, version(), ROOT))


if __name__ == "__main__":
    main()
