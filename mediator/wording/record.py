"""What is said of the record and of backups: on the terminal and on the home page."""

from __future__ import annotations

from mediator.domain.safekeeping import Drill, RecordCheck, Rescue
from mediator.wording import acts
from mediator.wording.phrases import Language, Phrase

_WHOLE = Phrase(
    "记录完整：共 {count} 条，首尾相连。", "The record is whole: {count} entries, each on the last."
)
_BROKEN = Phrase(
    "记录在第 {seq} 条断开：该条或其前一条被改动、删除或调换。"
    "请保留文件，并与纸面记录号和备份核对。",
    "The record breaks at entry {seq}: it, or the one before, was altered, removed or moved."
    " Keep the file, and compare with heads on paper and with backups.",
)
_HEAD = Phrase("记录号：{mark}", "Head: {mark}")
_ROOT = Phrase("总校验（SHA-256 树根）：{root}", "Root over all entries (SHA-256): {root}")
_MARK_HOLDS = Phrase(
    "纸面记录号在记录之中，此前的记录没有变动。",
    "The head on paper is in the record; nothing before it was changed.",
)
_MARK_FAILS = Phrase(
    "纸面记录号不在记录之中：记录被改写、截短，或纸面属于别的案库。",
    "The head on paper is not in the record: it was rewritten or cut, or the paper is of another"
    " case file.",
)
_DRILL = Phrase(
    "演练成功：备份“{backup}”能够恢复，读出 {cases} 个案件、{texts} 项密封内容、{entries} 条记录，"
    "用时 {milliseconds} 毫秒。",
    "The drill succeeded: backup “{backup}” restores; {cases} cases, {texts} sealed texts and"
    " {entries} entries were read in {milliseconds} ms.",
)
RESCUED = Phrase(
    "案库文件损坏，已换上备份“{backup}”。损坏的文件另存为“{kept}”，请保留。",
    "The case file was damaged; the backup “{backup}” has taken its place. The damaged file is"
    " kept as “{kept}”.",
)
NOTHING_MISSING = Phrase("备份之后没有缺少的修改。", "Nothing is missing since the backup.")
SOME_MISSING = Phrase(
    "备份之后的以下 {count} 处修改不在其中，请逐条补录：",
    "These {count} changes made after the backup are missing; enter them again:",
)
_LINE = Phrase("{at}　{case}　{act}", "{at}   {case}   {act}")
_UNNUMBERED = Phrase("未编号", "no number")


def said(check: RecordCheck, language: Language) -> str:
    """Return what a check of the record found, line by line."""
    lines = [
        _WHOLE.said(language, count=check.head.seq)
        if check.broken is None
        else _BROKEN.said(language, seq=check.broken),
        _HEAD.said(language, mark=check.head.mark),
        _ROOT.said(language, root=check.head.root.hex()),
    ]
    if check.mark_holds is not None:
        lines.append((_MARK_HOLDS if check.mark_holds else _MARK_FAILS).said(language))
    return "\n".join(lines)


def drill_said(drill: Drill, language: Language) -> str:
    """Return what a trial of restoring gave."""
    return _DRILL.said(
        language,
        backup=drill.backup.name,
        cases=drill.cases,
        texts=drill.texts,
        entries=drill.entries,
        milliseconds=round(drill.seconds * 1000),
    )


def rescue_said(rescue: Rescue, language: Language, *, most: int | None = None) -> str:
    """Return which backup took a damaged file's place, and what is missing, the last first."""
    names = {"backup": rescue.backup.name, "kept": rescue.kept_as.name}
    missing = rescue.missing
    heading = SOME_MISSING.said(language, count=len(missing))
    lines = [
        RESCUED.said(language, **names),
        heading if missing else NOTHING_MISSING.said(language),
    ]
    for each in missing[::-1][:most]:
        at, number = each.at[:16].replace("T", " "), each.case or _UNNUMBERED.said(language)
        lines.append(_LINE.said(language, at=at, case=number, act=acts.said(each.act, language)))
    if most is not None and len(missing) > most:
        lines.append("……")
    return "\n".join(lines)
