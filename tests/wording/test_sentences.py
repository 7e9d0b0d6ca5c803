"""Everything that can be said has its sentence, in both languages, with its figures filled."""

from __future__ import annotations

import inspect
import re
import string
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import mediator
from mediator.domain import entry_refusals, refusals, safe_refusals
from mediator.domain.bargaining import Reason, Verdict
from mediator.domain.findings import Finding, Severity
from mediator.domain.refusals import FileInvalid, InFile, Refusal
from mediator.usecases.recomputing import recomputed_terms
from mediator.wording import acts, demo, findings, grounds, reasons, verification
from mediator.wording import refusals as wording
from mediator.wording.phrases import Language, Phrase
from mediator.wording.signing_sentences import PICTURE_FAULTS
from tests.documents import samples

SOURCES = Path(mediator.__file__).parent
ASKED: dict[str, Any] = {
    "character": "𪚥",
    "codepoint": 0x202E,
    "known": ("a", "b"),
    "role": "creditor",
    "side": "debtor",
    "reason": "short",
    "item": "win",
    "fault": "checksum",
    "cause": refusals.WrongPassphrase(),
    "code": "missing",
}
ALL_REFUSALS = [
    kind
    for kind in (vars(refusals) | vars(safe_refusals) | vars(entry_refusals)).values()
    if inspect.isclass(kind) and issubclass(kind, Refusal) and kind is not Refusal
]


def made(kind: type[Refusal]) -> Refusal:
    """A refusal with something in every field."""
    hints = inspect.get_annotations(kind)
    values = {
        name: "damaged"
        if (kind, name)
        in ((safe_refusals.BundleRefused, "fault"), (refusals.PictureUnreadable, "reason"))
        else ASKED.get(name, date(2026, 1, 2) if hint == "date" else "甲")
        for name, hint in hints.items()
    }
    return kind(**values)


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("kind", ALL_REFUSALS)
def test_every_refusal_has_its_sentence(kind: type[Refusal], language: Language) -> None:
    text = wording.sentence(made(kind), language)

    assert text
    assert "{" not in text
    chinese = re.search(r"[\u4e00-\u9fff]", text.replace("甲", "").replace("12万", ""))
    assert bool(chinese) == language.chinese


def test_every_fault_of_a_picture_has_its_words() -> None:
    assert set(PICTURE_FAULTS) == set(refusals.PictureFault)


@pytest.mark.parametrize("code", wording.FILE_FAULTS)
def test_every_fault_of_a_file_names_its_place(code: str) -> None:
    text = wording.sentence(FileInvalid("claim.repayments[2].on", code, "x"), Language.ENGLISH)

    assert text.startswith("claim.repayments[2].on: ")


def test_a_refusal_inside_a_file_begins_with_its_place() -> None:
    inside = InFile("parties[0].name", refusals.NameUnprintable("张\u202e三", 0x202E))

    assert wording.sentence(inside, Language.CHINESE).startswith("parties[0].name：")


def test_what_cannot_be_seen_is_shown_as_such_and_long_texts_are_cut() -> None:
    hidden = wording.sentence(refusals.AmountUnreadable("1\u202e2"), Language.ENGLISH)
    long = wording.sentence(refusals.AmountUnreadable("9" * 500), Language.ENGLISH)

    assert "1␦2" in hidden
    assert len(long) < 200


@pytest.mark.parametrize(
    ("word", "chinese"),
    [
        ("ENOENT", "没有这个文件或文件夹"),
        ("ENOSPC", "磁盘已满"),
        ("SQLITE_FULL", "磁盘已满"),
        ("SQLITE_IOERR_WRITE", "磁盘读写出错"),
        ("EXDEV", "EXDEV"),
    ],
)
def test_the_systems_reason_is_said_in_words_where_it_is_known(word: str, chinese: str) -> None:
    unsaved = wording.sentence(refusals.NotSaved(word), Language.CHINESE)

    assert f"没有写入磁盘（{chinese}）" in unsaved


def codes_used(pattern: str) -> set[str]:
    return {
        code
        for path in SOURCES.rglob("*.py")
        for code in re.findall(pattern, path.read_text("utf-8"))
    }


def test_every_finding_that_the_program_can_make_has_its_sentence() -> None:
    used = codes_used(r'(?:doubtful|note|missing)\([^()]*?,\s*f?"([a-z0-9_]+)"')

    assert used <= set(findings.SENTENCES) | {"creditor_missing", "debtor_missing"}


def test_everything_about_guarantors_has_its_sentence() -> None:
    used = codes_used(r'(?:_say|_ground|Ground)\(\s*"([a-z_0-9]+)"')
    used |= codes_used(r'code(?:, rule)? = "([a-z_0-9]+)"') & set(grounds.GROUNDS)
    due = codes_used(r'(?:_due|Deadline)\(\s*"([a-z_]+)"')

    assert len(used) > 40
    assert used <= set(grounds.GROUNDS)
    assert due == set(grounds.DEADLINES)


def test_every_act_has_its_name() -> None:
    used = codes_used(r'Change\([^\n]*"([a-z_]+)"\)')

    assert used
    assert used <= set(acts.ACTS)
    assert acts.said("undone", Language.ENGLISH) == "undo"


def test_every_check_has_its_sentence() -> None:
    worked_out = set(recomputed_terms(samples.private_loan()))

    assert codes_used(r'Check\(\s*"([a-z_]+)"') | worked_out == set(verification.CHECKS)


def test_a_finding_names_its_field() -> None:
    finding = Finding(Severity.MISSING, "parties[0].phone", "missing")
    body = Finding(Severity.MISSING, "body.name", "missing")
    odd = Finding(Severity.MISSING, "somewhere", "missing")

    assert findings.sentence(finding, Language.CHINESE) == "还缺联系方式"
    assert findings.sentence(body, Language.CHINESE) == "还缺调解组织名称"
    assert findings.sentence(odd, Language.ENGLISH) == "somewhere is missing"


def test_a_reason_shows_its_amounts_grouped() -> None:
    reason = Reason(
        "creditor_first", met=True, figures=(("least", "5.00"), ("offered", "12000.00"))
    )

    assert "12,000.00" in reasons.sentence(reason, Language.CHINESE)
    assert reasons.stand(Verdict((reason,)), Language.ENGLISH) == "could accept"


def phrases() -> list[Phrase]:
    """Every phrase of every module of the wording."""
    import importlib
    import pkgutil

    import mediator.wording as package

    found: list[Phrase] = []
    for module in pkgutil.iter_modules(package.__path__):
        for value in vars(importlib.import_module(f"mediator.wording.{module.name}")).values():
            held = list(value.values()) if isinstance(value, dict) else [value]
            held = (
                list(held[0])
                if held and isinstance(held[0], tuple) and not isinstance(held[0], Phrase)
                else held
            )
            found += [phrase for phrase in held if isinstance(phrase, Phrase)]
    return found


def test_both_languages_ask_for_figures_that_exist_and_neither_is_empty() -> None:
    every = phrases()
    assert len(every) > 200
    for phrase in every:
        fields = [
            {name for _, name, _, _ in string.Formatter().parse(text) if name} for text in phrase
        ]
        assert bool(phrase.zh.strip()) == bool(phrase.en.strip()), phrase
        assert fields[1] <= fields[0] | {"amount", "day"} or fields[0] <= fields[1], phrase


def test_the_demo_tells_every_step() -> None:
    assert {"intake", "joint_yes", "agreement"} <= set(demo.STEPS)
