"""Brings the German of the application up to what its sources say, and makes Qt's file of it.

    python3 dev.py translate              take up new texts, drop those that are gone, write the .qm
    python3 dev.py translate --missing    list what has no German yet, as JSON to be filled in
    python3 dev.py translate --take FILE  take the German from such a JSON file, then as above

A key of that JSON is the English text, or “Context|text” where one context wants another word.
"""

import json
import subprocess
import sys
from collections import defaultdict
from pathlib import Path
from xml.etree import ElementTree as xml

import PySide6
from texts import Text, templates, texts

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "resources" / "translations"
Known = dict[tuple[str, str], str]


def known(file: Path) -> Known:
    """What the .ts has, by context and source."""
    if not file.exists():
        return {}
    found = {}
    for context in xml.parse(file).getroot().iter("context"):  # noqa: S314 (our own file)
        for message in context.iter("message"):
            plural = message.find("translation/numerusform")
            said = plural.text if plural is not None else message.findtext("translation")
            several = message.findall("translation/numerusform")
            if len(several) > 1:
                # Said only when each of its forms is.
                is_whole = all(each.text for each in several)
                said = "\f".join(each.text or "" for each in several) if is_whole else ""
            if said:
                found[context.findtext("name", ""), message.findtext("source", "")] = said
    return found


def missing(found: list[Text], have: Known) -> list[Text]:
    return [each for each in found if not have.get((each.context, each.source))]


def completed(found: list[Text], have: Known, taken: dict[str, str]) -> Known:
    """What is known of texts that are still there; a text new to a context is said as elsewhere."""
    elsewhere: dict[str, set[str]] = defaultdict(set)
    for (_, source), said in have.items():
        elsewhere[source].add(said)
    made: Known = {}
    for each in found:
        key = (each.context, each.source)
        others = elsewhere.get(each.source, set())
        said = (
            taken.get(f"{each.context}|{each.source}")
            or taken.get(each.source)
            or have.get(key)
            or (next(iter(others)) if len(others) == 1 else "")
        )
        if said:
            made[key] = said
    return made


def written(found: list[Text], have: Known) -> str:
    root = xml.Element("TS", version="2.1", language="de", sourcelanguage="en")
    contexts: dict[str, xml.Element] = {}
    for each in found:
        if each.context not in contexts:
            contexts[each.context] = xml.SubElement(root, "context")
            xml.SubElement(contexts[each.context], "name").text = each.context
        is_counted = "%n" in each.source
        message = xml.SubElement(
            contexts[each.context], "message", {"numerus": "yes"} if is_counted else {}
        )
        xml.SubElement(message, "location", filename=f"../../{each.file}")
        xml.SubElement(message, "source").text = each.source
        said = have.get((each.context, each.source), "")
        translation = xml.SubElement(message, "translation", {} if said else {"type": "unfinished"})
        if is_counted:
            forms = said.split("\f") if "\f" in said else [said, said]
            for form in forms:
                xml.SubElement(translation, "numerusform").text = form
        elif said:
            translation.text = said
    xml.indent(root, " ")
    head = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    return head + xml.tostring(root, "unicode") + "\n"


def release(file: Path) -> None:
    program = Path(str(PySide6.__file__)).parent / (
        "lrelease.exe" if sys.platform == "win32" else "lrelease"
    )
    command: list[str | Path] = [
        program,
        "-silent",
        "-nounfinished",
        file,
        "-qm",
        file.with_suffix(".qm"),
    ]
    subprocess.run(command, check=True)


def main(arguments: list[str]) -> int:
    file = FOLDER / "de.ts"
    found, have = texts(ROOT), known(file)
    taken: dict[str, str] = {}
    if arguments[:1] == ["--take"]:
        for name in arguments[1:]:
            taken |= json.loads(Path(name).read_text("utf-8"))
    have = completed(found, have, taken)
    lacking = missing(found, have)
    if arguments == ["--missing"]:
        print(json.dumps({each.source: "" for each in lacking}, ensure_ascii=False, indent=1))
        return 1 if lacking else 0
    file.write_text(written(found, have), "utf-8")
    said = json.dumps(templates(found), ensure_ascii=False, indent=0) + "\n"
    (FOLDER / "templates.json").write_text(said, "utf-8")
    release(file)
    print(f"{len(found)} texts, {len(lacking)} of them without German.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
