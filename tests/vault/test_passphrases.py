"""A passphrase is worth at least fifty bits, by an estimate on the generous side."""

from __future__ import annotations

import pytest

from mediator.domain.refusals import PassphraseWeak
from mediator.vault.passphrases import check_passphrase, normal_passphrase
from mediator.wording import screen
from mediator.wording.phrases import Language
from mediator.wording.refusals import sentence


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
        "梧桐 茶壶 灯笼 苍鹭",
        "chun jiang chao shui lian hai ping chun lou hou",
        "梧桐茶壶1985灯笼",
        "correct horse battery staple 1985",
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
        ("zhangxiaoming1985", "personal"),
        ("Wang Xiao Ming 1990-02-28", "personal"),
        ("ouyangmingming13800138000", "personal"),
        ("张小明1985年3月12日", "personal"),
        ("王小二 13800138000", "personal"),
        ("chenxiaohong.0312", "personal"),
        ("michaeljohnson1985", "personal"),
        ("Elizabeth.Brown-19850312", "personal"),
        ("Muhammad Tursun 1990", "personal"),
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


def test_names_in_the_cases_count_for_nothing() -> None:
    check_passphrase("浦江凯旋贸易甲乙")
    with pytest.raises(PassphraseWeak) as refused:
        check_passphrase("浦江凯旋贸易甲乙", names=("浦江凯旋贸易", "甲"))

    assert refused.value.reason == "personal"


@pytest.mark.parametrize("text", ["梧桐 茶壶 灯笼 苍鹭", "horse battery lantern heron"])
def test_what_the_screen_advises_is_accepted(text: str) -> None:
    advice = screen.PASSPHRASE_HINT.said(Language.CHINESE)
    refusal = sentence(PassphraseWeak("short"), Language.CHINESE)

    assert "四个互不相关的词" in advice
    assert "四个互不相关的词" in refusal
    check_passphrase(text)
