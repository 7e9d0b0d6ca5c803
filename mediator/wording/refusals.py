"""The sentence of every refusal: what happened, what is safe, what to do next."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from mediator.domain import refusals as r
from mediator.wording import (
    claim_refusals,
    clause_sentences,
    entry_refusals,
    file_refusals,
    performance_refusals,
    safe_refusals,
)
from mediator.wording.chip_names import chip_name
from mediator.wording.phrases import Language, Phrase
from mediator.wording.places import json_type
from mediator.wording.reckoning import ASSUMED
from mediator.wording.signing_sentences import PICTURE_FAULTS
from mediator.wording.signing_sentences import REFUSALS as SIGNING

Figures = Mapping[str, object]

_SENTENCES: dict[type[r.Refusal], Phrase] = {
    **claim_refusals.SENTENCES,
    **clause_sentences.REFUSALS,
    **entry_refusals.SENTENCES,
    **file_refusals.SENTENCES,
    **SIGNING,
    **performance_refusals.SENTENCES,
    r.AmountUnreadable: Phrase(
        "“{text}”不是一个确切的金额。请写成 1200、1,200.50、12万 或大写数字。",
        "“{text}” is not one exact amount. Write 1200, 1,200.50, 12万 or capital numerals.",
    ),
    r.AmountNotPlain: Phrase(
        '“{text}”不是金额的规定写法。文件中的金额请写成文本形式的十进制数，如 "1200.50"。',
        '“{text}” is not how a file writes an amount. Write a decimal string such as "1200.50".',
    ),
    r.AmountTooLarge: Phrase(
        "“{text}”超过一千万亿元的上限。请检查是否多写了位数。",
        "“{text}” is above the limit of 10^15 yuan. Check for extra digits.",
    ),
    r.AmountTooFine: Phrase(
        "“{text}”含有不足一分的零头。请写到分为止。",
        "“{text}” has parts of a fen. Write at most two decimal places.",
    ),
    r.AmountNegative: Phrase(
        "金额不能为负数（“{text}”）。请改写为零或正数。",
        "An amount cannot be below zero (“{text}”). Write zero or more.",
    ),
    r.CurrenciesDiffer: Phrase(
        "{one}与{other}不能直接相加。请先统一币种。",
        "{one} and {other} cannot be added. Use one currency.",
    ),
    r.DateUnreadable: Phrase(
        "“{text}”不是日历上的一天。请写成 2024-03-05 的形式。",
        "“{text}” is not a day of the calendar. Write it as 2024-03-05.",
    ),
    r.DateOutOfRange: Phrase(
        "“{text}”离得太远。日期请在 1900 年至 2199 年之间。",
        "“{text}” is too far off. Use a day between 1900 and 2199.",
    ),
    r.RateUnreadable: Phrase(
        "“{text}”不是有效的利率。请写百分数，如 12 或 3.85，范围 0 至 1000。",
        "“{text}” is not a rate. Write percent such as 12 or 3.85, from 0 to 1000.",
    ),
    r.MonthsUnreadable: Phrase(
        "“{text}”不是整月数。请写 0 至 600 的整数，如 6。",
        "“{text}” is not a number of whole months. Write one from 0 to 600, such as 6.",
    ),
    r.NameUnprintable: Phrase(
        "文字中含有看不见的控制字符（U+{codepoint:04X}），可能使显示与实际不符。请删除该字符后重新输入。",
        "The text holds an invisible control character (U+{codepoint:04X}), so it may show other"
        " than it is. Delete it and type the text again.",
    ),
    r.DaysOutOfOrder: Phrase(
        "日期次序不对：结算日 {as_of}，签订日 {agreed_on}，首期应付日 {first_due_on}，"
        "应当依次不早于前一日。协议没有打印，请改正其中的日期。",
        "The days do not follow: balance {as_of}, signing {agreed_on}, first payment"
        " {first_due_on}; none may be before the one before it. Nothing was printed; mend them.",
    ),
    r.TermsDamaged: Phrase(
        "“{path}”中嵌入的条款数据已损坏（{place}），不能核对。请以签字原件为准，或重新生成。",
        "The terms embedded in “{path}” are damaged ({place}), so nothing can be checked."
        " Rely on the signed original, or print it anew.",
    ),
    r.NothingOwed: Phrase(
        "截至结算日债务已经清偿，没有需要调解的余额。请核对还款记录和结算日。",
        "Nothing is owed on the day asked, so there is nothing to settle."
        " Check the repayments and the day.",
    ),
    r.PlanUnknown: Phrase(
        "方案单上没有“{plan}”。可选：{known}。",
        "There is no plan “{plan}” on the menu. Known plans: {known}.",
    ),
    r.PartyMissing: Phrase(
        "还没有录入{role}，这份文书无从制作。请先在受理页添加。",
        "The {role} is missing, so this paper cannot be drawn up. Add the party at intake.",
    ),
    r.RoundsUsedUp: Phrase(
        "密封答复已满 {most} 轮。再问会逐步暴露底线，请改用当面协商或终止调解。",
        "All {most} rounds of sealed answers are used. More would give the limits away;"
        " talk in person or end the mediation.",
    ),
    r.AnswerIncomplete: Phrase(
        "答复必须覆盖方案单上的每一个方案，且不能多出。请核对：{plans}。",
        "Every plan of the menu must be answered, and no other. Check: {plans}.",
    ),
    r.AnswerAlreadySealed: Phrase(
        "{side}在本轮已经封存答复。封存后不能更改，请等待开封。",
        "The {side} has already sealed its answers in this round; they cannot be changed.",
    ),
    r.AnswersMissing: Phrase(
        "双方都封存答复后才能开封。请先完成另一方的答复。",
        "A round opens only after both sides have sealed. Take the other side's answers first.",
    ),
    r.SealBroken: Phrase(
        "密封内容（{place}）与其位置不符或已被改动，没有打开。请用最近的备份核对。",
        "The sealed item ({place}) does not belong there or was altered; it was not opened."
        " Compare with the latest backup.",
    ),
    r.WrongPassphrase: Phrase(
        "口令不对，案库没有打开，内容没有变化。请检查大小写和输入法后重试。",
        "Wrong passphrase. The case file stays closed and unchanged. Check capitals and input"
        " method, then try again.",
    ),
    r.PassphraseWeak: Phrase(
        "这个口令太容易被猜到：{reason}。请用四个互不相关的词，或更长的一句话。",
        "This passphrase is too easy to guess: {reason}. Use four unrelated words or a longer"
        " sentence.",
    ),
    r.VaultDamaged: Phrase(
        "案库文件“{path}”已损坏，没有打开，原文件保持不变。可以打开最近一份完好的备份：损坏的文件会另存留底，"
        "备份之后缺少的修改会逐条列出。",
        "The case file “{path}” is damaged. It was not opened and not changed. The newest good"
        " backup can be opened instead: the damaged file is kept, and what is missing is listed.",
    ),
    r.VaultForeign: Phrase(
        "“{path}”不是本程序的案库，或缺少同名的 .key 钥匙文件。请选择正确的文件，"
        "并确认两个文件放在一起。",
        "“{path}” is not a case file of this program, or its .key file is missing."
        " Choose the right file and keep both together.",
    ),
    r.VaultNewer: Phrase(
        "案库由较新的版本（{version}）写成，本版本不能打开。请升级程序；文件没有变化。",
        "The case file was written by a later version ({version}). Update the program;"
        " the file is unchanged.",
    ),
    r.VaultBusy: Phrase(
        "案库“{path}”已在另一窗口或电脑打开（{holder}）。请切换过去，或先关闭那一边。",
        "The case file “{path}” is open in another window or on another computer ({holder})."
        " Switch there, or close it first.",
    ),
    r.VaultExists: Phrase(
        "“{path}”已经存在，没有覆盖。请打开它，或换一个文件名。",
        "“{path}” already exists and was not overwritten. Open it, or choose another name.",
    ),
    r.NotSaved: Phrase(
        "刚才的修改没有写入磁盘（{reason}）。内容还在屏幕上，没有丢；案库仍是上一次保存的样子。"
        "请释放磁盘空间或检查权限，程序会再次保存。",
        "The last change could not be written ({reason}). It is still on the screen and the file"
        " holds the save before. Free disk space or check permissions; saving is tried again.",
    ),
    r.OutputNotTaken: Phrase(
        "结果没有写出：标准输出已关闭或已满。请换一个去处后重试。",
        "The answer was not written: the output is closed or full. Send it elsewhere and retry.",
    ),
    r.GlyphMissing: Phrase(
        "“{character}”(U+{codepoint:04X}) 没有可打印的字形（{where}），已停止打印。"
        "请核对该字，或改用身份证上的写法并附身份证复印件。",
        "“{character}” (U+{codepoint:04X}) has no printable glyph ({where}); printing stopped."
        " Check the character, or attach a copy of the identity card.",
    ),
    r.PaperNeedsPlan: Phrase(
        "这份文书写的是约定的内容，案件还没有选定方案。请先选定方案，或者用 --plan 指明。",
        "This paper tells what was agreed, and no plan is chosen yet. Choose one, or name it with"
        " --plan.",
    ),
    r.GuarantorNotSigning: Phrase(
        "没有同意本协议的保证人，保证人同意书无从印制。请在受理页登记保证人并勾选“同意”。",
        "No guarantor consents to the agreement, so there is no consent to print. Enter the"
        " guarantor and mark the consent.",
    ),
    r.NothingDueYet: Phrase(
        "至 {day} 没有到期未付的款项（首期应付日 {first_due_on}），支付令只能就已到期的债权申请。"
        "请核对文书日期。",
        "Nothing is due by {day} (first due {first_due_on}); a payment order is for money that is"
        " due. Check the day of the paper.",
    ),
    r.OralNotForCommercial: Phrase(
        "商事调解协议应当采用书面形式（商事调解条例第二十二条），没有口头协议登记表。请印制调解协议书。",
        "A commercial mediation agreement must be in writing (art. 22); there is no oral register."
        " Print the agreement.",
    ),
    r.CopiesOutOfRange: Phrase(
        "份数须为 1 至 {most}，不能是 {copies}。没有印制，请改正份数。",
        "Between 1 and {most} copies can be printed, not {copies}. Nothing was printed.",
    ),
    r.PaperChanged: Phrase(
        "第 {number} 号印制的文书已经改动，不能接着印。已印的各份与现在的文书不是同一版本，"
        "请收回并重新印制全部份数。",
        "The paper of job {number} has changed since; its copies are of another version. Print all"
        " copies anew.",
    ),
    r.PrinterNotReady: Phrase(
        "打印机没有接受任务：已印 {done} 份，还差 {left} 份。请检查打印机后再按“印制”，"
        "会从下一份接着印。",
        "The printer took no job: {done} copies are done, {left} to go. Check it and press print"
        " again; it goes on with the next copy.",
    ),
    r.TermToReword: Phrase(
        "补充或者改写的第 {number} 条暂不能印制，也不能另存。没有印出任何一份，没有写出文件。"
        "请调解员单独核对该条的数字，改写后再印。",
        "Term {number} can be neither printed nor saved yet. No copy came out, no file was written."
        " Look at its figures alone and reword it.",
    ),
    r.FixOutdated: Phrase(
        "{place} 已经改动过，这一步改正不再适用。没有改动任何内容，请按最新的检查结果处理。",
        "{place} has changed since; this fix no longer fits. Nothing was changed. Look at the"
        " present findings.",
    ),
    r.FixNeedsParties: Phrase(
        "双方已经同意现有方案，{place} 不能由调解员单独改动。没有改动任何内容。请与双方重新磋商。",
        "Both sides said yes to the plan as it is; {place} is not the mediator's to change. Nothing"
        " was changed. Ask both sides anew.",
    ),
    r.SigningNotInstalled: Phrase(
        "没有安装电子签名组件，不能签名，也不能核对签名。请安装：pip install mediator[sign]。",
        "The signing library is not installed; a signature can be neither made nor checked."
        " Install it: pip install mediator[sign].",
    ),
    r.KeyUnreadable: Phrase(
        "打不开密钥文件“{path}”：口令不对，或者不是 PKCS#12 文件。没有签名，请核对后重试。",
        "The key “{path}” does not open: wrong passphrase, or no PKCS#12 file. Nothing was signed.",
    ),
    r.FangSongMissing: Phrase(
        "这台电脑没有允许嵌入的仿宋字体。印制时请不用 --fangsong（用随附的宋体）；"
        "核对用仿宋印制的协议，请在装有同一字体的电脑上进行。",
        "This computer has no FangSong that may be embedded. Print without --fangsong; check a"
        " paper set in FangSong on a computer that has the same font.",
    ),
    r.RoomNotAnswered: Phrase(
        "债务人室还没有记录每月收入和生活费，体检单无从计算。请先在债务人室填写这两项。",
        "The debtor's room has no monthly income and living costs yet; enter both there first.",
    ),
    r.NothingSaid: Phrase(
        "{role}室还没有记录任何回答，没有可以核对的内容，什么都没有印。请先在该室记录其所说的情况。",
        "No answer is recorded in the room of the {role}, so there is nothing to read back and"
        " nothing was printed. Write down what was said there first.",
    ),
}

FILE_FAULTS: dict[str, Phrase] = {
    "not_json": Phrase(
        "第 {detail}（行:列）处不是有效的 JSON", "not valid JSON at {detail} (line:column)"
    ),
    "not_utf8": Phrase("不是 UTF-8 文本，请另存为 UTF-8", "not UTF-8 text; save it as UTF-8"),
    "too_deep": Phrase("嵌套层数过多", "nested too deeply"),
    "too_large": Phrase("文件超过 {detail}", "the file is larger than {detail}"),
    "duplicate": Phrase("“{detail}”出现了两次，请只保留一处", "“{detail}” stands twice; keep one"),
    "missing": Phrase("缺少必填项“{detail}”，请补上", "“{detail}” is required; add it"),
    "unknown": Phrase(
        "不认识的项“{detail}”，请删除或改正拼写（mediator schema 可查看全部项）",
        "“{detail}” is not known; remove it or mend its spelling (see mediator schema)",
    ),
    "type": Phrase("类型不对，应为{detail}", "wrong type; expected {detail}"),
    "not_a_number": Phrase(
        "{detail} 不是数，文件中不允许出现", "{detail} is not a number and not allowed in a file"
    ),
    "choice": Phrase("只能是以下之一：{detail}", "must be one of: {detail}"),
    "pattern": Phrase("写法不符合要求：{detail}", "not written as required: {detail}"),
    "length": Phrase("长度或个数应 {detail}", "length or count must be {detail}"),
    "range": Phrase("数值应 {detail}", "the number must be {detail}"),
    "other": Phrase("不符合格式", "breaks the format"),
}

_THE_FILE = Phrase("文件", "the file")
_WHOLE_FAULT = Phrase(
    "{place}：{fault}。文件没有被读入，改正后重试。",
    "{place}: {fault}. Nothing was read; mend it and try again.",
)

_REASONS: dict[str, Phrase] = {
    "short": Phrase("太短", "too short"),
    "digits_only": Phrase("只有数字", "digits only"),
    "repeated": Phrase("重复同样的字符", "the same characters repeated"),
    "common": Phrase("太常见", "too common"),
    "personal": Phrase(
        "只由姓名、日期、电话之类组成", "hardly more than names, dates or telephone numbers"
    ),
}

_ROLES: dict[str, Phrase] = {
    "creditor": Phrase("债权人", "creditor"),
    "debtor": Phrase("债务人", "debtor"),
    "guarantor": Phrase("保证人", "guarantor"),
}

_PARTS: dict[str, Phrase] = {
    "win": Phrase("法院支持的可能性", "chance that the court supports"),
    "recovery": Phrase("实际能收回的比例", "part really recovered"),
    "agency": Phrase("委托清收机构的提成", "collection agency's part"),
}

_SHORTENED = 60


def sentence(refusal: r.Refusal, language: Language) -> str:
    """Return the sentence of a refusal; one about a file begins with its place."""
    if isinstance(refusal, r.InFile):
        place = Phrase("{place}：{text}", "{place}: {text}")
        return place.said(language, place=refusal.place, text=sentence(refusal.cause, language))
    if isinstance(refusal, r.FileInvalid):
        return _file_fault(refusal, language)
    phrase = _SENTENCES.get(type(refusal)) or safe_refusals.SENTENCES[type(refusal)]
    return phrase.said(language, **_figures(refusal, language))


def _file_fault(refusal: r.FileInvalid, language: Language) -> str:
    detail = json_type(refusal.detail, language) if refusal.code == "type" else refusal.detail
    fault = FILE_FAULTS[refusal.code].said(language, detail=detail)
    place = refusal.place or _THE_FILE.said(language)
    return _WHOLE_FAULT.said(language, place=place, fault=fault)


def _figures(refusal: r.Refusal, language: Language) -> Figures:
    """Return a refusal's own figures as they are read, plus what some sentences add."""
    figures = {name: _shown(value) for name, value in vars(refusal).items()}
    if isinstance(refusal, r.GlyphMissing):
        figures["codepoint"] = ord(refusal.character)
    for name in {"role", "side"} & figures.keys():
        figures[name] = _ROLES[str(figures[name])].said(language)
    if isinstance(refusal, (r.PartAboveWhole, r.NotAssumable)):
        figures["item"] = (_PARTS | ASSUMED)[refusal.item].said(language)
    if isinstance(refusal, r.PassphraseWeak):
        figures["reason"] = _REASONS[refusal.reason].said(language)
    if isinstance(refusal, r.PictureUnreadable):
        figures["reason"] = PICTURE_FAULTS[refusal.reason].said(language)
    if isinstance(refusal, r.ChipLost):
        figures["names"] = "、".join(chip_name(name, language) for name in refusal.chips)
    if isinstance(figures.get("reason"), str):
        figures["reason"] = file_refusals.reason(str(figures["reason"]), language)
    figures |= safe_refusals.faults(refusal, language)
    return figures


def _shown(value: object) -> object:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return "、".join(str(item) for item in value)
    if isinstance(value, str):
        visible = "".join(c if c.isprintable() else "␦" for c in value)
        return visible if len(visible) <= _SHORTENED else f"{visible[:_SHORTENED]}…"
    return value
