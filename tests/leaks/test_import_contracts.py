"""The wall between the rooms is an import contract; here it is broken on purpose."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

BREACHES = {
    "engine/menu.py": "from mediator.domain.caucus import CreditorPosition\n",
    "domain/menu.py": "from mediator.domain.bargaining import Verdict\n",
    "domain/agreement.py": "from mediator.domain.ballots import Ballot\n",
    "domain/terms.py": "from mediator.domain.caucus import DebtorPosition\n",
    "domain/disclosure.py": "from mediator.domain.court_value import CourtCard\n",
    "documents/tables.py": "from mediator.domain.court_estimate import CourtOutlook\n",
    "documents/prose.py": "from mediator.wording import court\n",
    "documents/fonts.py": "from mediator.domain.caucus import Tag\n",
    "wording/paper_records.py": "from mediator.domain.debtor_sheet import DebtorSheet\n",
    "documents/forms.py": "from mediator.wording import paper_debtor_sheet\n",
    "documents/papers.py": "from mediator.domain.read_back import ReadBackSheet\n",
    "wording/joint_pages.py": "from mediator.domain.caucus import CreditorPosition\n",
    "domain/joint.py": "from mediator.domain.bargaining import Verdict\n",
    "domain/papers.py": "from mediator.domain.caucus import DebtorPosition\n",
    "domain/money.py": "import sqlalchemy\n",
    "vault/keys.py": "from mediator.documents import fonts\n",
    "usecases/board.py": "from mediator.wording import phrases\n",
}


def lint_imports(folder: Path) -> subprocess.CompletedProcess[str]:
    command = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    return subprocess.run(
        [sys.executable, "-c", command, "--no-cache"],
        cwd=folder,
        env={"PYTHONPATH": str(folder), "PATH": ""},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    skip = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "mediator", tmp_path / "mediator", ignore=skip)
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def test_the_house_as_it_stands_keeps_every_contract(copy: Path) -> None:
    result = lint_imports(copy)

    assert result.returncode == 0, result.stdout
    assert "0 broken" in result.stdout


@pytest.mark.parametrize("module", BREACHES)
def test_a_contract_broken_on_purpose_is_noticed(copy: Path, module: str) -> None:
    path = copy / "mediator" / module
    path.write_text(path.read_text("utf-8") + "\n" + BREACHES[module], "utf-8")

    result = lint_imports(copy)

    assert result.returncode == 1
    assert "BROKEN" in result.stdout
