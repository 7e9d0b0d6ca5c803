"""What every test may ask for: the law as shipped, the bundled examples, the schemas."""

from __future__ import annotations

import gc
import os

os.environ["QT_QPA_PLATFORM"] = "offscreen"  # before anything imports Qt

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, settings

from mediator.desktop.tidying import tidy
from mediator.domain.case import Case
from mediator.domain.law import Law
from mediator.domain.listing import CaseSummary
from mediator.domain.record import Entry
from mediator.domain.refusals import SealBroken
from mediator.domain.sealing import Place, Sealed
from mediator.exchange.case_file import load_case
from mediator.library import law_tables
from mediator.library.places import resources
from mediator.library.traditional import in_traditional
from mediator.usecases.ports import Opened
from mediator.usecases.steps import Steps, unwatched
from mediator.wording.phrases import write_traditional
from tests.commands import Run

settings.register_profile(
    "suite", deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("sweep", deadline=None, max_examples=2000)
# No drawn examples (even a fixed seed draws by what modules are loaded): a branch that luck alone
# covers is covered on one day and missed on the next.
settings.register_profile("no-luck", settings.get_profile("suite"), phases=(Phase.explicit,))
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "suite"))

EXAMPLES = (
    "1-private-loan",
    "2-construction-payment",
    "3-restaurant-supply",
    "4-consumer-credit",
    "5-old-loan",
    "6-small-loan-company",
    "7-rolled-over-loan",
    "8-two-debts",
    "9-bank-loan-lpr",
    "10-guarantee-chain",
    "11-several-creditors",
    "12-cross-border",
)


def pytest_xdist_auto_num_workers() -> int:
    """One more than there are cores: for a sixth of its time a test waits for a disk or a program.

    What is measured counts the processor's time, or has room to spare.
    """
    return (os.cpu_count() or 1) + 1


def pytest_collection_finish() -> None:
    """What was loaded to list thousands of tests stays for good: no look for garbage there."""
    gc.collect()
    gc.freeze()


def pytest_runtest_logfinish() -> None:
    """Where a window was opened, Python's own looks for garbage are off; this is a safe moment."""
    if not gc.isenabled():
        tidy()


@pytest.fixture(scope="session", autouse=True)
def characters() -> None:
    """Traditional characters can be asked for, as in the program."""
    write_traditional(in_traditional)


@pytest.fixture(scope="session")
def law() -> Law:
    return law_tables.law()


@pytest.fixture(scope="session")
def case_schema() -> Path:
    return resources() / "schema" / "case.schema.json"


@pytest.fixture(params=EXAMPLES)
def example(request: pytest.FixtureRequest) -> Path:
    return resources() / "examples" / f"{request.param}.json"


@pytest.fixture
def private_loan() -> Path:
    return resources() / "examples" / "1-private-loan.json"


class MemoryRoom:
    """A room key at the port: it keeps the promise about places, without a cipher."""

    def __init__(self, case_id: str, room: str, code: str = "") -> None:
        self._case_id, self._room, self._code = case_id, room, code.encode()

    def seal(self, item: str, text: str) -> Sealed:
        return Sealed(Place(self._case_id, self._room, item), text.encode()[::-1] + self._code)

    def open(self, sealed: Sealed) -> str:
        here = (sealed.place.case, sealed.place.room) == (self._case_id, self._room)
        if not (here and sealed.ciphertext.endswith(self._code)):
            raise SealBroken(sealed.place.item)
        return sealed.ciphertext.removesuffix(self._code)[::-1].decode()

    def with_code(self, code: str) -> MemoryRoom:
        return MemoryRoom(self._case_id, self._room, code or "no code")


class MemoryArchive:
    """An archive at the port that lives in memory, for tests of use cases alone."""

    def __init__(self) -> None:
        self.cases: dict[str, Case] = {}
        self.kept: dict[tuple[str, str, str], Sealed] = {}
        self.acts: list[str] = []
        self.files: dict[tuple[str, str], bytes] = {}
        self.record: tuple[Entry, ...] = ()
        self._at = datetime(2026, 10, 12, 9, 30, tzinfo=UTC)

    @property
    def room_left(self) -> None:
        return None

    def summaries(self) -> tuple[CaseSummary, ...]:
        return tuple(
            CaseSummary(c.id, c.number, "", "", c.accepted_on, self._at)
            for c in self.cases.values()
        )

    def load(self, case_id: str) -> Case:
        return self.cases[case_id]

    def save(self, case: Case, act: str) -> datetime:
        self.cases[case.id] = case
        return self._noted(act)

    @contextmanager
    def room(self, case_id: str, room: str) -> Iterator[MemoryRoom]:
        yield MemoryRoom(case_id, room)

    def sealed(self, case_id: str, room: str) -> tuple[Sealed, ...]:
        return tuple(s for (c, r, _), s in self.kept.items() if (c, r) == (case_id, room))

    def keep(self, sealed: tuple[Sealed, ...], act: str) -> datetime:
        for each in sealed:
            self.kept[each.place.case, each.place.room, each.place.item] = each
        return self._noted(act)

    def discard(self, places: tuple[Place, ...], act: str) -> datetime:
        for place in places:
            del self.kept[place.case, place.room, place.item]
        return self._noted(act)

    def backup(self, steps: Steps = unwatched) -> Path:
        self.acts.append("backed up")
        return Path("unused")

    def close(self) -> None:
        self.acts.append("closed")

    def journal_head(self) -> str:
        return f"{len(self.acts)}-{'ab' * 32}"

    # --- and cared for -------------------------------------------------------------------

    def attach(self, case_id: str, sha256: str, content: bytes) -> datetime:
        self.files[case_id, sha256] = content
        return self._noted("file_attached")

    def attachment(self, case_id: str, sha256: str) -> bytes:
        return self.files[case_id, sha256]

    def note(self, act: str, body: bytes) -> None:
        self._noted(f"{act} {body.decode()}")

    def entries(self, steps: Steps = unwatched) -> tuple[tuple[Entry, ...], bytes]:
        return self.record, b"\0" * 32

    def verify_journal(self, steps: Steps = unwatched) -> int | None:
        return next((entry.seq for entry in self.record if not entry.holds), None)

    def _noted(self, act: str) -> datetime:
        self.acts.append(act)
        return self._at


@pytest.fixture
def archive() -> MemoryArchive:
    return MemoryArchive()


@pytest.fixture
def read(case_schema: Path) -> Callable[[Path], Opened]:
    return lambda path: load_case(path, case_schema, "case-1")


@pytest.fixture
def loan_case(read: Callable[[Path], Opened], private_loan: Path) -> Opened:
    return read(private_loan)


@pytest.fixture(scope="session")
def loan_case_session(case_schema: Path) -> Opened:
    return load_case(resources() / "examples" / "1-private-loan.json", case_schema, "case-1")


@pytest.fixture(scope="session")
def private_loan_text() -> str:
    return (resources() / "examples" / "1-private-loan.json").read_text("utf-8")


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command as a person would type it."""
    from mediator import bootstrap

    def command(*arguments: object) -> tuple[int, str, str]:
        code = bootstrap.main([str(argument) for argument in arguments])
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return command
