"""The archive finds any case by any characters of its joint facts, and nothing of a room."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import text

from mediator.domain.archive import Ending, Outline, Result
from mediator.domain.case import Case, Dispute, MediationBody
from mediator.domain.claims import ClaimKind
from mediator.domain.money import Money
from mediator.domain.parties import Party, PartyKind, Role
from mediator.domain.searching import MOST_FOUND, Wanted, normal
from mediator.usecases.archive import outline_of
from mediator.vault import Vault
from mediator.vault.storage import Storage

LATER = date(2026, 5, 31)
PAGE, SALT, RESERVED = 4096, 16, 80  # SQLCipher: each page ends in its vector and its seal


def found(vault: Vault, wanted: str, **conditions: object) -> list[str]:
    return [case.number for case in vault.find(Wanted(wanted, **conditions)).cases]  # type: ignore[arg-type]


@pytest.fixture
def three(vault: Vault, case: Case) -> Vault:
    """Three cases: the first one's parties are 张𬱖 and 上海某某有限公司."""
    vault.save(case, "opened")
    debtor = Party(Role.DEBTOR, PartyKind.PERSON, "李 喆", "31010119800101001X")
    body = MediationBody(mediator="沈静", name="徐汇人民调解委员会")
    claim = replace(case.claim, kind=ClaimKind.TRADE)
    other = replace(case, id="c-2", number="(2025)沪调2号", accepted_on=date(2025, 3, 1))
    vault.save(replace(other, parties=(debtor,), body=body, claim=claim), "opened")
    words = Dispute("借款 100% 未还, 见“欠条” NEAR(a b)", "利率_是否过高")
    vault.save(Case("c-3", "空", date(2026, 1, 5), dispute=words), "opened")
    return vault


@pytest.mark.parametrize(
    ("wanted", "numbers"),
    [
        ("张𬱖", ["(2026)沪调1号"]),
        ("𬱖", ["(2026)沪调1号"]),
        ("某某有限", ["(2026)沪调1号"]),
        ("李喆", ["(2025)沪调2号", "(2026)沪调1号"]),  # one as representative
        ("沪调", ["(2025)沪调2号", "(2026)沪调1号"]),
        ("（2025） 沪调", ["(2025)沪调2号"]),
        ("001x", ["(2025)沪调2号"]),
        ("13800138000", ["(2026)沪调1号"]),
        ("30万", ["(2025)沪调2号", "(2026)沪调1号"]),
        ("300,000.00", ["(2025)沪调2号", "(2026)沪调1号"]),
        ("沈静 徐汇", ["(2025)沪调2号"]),
        ("沈静 张𬱖", []),
        ("𬱖上", []),  # the end of one field and the beginning of the next
        ("%", ["空"]),
        ("_", ["空"]),
        ('"', ["空"]),
        ("NEAR(", ["空"]),
        ("near(a b)", ["空"]),
        ("*", []),
        ("' OR 1=1 --", []),
        ("texts:张", []),
        ("\0", ["空", "(2025)沪调2号", "(2026)沪调1号"]),
        ("", ["空", "(2025)沪调2号", "(2026)沪调1号"]),
    ],
)
def test_what_is_typed_is_found_as_it_is_meant(
    three: Vault, wanted: str, numbers: list[str]
) -> None:
    assert found(three, wanted) == numbers


@pytest.mark.parametrize(
    ("conditions", "numbers"),
    [
        ({"kind": "trade"}, ["(2025)沪调2号"]),
        ({"year": 2026}, ["空", "(2026)沪调1号"]),
        ({"mediator": "沈静"}, ["(2025)沪调2号"]),
        ({"mediator": "沈"}, []),
        ({"stage": "intake"}, ["空"]),
        ({"ending": "open", "year": 2025}, ["(2025)沪调2号"]),
        ({"ending": "agreed"}, []),
        ({"wanted": "沪调", "year": 2026}, ["(2026)沪调1号"]),
    ],
)
def test_conditions_narrow_a_search(
    three: Vault, conditions: dict[str, object], numbers: list[str]
) -> None:
    wanted = str(conditions.pop("wanted", ""))
    assert found(three, wanted, **conditions) == numbers


def test_a_condition_is_no_text_of_a_case(three: Vault) -> None:
    assert found(three, "kind:trade") == found(three, "open") == []


def test_a_search_goes_on_page_by_page(vault: Vault, case: Case) -> None:
    for number in range(5):
        vault.save(replace(case, id=f"c-{number}", number=f"第{number}号"), "opened")

    first = vault.find(Wanted("张𬱖", most=2))
    second = vault.find(Wanted("张𬱖", most=2, before=first.next))
    last = vault.find(Wanted("张𬱖", most=2, before=second.next))

    assert [c.number for page in (first, second, last) for c in page.cases] == [
        f"第{number}号" for number in (4, 3, 2, 1, 0)
    ]
    assert (first.count, last.next) == (5, None)
    assert first.count <= MOST_FOUND


