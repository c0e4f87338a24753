"""Every text that a person reads, found in the sources: what a translation has to know.

`desktop` says its texts through Qt, each in a context: the class, or what `_tr` of the module names.
`core` has no Qt; its titles and sentences are all of the context `Core`. A sentence with values in
it becomes a template with numbered holes: `“{0}” is {1}; only a running campaign can be paused.`
"""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

# What the window says of core's sentences, and raises itself in the same way.
# A form's groups and a record's kind are data as well: the form says them.
RAISED = (
    *("Group", "RecordKind"),
    *("said", "Refused", "NotFound", "Unavailable", "UserError", "Cancelled", "labelled"),
)
CORE, TRANSLATE = "Core", "translate"
# Said on a command line or in a log, never in the window (but for what it refuses, which is said in
# the person's language there as well); or data of an invented agency.
UNSEEN = re.compile(
    r"core/(demo/|cli\.py|\w+/cli\.py|\w+/\w+_verbs\.py|access/acting\.py|version\.py|pipeline/quote_words\.py)"
)
# The parameters that carry a title or a help, and where they stand when they are not named.
NAMED = (
    "title",
    "description",
    "singular",
    "help",
    "group",
    "refusal",
    "lead",
    "plural",
    "sentence",
    "fault",
)
PLACED = {"Field": 1, "Quick": 1, "check": 2, "labelled": 1, "Finding": 0, "Truth": 0, "_f": 1}
# Files whose words are joined into sentences by whoever shows them.
JOINED = ("core/lists/saying.py", "core/lists/completing.py", "core/lists/periods.py")
# Files whose tables say a few words, or a sentence without its full stop.
TOLD = (
    "core/imports/looking.py",
    "core/imports/reasons.py",
    "core/leads/converting.py",
    "core/disk.py",
    "core/sharing/trial.py",
)
SENTENCE = re.compile(r"^[“„(]?[A-ZÄÖÜ{%].*[.?!…][)”“]?$", re.DOTALL)
HOLE = re.compile(r"%[sd]|(?<!%)%(?![%\w(])|\{\w*\}")
LABEL = re.compile(
    r"(?:Contact|Follow|Note|Mark|Qualify|Nurture|Convert|Archive|Edit|Demo|Win|Lose|Move|Send|Plan"
    r"|Finish|Sign|Renew|Write|Call|Add|New|Accept|Import) ?[a-z -]*"
)
SQL_TEXT = re.compile(r"'((?:[^']|'')*)'(?:\s*\n\s*'((?:[^']|'')*)')*")


@dataclass(frozen=True, order=True)
class Text:
    context: str
    source: str
    file: str


def texts(root: Path) -> list[Text]:
    """All of them, each once for a context."""
    found: dict[tuple[str, str], Text] = {}
    for each in _all(root):
        if re.search(r"[^\W\d_]", each.source.replace("{0}", "")):
            found.setdefault((each.context, each.source), each)
    return sorted(found.values())


def templates(found: list[Text]) -> list[str]:
    """The sentences of core that have holes; a hole alone would fit anything."""
    holed = [each.source for each in found if each.context == CORE and HOLE.search(each.source)]
    return sorted(text for text in holed if len(re.findall(r"\w", HOLE.sub("", text))) > 3)


def _all(root: Path) -> Iterator[Text]:
    for file in sorted((root / "desktop").rglob("*.py")):
        yield from of_the_window(ast.parse(file.read_text("utf-8")), _name(file, root))
    for file in sorted((root / "core").rglob("*.py")):
        tree, name = ast.parse(file.read_text("utf-8")), _name(file, root)
        of_file = of_refusals(tree) if UNSEEN.match(name) else of_the_core(tree, name)
        for text in of_file:
            yield Text(CORE, text, name)
    for file in sorted((root / "core" / "demo").glob("*.py")):
        for text in of_the_demo(ast.parse(file.read_text("utf-8"))):
            yield Text(CORE, text, _name(file, root))
    for file in sorted((root / "migrations").rglob("*.*")):
        if file.suffix in (".sql", ".py"):
            for text in of_the_database(file.read_text("utf-8"), file.suffix):
                yield Text(CORE, text, _name(file, root))


def _name(file: Path, root: Path) -> str:
    return file.relative_to(root).as_posix()


# The window


def of_the_window(tree: ast.Module, file: str) -> Iterator[Text]:
    contexts = {
        each.name: context
        for each in ast.walk(tree)
        if isinstance(each, ast.FunctionDef) and (context := _context_of(each))
    }
    # Where a module calls Qt's own function by a shorter name.
    for each in ast.walk(tree):
        if isinstance(each, ast.Assign) and _base(each.value) == "translate":
            for name in each.targets:
                contexts[_base(name)] = TRANSLATE
    yield from _in_class(tree, "", file, contexts)


def _context_of(function: ast.FunctionDef) -> str:
    """What a module's own `_tr` translates in."""
    for each in ast.walk(function):
        if isinstance(each, ast.Call) and _called(each) == "translate" and len(each.args) > 1:
            context, text = each.args[0], each.args[1]
            if isinstance(context, ast.Constant) and isinstance(text, ast.Name):
                return str(context.value)
    return ""


def _in_class(node: ast.AST, inside: str, file: str, contexts: dict[str, str]) -> Iterator[Text]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Call):
            called, literals = _called(child), [_literal(each) for each in child.args]
            if called == "tr" and called not in contexts and literals and literals[0]:
                yield Text(inside, literals[0], file)
            elif called == "translate" or contexts.get(called) == TRANSLATE:
                if len(literals) > 1 and literals[0] and literals[1]:
                    yield Text(literals[0], literals[1], file)
            elif called in contexts and literals and literals[0]:
                yield Text(contexts[called], literals[0], file)
            elif called in RAISED and literals and literals[0]:
                yield Text(CORE, literals[0], file)
            # What a screen hands to the one form or the one list as data.
            for keyword in child.keywords:
                if keyword.arg in NAMED and called not in ("tr", "translate"):
                    for text in _texts_of(keyword.value):
                        yield Text(CORE, text, file)
        name = child.name if isinstance(child, ast.ClassDef) else inside
        yield from _in_class(child, name, file, contexts)


