"""Holds the house rules that no linter knows: small files, small functions, a plain top level.

Run from the top of the checkout: python .ci/guard.py
"""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

FILE_LINES = 400
FUNCTION_LINES = 45
TOP_LEVEL = {"mediator", "resources", "pyproject.toml", "tests", "README.md"}
PACKAGE = Path("mediator")
DOMAIN = PACKAGE / "domain"
UNSAFE = {"focusProxy", "nextInFocusChain", "previousInFocusChain"}


def top_level() -> Iterator[str]:
    """Every committed top-level entry that has no place there; dot-files may stay."""
    listed = subprocess.run(
        ["git", "ls-tree", "--name-only", "HEAD"],  # noqa: S607 - whichever git is installed
        check=True,
        capture_output=True,
        text=True,
    )
    for entry in listed.stdout.splitlines():
        if entry not in TOP_LEVEL and not entry.startswith("."):
            yield f"{entry}: the top level holds {', '.join(sorted(TOP_LEVEL))} and dot-files only"


def lengths(path: Path, tree: ast.Module, lines: int) -> Iterator[str]:
    """What is longer than a reader can hold in view."""
    if lines > FILE_LINES:
        yield f"{path}: {lines} lines, more than {FILE_LINES}: it is two things"
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.end_lineno:
            length = node.end_lineno - node.lineno + 1
            if length > FUNCTION_LINES:
                yield f"{path}:{node.lineno}: {node.name} is {length} lines, over {FUNCTION_LINES}"


def strangers(path: Path, tree: ast.Module) -> Iterator[str]:
    """What a domain module imports from beyond the standard library and the domain."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            names = [node.module or ""]
        else:
            continue
        for name in names:
            ours = name == "mediator.domain" or name.startswith("mediator.domain.")
            if not ours and name.split(".")[0] not in sys.stdlib_module_names:
                yield f"{path}:{node.lineno}: the domain imports {name}: standard library only"


def unsafe(path: Path, tree: ast.Module) -> Iterator[str]:
    """Calls that PySide 6.9 answers by mixing up which of two widgets owns the other."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and node.attr in UNSAFE:
            yield f"{path}:{node.lineno}: {node.attr} destroys widgets in use; see widgets/fold.py"


def faults() -> Iterator[str]:
    """Every broken rule, one line each."""
    yield from top_level()
    for path in sorted(PACKAGE.rglob("*.py")):
        text = path.read_text(encoding="utf-8")
        tree = ast.parse(text, str(path))
        yield from lengths(path, tree, len(text.splitlines()))
        yield from unsafe(path, tree)
        if DOMAIN in path.parents:
            yield from strangers(path, tree)
    for path in sorted(Path("tests").rglob("*.py")):
        yield from unsafe(path, ast.parse(path.read_text(encoding="utf-8"), str(path)))


if __name__ == "__main__":
    found = list(faults())
    print(*found, sep="\n", end="\n" if found else "")
    sys.exit(bool(found))
