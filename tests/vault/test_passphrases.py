"""A passphrase is worth at least fifty bits, by an estimate on the generous side."""

from __future__ import annotations

import pytest

from mediator.domain.refusals import PassphraseWeak
from mediator.vault.passphrases import check_passphrase, normal_passphrase


@pytest.mark.parametrize(
    "text",
    [
        "correct horse battery staple",
        "kxvmqzprbwta",
        "春江潮水连海",
        "梧桐落叶铺满弄堂",
        "Dumpling7-Teapot-Lantern",
        "fifteen quiet herons",
        "人民广场的鸽子爱吃爆米花",
    ],
)
def test_four_words_or_the_like_are_accepted(text: str) -> None:
    check_passphrase(text)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "short"),
        ("kxvmqzprbwt", "short"),
        ("梧桐落叶铺", "short"),
        ("Tr0ub4dor&3", "short"),
        ("13800138000", "digits_only"),
        ("+86 138-0013-8000", "digits_only"),
        ("2026年11月21日 2026-11-22", "digits_only"),
        ("１３８００１３８０００", "digits_only"),
        ("31415926535897932384626433", "digits_only"),
        ("aaaaaaaaaaaaaaaaaaaa", "repeated"),
        ("hunter2hunter2hunter2", "repeated"),
        ("哈哈哈哈哈哈哈哈", "repeated"),
        ("abcdefghijklmnop", "repeated"),
        ("passwort12345678", "repeated"),
        ("password-qwertyuiop", "common"),
        ("PASSWORD!letmein?Admin", "common"),
        ("ｐａｓｓｗｏｒｄ－ｗｅｌｃｏｍｅ", "common"),
        ("上海人民调解委员会", "common"),
    ],
)
def test_what_a_thief_tries_first_is_refused(text: str, reason: str) -> None:
    with pytest.raises(PassphraseWeak) as refused:
        check_passphrase(text)

    assert refused.value.reason == reason


def test_full_width_and_half_width_typing_are_one() -> None:
    assert normal_passphrase("ｈｏｒｓｅ　７") == normal_passphrase("horse 7")


def test_spaces_and_capitals_count() -> None:
    assert len({normal_passphrase(text) for text in ("horse", "horse ", "Horse")}) == 3