# The core


def of_the_core(tree: ast.Module, file: str) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef) and any(_base(each) == "StrEnum" for each in node.bases):
            yield from _members(node)
        elif isinstance(node, ast.Call):
            yield from _titles(node)
        elif isinstance(node, ast.AnnAssign) and file.endswith("models.py"):
            # As the history calls a column that no list shows.
            name = _base(node.target)
            if "Mapped" in ast.unparse(node.annotation) and name:
                yield name.removesuffix("_id").replace("_", " ").capitalize()
        elif file in TOLD and isinstance(node, (ast.Dict, ast.Tuple)):
            for value in node.values if isinstance(node, ast.Dict) else node.elts:
                yield from (text for text in _texts_of(value) if " " in text)
        elif file in JOINED:
            for part in (
                ast.iter_child_nodes(node) if isinstance(node, (ast.Dict, ast.Tuple)) else ()
            ):
                yield from _words_of(part)
    prose = _docstrings(tree)
    for text in _outermost(tree):
        said = _literal(text)
        if id(text) not in prose and " " in said and "\n" not in said and SENTENCE.match(said):
            yield said


def _titles(node: ast.Call) -> Iterator[str]:
    for keyword in node.keywords:
        if keyword.arg in NAMED:
            yield from _texts_of(keyword.value)
        if keyword.arg == "labels" and isinstance(keyword.value, ast.Dict):
            for value in keyword.value.values:
                yield from _texts_of(value)
        if keyword.arg == "json_schema_extra" and isinstance(keyword.value, ast.Dict):
            for key, value in zip(keyword.value.keys, keyword.value.values, strict=True):
                # An amount's unit is the field that holds its currency.
                if key and _literal(key) == "unit" and "_" not in _literal(value):
                    yield _literal(value)
    place = PLACED.get(_called(node))
    if place is not None and len(node.args) > place:
        yield from _texts_of(node.args[place])


def of_refusals(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _called(node) in RAISED and node.args:
            text = _literal(node.args[0])
            if SENTENCE.match(text):
                yield text


def of_the_demo(tree: ast.Module) -> Iterator[str]:
    """What its people did, as the history lists it; all else is their data."""
    for text in _outermost(tree):
        if LABEL.fullmatch(said := _literal(text)):
            yield said


def _members(node: ast.ClassDef) -> Iterator[str]:
    for each in node.body:
        if isinstance(each, ast.Assign) and isinstance(each.value, ast.Constant):
            yield str(each.value.value).replace("_", " ").capitalize()


def _outermost(node: ast.AST) -> Iterator[ast.expr]:
    """Whole texts only: what stands between the holes of another is none of its own."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.JoinedStr):
            yield child
            for part in child.values:
                if isinstance(part, ast.FormattedValue):
                    yield from _outermost(part)
        elif isinstance(child, ast.Constant) and isinstance(child.value, str):
            yield child
        else:
            yield from _outermost(child)


def _docstrings(tree: ast.Module) -> set[int]:
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)):
            first = node.body[0] if node.body else None
            if isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant):
                found.add(id(first.value))
    return found


def _texts_of(node: ast.expr) -> Iterator[str]:
    """Of a text, or of a choice between two."""
    if isinstance(node, ast.IfExp):
        yield from _texts_of(node.body)
        yield from _texts_of(node.orelse)
    elif text := _literal(node):
        yield text


def _words_of(node: ast.AST) -> Iterator[str]:
    """A word or a few; a name such as last-7-days as it is shown."""
    text = _literal(node) if isinstance(node, ast.expr) else ""
    if re.fullmatch(r"[a-z0-9][\w -]*[\w]|[a-z].* .*", text) and "=>" not in text:
        yield text.replace("-", " ") if " " not in text else text


def _literal(node: ast.expr) -> str:
    if isinstance(node, ast.Constant):
        return node.value if isinstance(node.value, str) else ""
    if isinstance(node, ast.JoinedStr):
        said, holes = "", 0
        for part in node.values:
            if isinstance(part, ast.Constant):
                said += str(part.value)
            else:
                # A state is called differently in German, even between quotation marks.
                is_state = isinstance(part, ast.FormattedValue) and _is_state(part.value)
                said += f"{{{'state' if is_state else ''}{holes}}}"
                holes += 1
        return said
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mod):
        return _literal(node.left)
    return ""


def _is_state(node: ast.expr) -> bool:
    return isinstance(node, ast.Call) and _called(node) in ("called", "spoken")


def _called(node: ast.Call) -> str:
    return _base(node.func)


def _base(node: ast.expr) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


# The database


def of_the_database(source: str, suffix: str) -> Iterator[str]:
    if suffix == ".py":
        parts = [_literal(each) for each in _outermost(ast.parse(source))]
        sources = [part for part in parts if "refuse(" in part or "RAISE" in part]
    else:
        sources = [source]
    for sql in sources:
        for found in SQL_TEXT.finditer(re.sub(r"--.*", "", sql)):
            said = "".join(re.findall(r"'((?:[^']|'')*)'", found[0])).replace("''", "'")
            if " " in said and "\n" not in said and SENTENCE.match(said):
                holes = iter(range(9))
                yield re.sub(r"%s|%(?!\w)", lambda _: f"{{{next(holes)}}}", said)  # noqa: B023
