"""The words about destroying a case: what would go, what went, and the paper that proves it."""

from __future__ import annotations

from datetime import date

from mediator.domain.destroying import Doomed, Proof
from mediator.domain.record import short
from mediator.wording.archive import kind_said
from mediator.wording.figures import chinese_day
from mediator.wording.phrases import Language, Phrase
from mediator.wording.slips import Marked, SlipText

WOULD_GO = Phrase(
    "将销毁案件“{number}”（{parties}，{kind}）：全部内容、{exhibits} 份证据、{receipts} 笔收款、"
    "附件和两室密封内容，连同密钥一并删除，无法恢复。",
    "Case “{number}” ({parties}, {kind}) would be destroyed: all it holds, {exhibits} exhibits,"
    " {receipts} payments, its files and both rooms, with their keys. It cannot be undone.",
)
STAYS = Phrase(
    "留下：案号、事由和 {entries} 条操作记录的校验值，记录仍可核对。",
    "What stays: its number, the reason and the hashes of its {entries} entries; the record stays"
    " provable.",
)
STILL_OPEN = Phrase("注意：该案尚未结案。", "Mind: the case is not closed.")
NO_YEARS = Phrase(
    "注意：该类案件的保管年限还没有设定。", "Mind: no years of keeping were set for its kind."
)
TOO_EARLY = Phrase(
    "注意：保管期到 {until} 才届满（依据：{source}）。",
    "Mind: it is to be kept until {until} (by: {source}).",
)
OVER = Phrase(
    "保管期已于 {until} 届满（依据：{source}）。", "Its years ended on {until} (by: {source})."
)
NO_SOURCE = Phrase("未写明", "no rule named")
GONE = Phrase(
    "案件“{number}”已于 {at} 销毁，记录号 {mark}。备份中的副本最迟 {until} 被替换；"
    "别处的副本请另行销毁。",
    "Case “{number}” was destroyed on {at}; head {mark}. Backups hold it until {until} at the"
    " latest; destroy copies kept elsewhere yourself.",
)
BECAUSE = Phrase("　事由：{reason}", "  reason: {reason}")
NONE_GONE = Phrase("没有销毁过案件。", "No case was destroyed.")
PRINTED = Phrase("销毁记录已保存：{path}", "The proof was saved: {path}")
NO_NUMBER = "（无案号）"


def doomed_report(what: Doomed, language: Language, *, as_of: date) -> str:
    """Return what would be destroyed, what stays, and whether its years are over."""
    case = what.case
    lines = [
        WOULD_GO.said(
            language,
            number=what.name,
            parties=case.parties,
            kind=kind_said(case.kind, language),
            exhibits=what.exhibits,
            receipts=what.receipts,
        ),
        STAYS.said(language, entries=what.entries),
    ]
    return "\n".join([*lines, *_of_years(what, language, as_of)])


def _of_years(what: Doomed, language: Language, as_of: date) -> list[str]:
    if what.closed_on is None:
        return [STILL_OPEN.said(language)]
    if what.rule is None or what.until is None:
        return [NO_YEARS.said(language)]
    source = what.rule.source or NO_SOURCE.said(language)
    said = OVER if what.until < as_of else TOO_EARLY
    return [said.said(language, until=what.until.isoformat(), source=source)]


def gone_said(proof: Proof, language: Language) -> str:
    """Return one line about a case that was destroyed."""
    purge = proof.purge
    said = GONE.said(
        language,
        number=purge.number or purge.case,
        at=f"{purge.at:%Y-%m-%d}",
        mark=short(proof.mark),
        until=purge.backups_until.isoformat(),
    )
    return said + BECAUSE.said(language, reason=purge.reason)


def gone_report(proofs: tuple[Proof, ...], language: Language) -> str:
    """Return a line for every case that was destroyed."""
    return "\n".join(gone_said(p, language) for p in proofs) or NONE_GONE.said(language)


def certificates(proofs: tuple[Proof, ...], *, place: str, on: date) -> tuple[SlipText, ...]:
    """Return a sheet for each case that was destroyed, for the file; ``place`` is the case file."""
    foot = f"案库：{place}　印制：{chinese_day(on)}"
    return tuple(_certificate(proof, foot) for proof in proofs)


def _certificate(proof: Proof, foot: str) -> SlipText:
    purge = proof.purge
    codes = (Marked("案号", purge.number or NO_NUMBER), Marked("记录号", short(proof.mark)))
    on, until = chinese_day(purge.at.date()), chinese_day(purge.backups_until)
    gone = _GONE.format(on=on)
    stays = _STAYS.format(entries=purge.entries)
    paragraphs = (
        gone,
        f"事由：{purge.reason}",
        stays,
        _COPIES.format(until=until),
        _CHECK,
        *_SIGNED,
    )
    small = (f"记录号全文：{proof.mark}", f"案件标识：{purge.case}")
    return SlipText("案卷销毁记录", codes, paragraphs, foot, small)


_GONE = (
    "上列案件已于{on}销毁。案件内容、附件和双方各自的密封内容，连同密钥一并从案库中删除，无法恢复。"
)
_STAYS = "案库中只保留案号、事由和该案 {entries} 条操作记录的校验值，不含当事人姓名，也不含案情。"
_COPIES = (
    "案库旁边的备份最迟于{until}全部更新，届时不再含有该案；存放在别处的副本须另行销毁，"
    "并在此注明：＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿"
)
_CHECK = (
    "核对方法：在“安全”的“备份与记录”页输入本页的记录号，或者运行 mediator verify-record，"
    "以 --head 给出记录号。显示记录号在记录之中，即证明本次销毁已记入，此前的记录没有变动。"
)
_SIGNED = (
    "经办人（签名）：＿＿＿＿＿＿＿＿＿＿　日期：＿＿＿＿＿＿＿＿",
    "监销人（签名）：＿＿＿＿＿＿＿＿＿＿　日期：＿＿＿＿＿＿＿＿",
)