def test_what_a_case_no_longer_says_is_found_no_more(three: Vault, case: Case) -> None:
    three.save(replace(case, parties=()), "changed")

    assert found(three, "张𬱖") == []
    assert found(three, "调1号") == ["(2026)沪调1号"]


def test_a_refused_save_leaves_the_index_as_it_was(
    three: Vault, case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_storage: Storage) -> None:
        raise OSError(28, "no space")

    monkeypatch.setattr(Storage, "check_in_place", full)
    with pytest.raises(OSError, match="no space"):
        three.save(replace(case, number="改了的"), "changed")
    monkeypatch.undo()

    assert found(three, "改了") == []
    assert found(three, "调1号") == ["(2026)沪调1号"]


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    names=st.lists(st.text("张王李三四丰Ab1 ", max_size=6), min_size=1, max_size=4), data=st.data()
)
def test_the_index_agrees_with_reading_every_case(
    names: list[str], data: st.DataObject, vault: Vault, case: Case
) -> None:
    saved = {}
    for at, name in enumerate(names):
        party = Party(Role.DEBTOR, PartyKind.PERSON, name)
        saved[f"c-{at}"] = replace(case, id=f"c-{at}", number=f"c-{at}", parties=(party,))
        vault.save(saved[f"c-{at}"], "changed")
    for gone in [s.id for s in vault.summaries() if s.id not in saved]:
        vault.purge(gone, "test")
    wanted = data.draw(st.text("张王李三四丰Ab1", min_size=1, max_size=3))

    reading = {
        one.id
        for one in saved.values()
        if any(normal(wanted) in line for line in outline_of(one).texts.split("\n"))
    }
    assert set(found(vault, wanted)) == reading


def test_outlines_that_are_missing_are_made_anew_at_the_next_opening(
    opened: Callable[[], Vault], case: Case
) -> None:
    with opened() as vault:
        vault.save(case, "opened")
        with vault._writing() as session:
            session.execute(text("DROP TABLE search"))
            session.execute(text("DELETE FROM archive_line"))

    with opened() as vault:
        assert found(vault, "张𬱖") == ["(2026)沪调1号"]
        vault.save(replace(case, number="之后"), "changed")
        assert found(vault, "之后") == ["之后"]


def test_a_bug_in_an_outline_costs_no_save_and_is_not_hushed_up(vault: Vault, case: Case) -> None:
    def broken(_case: Case) -> Outline:
        raise ZeroDivisionError

    vault._outline = broken
    with pytest.raises(ZeroDivisionError):
        vault.save(case, "opened")

    assert vault.load(case.id) == case
    assert found(vault, "张𬱖") == [case.number]


def test_purging_takes_a_case_out_of_every_page_of_the_file(three: Vault, case: Case) -> None:
    """The pages are decrypted, and searched for the names as text and as pieces of the index."""
    three.save(replace(case, number="(2026)沪调1号改"), "changed")
    assert remains(three, "张𬱖")
    assert remains(three, "𬱖")

    three.purge(case.id, "保管期满")

    assert found(three, "张𬱖") == []
    assert not remains(three, "𬱖")
    assert not remains(three, "上海某某")
    assert remains(three, "沈静")  # another case has him


def test_what_is_counted_is_what_the_cases_say_on_the_day(vault: Vault, case: Case) -> None:
    def outlined(one: Case) -> Outline:
        result = Result(Money(900), Money(90), LATER, LATER, None)
        foreign = replace(result, owed=Money(5, "USD"), performed_on=None, broken_on=LATER)
        known = replace(outline_of(one), ending=Ending.AGREED, ended_on=date(2026, 3, 1))
        return replace(known, result=foreign if one.number == "外币" else result)

    vault._outline = outlined
    for number in ("人民币", "外币"):
        vault.save(replace(case, id=number, number=number, accepted_on=date(2026, 1, 30)), "opened")

    before, after = vault.counted(date(2026, 5, 30)), vault.counted(LATER)

    assert before[0] == ("loan", "", "2026-01", 1, 30, 900, 90, 0, 0)
    assert after[0] == ("loan", "", "2026-01", 1, 30, 900, 90, 1, 0)
    assert after[1] == ("loan", "", "2026-01", 1, 30, None, None, 0, 1)
    day = date(2026, 1, 30)
    assert len(vault.counted(LATER, day, day)) == 2
    assert vault.counted(LATER, last=date(2026, 1, 29)) == ()
    assert vault.counted(LATER, date(2026, 1, 31)) == ()


def remains(vault: Vault, name: str) -> bool:
    """Tell whether a name is on any page of the file, free ones included, once decrypted."""
    key = vault._keys.database[:32]
    content = vault.path.read_bytes()
    name_as_bytes = name.encode()
    for start in range(0, len(content), PAGE):
        page = content[start + (SALT if start == 0 else 0) : start + PAGE]
        data, vector = page[:-RESERVED], page[-RESERVED : -RESERVED + 16]
        read = Cipher(algorithms.AES(key), modes.CBC(vector)).decryptor()
        if name_as_bytes in read.update(data) + read.finalize():
            return True
    return False
