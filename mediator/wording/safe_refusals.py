"""The sentences of refusals about keys, copies, the record, bundles and what is told."""

from __future__ import annotations

from mediator.domain import safe_refusals as r
from mediator.domain.refusals import Refusal
from mediator.wording.phrases import Language, Phrase

SENTENCES: dict[type[Refusal], Phrase] = {
    r.Cancelled: Phrase(
        "已按您的要求停下，没有留下半成品；此前已保存的内容都没有变化。需要时可以重新开始。",
        "Stopped as you asked, and nothing half done is left; what was saved before is unchanged."
        " Begin again when you want to.",
    ),
    r.KeysElsewhere: Phrase(
        "现在开着的是{now}，不能同时打开{wanted}；没有打开任何内容，也没有改动。请先离开{now}，再进入{wanted}。",
        "{now} is open now, so {wanted} was not opened, and nothing was changed. Leave the one"
        " before you enter the other.",
    ),
    r.BoardReadsOnly: Phrase(
        "方案台上只能看，不能改当事人说过的内容；没有改动。请到该方的房间里修改。",
        "On the board what a party said can be read, not changed; nothing was changed. Change it"
        " in that party's room.",
    ),
    r.OpeningCodeWrong: Phrase(
        "{who}的打开码不符，没有打开任何答复，密封内容没有变化。请当事人对照回执逐组重新输入；"
        "打开码遗失的，请将本轮作废，双方重新作答。",
        "The code of the {who} does not fit. No answer was opened and nothing was changed. Let the"
        " party type it again from its slip, group by group; where a code is lost, void the round"
        " and let both answer again.",
    ),
    r.OpeningDayPast: Phrase(
        "最迟开封日 {day} 已经过去，答复还没有封存。请另定今天或以后的一天。",
        "The last day for opening, {day}, has passed; nothing was sealed yet. Name today or a later"
        " day.",
    ),
    r.OpeningDayFixed: Phrase(
        "本轮最迟开封日已在先封存一方的回执上写明为 {day}，不能另定，答复还没有封存。"
        "请按该日封存；要改期的，请将本轮作废，双方重新作答。",
        "The slip of the side that answered first names {day} as the last day for opening. Nothing"
        " was sealed yet: seal with that day, or void the round and let both answer again.",
    ),
    r.DigitsUnreadable: Phrase(
        "“{text}”不是六位数字，答复还没有封存。请当事人自报或掷骰得出六位数字；也可以留空，由程序随机生成。",
        "“{text}” is not six digits; nothing was sealed yet. Let the party say or throw six digits,"
        " or leave it empty: the program draws at random anyway.",
    ),
    r.PassphrasesDiffer: Phrase(
        "两次输入的新口令不一致，口令没有更换。请重新操作。",
        "The new passphrase was not the same twice; nothing was changed. Try again.",
    ),
    r.DiskNearlyFull: Phrase(
        "磁盘只剩 {free} MB，这份文件没有收进来；案件和文字仍照常保存。"
        "请把不用的文件移到别处、清空回收站，腾出空间后再添加一次。",
        "The disk has only {free} MB left, so this file was not taken in; cases and text are saved"
        " as before. Move files you do not need elsewhere, empty the trash, then add it again.",
    ),
    r.RecoveryCodeWrong: Phrase(
        "恢复码没有通过核对：{fault}。案库没有变化。请对照纸面逐组重新输入。",
        "The recovery code does not check: {fault}. Nothing was changed. Type it again from the"
        " paper, group by group.",
    ),
    r.RecoveryCodesMissing: Phrase(
        "恢复码不齐：请输入恢复单上的一个码，或三份分片中的任意两份；核对新印的分片时三份都要输入。"
        "从未印过恢复单的案库只能用口令打开。",
        "Codes are missing: type the code of the sheet, or any two of the three shares; to prove"
        " new shares, all three. A vault without a printed sheet opens by its passphrase only.",
    ),
    r.VaultRolledBack: Phrase(
        "案库文件“{path}”比上次保存时旧：至少 {missing} 处修改不在其中，最后一处保存于 {last_at}。"
        "可能是旧文件被拷贝或同步了回来。没有打开，也没有改动；请先找回较新的文件，找不到再按现有文件打开。",
        "The case file “{path}” is older than what was saved: at least {missing} changes are not in"
        " it, the last of {last_at}. An old copy may have been put back. Nothing was opened or"
        " changed; look for the newer file first, and open this one only if there is none.",
    ),
    r.NoGoodBackup: Phrase(
        "“{path}”旁边的 backups 文件夹里没有能打开的备份（试了 {tried} 份）。文件都保持原样。"
        "请从移动盘等别处的备份打开，并保留全部文件以便进一步恢复。",
        "No backup beside “{path}” opens ({tried} tried). All files are as they were. Open a backup"
        " kept elsewhere, and keep every file for a further attempt.",
    ),
    r.MarkUnreadable: Phrase(
        "“{text}”不是记录号。记录号印在纸面和回执上，形如 42-9f86d0818f2c。",
        "“{text}” is not the head of a record. It is printed on papers and receipts, such as"
        " 42-9f86d0818f2c.",
    ),
    r.MigrationFailed: Phrase(
        "案库“{path}”由较早的版本写成，这次没有升级成功（{reason}）。原文件没有变化。"
        "请腾出磁盘空间、确认可以写入后再打开；仍不行时请保留原文件并联系维护人员。",
        "The case file “{path}” is of an earlier version and could not be brought up to date"
        " ({reason}). It is unchanged. Make room on the disk and see that it can be written,"
        " then open it again; if that fails, keep the file and ask for help.",
    ),
    r.HeldAtLock: Phrase(
        "锁定时最后一次修改没有写入磁盘（{reason}）。它已加密留在内存里，没有丢。请腾出磁盘空间或检查权限，"
        "再解锁，程序会自动补存；在此之前请不要退出程序，退出就只剩上一次保存的内容。",
        "The last change could not be written when the window was locked ({reason}). It is kept"
        " encrypted in memory. Free disk space or check permissions, then unlock: it is saved by"
        " itself. Do not quit before; quitting leaves the save before it.",
    ),
    r.CaseNotFound: Phrase(
        "案库中案号为“{number}”的案件有 {found} 个，不能确定是哪一个。请写准确的案号。",
        "{found} cases bear the number “{number}”, so it is not clear which is meant. Give the"
        " exact number.",
    ),
    r.NumberDiffers: Phrase(
        "案号与所选案件不一致。什么都没有销毁。请核对后重新输入。",
        "That is not the number of the case chosen. Nothing was destroyed. Check and type it"
        " again.",
    ),
    r.ReasonMissing: Phrase(
        "没有写明事由。什么都没有销毁。请写明事由，例如依据哪项规定保管期已满。",
        "No reason was given. Nothing was destroyed. State the reason, such as the rule by which"
        " its years are over.",
    ),
    r.BundleRefused: Phrase(
        "案件包“{path}”没有读入：{fault}。现有案件没有变化，请向寄出方索取完好的一份。",
        "The bundle “{path}” was not read: {fault}. No case was changed; ask the sender for a good"
        " copy.",
    ),
    r.AttachmentTooLarge: Phrase(
        "文件“{name}”超过 {most} MB，没有收入。请分开或压缩后再收。",
        "The file “{name}” is larger than {most} MB and was not taken in. Split or shrink it.",
    ),
    r.DigestUnreadable: Phrase(
        "“{text}”不是 SHA-256 校验值。请写 64 位十六进制数字。",
        "“{text}” is no SHA-256. Write its 64 hexadecimal digits.",
    ),
    r.StillSealed: Phrase(
        "这一项是保密的，没有转述。请先征得说出它的一方同意，并写明何时、以何种方式同意。",
        "This item is sealed and was not passed on. Ask the party who said it, and write down when"
        " and how it agreed.",
    ),
    r.ConsentMissing: Phrase(
        "这段话会让对方推算出保密的数字，没有转述。请改写得更宽，或征得当事人同意并写明方式。",
        "These words would let the other side work out a sealed figure; they were not passed on."
        " Say less, or ask the party and write down how it agreed.",
    ),
    r.PaperNotSeen: Phrase(
        "“{name}”还没有核对原件，没有出具核验结论。请先看原件，再在证据里勾选“已与原件核对”。",
        "The original of “{name}” was not seen yet, so no conclusion was made. Look at it first,"
        " then tick so in the evidence.",
    ),
    r.PaperNotTheirs: Phrase(
        "“{name}”不是该方提交的材料，或者不能证明这一事项，没有出具核验结论。请选该方自己提交的材料。",
        "“{name}” was not handed in by that side, or cannot prove this; no conclusion was made."
        " Choose a paper of that side's own.",
    ),
    r.SubjectUnknown: Phrase(
        "“{key}”不是{role}的材料能够证明的事项，没有出具核验结论。可以证明的有：{known}。",
        "“{key}” is nothing that a paper of the {role} can prove; no conclusion was made. They can"
        " prove: {known}.",
    ),
    r.NoPaperHandedIn: Phrase(
        "证据中没有{role}提交的材料，无从核验，没有出具核验结论。请先把材料收入证据，并与原件核对。",
        "The evidence has no paper of the {role}, so no conclusion was made. Take it in first, and"
        " see the original.",
    ),
    r.PaperUnclear: Phrase(
        "要核验哪一份材料还不明确（现写“{name}”），没有出具核验结论。{role}提交的材料有：{known}。"
        "请写材料的名称，或者括号中的校验码。",
        "Which paper is meant is not clear (“{name}”); no conclusion was made. The {role} handed"
        " in: {known}. Name one, or write the digits in brackets.",
    ),
    r.FactUnclear: Phrase(
        "“{text}”看不出是还是否，没有出具核验结论。请写“是”或者“否”。",
        "“{text}” is neither yes nor no; no conclusion was made. Write yes or no.",
    ),
    r.BandDiffers: Phrase(
        "材料上的内容不在{expected}档（算出的是：{found}），没有出具核验结论。请再看一遍材料。",
        "What stands on the paper is not in band {expected} (it is in {found}); no conclusion was"
        " made. Look at the paper again.",
    ),
    r.WordsMissing: Phrase(
        "还没有写告知的原话，没有转述。请写明打算怎样告诉对方。",
        "The words are missing, so nothing was passed on. Write what the other side is to be told.",
    ),
    r.PlanTellsTooMuch: Phrase(
        "这个方案一提出，一方就能推算出对方的保密数字，没有提给双方。请另选泄密为绿或黄的方案，"
        "或者征得当事人同意并写明何时、以何种方式同意。",
        "This plan would let one side work out what the other keeps to itself; it was not laid out."
        " Choose one with a green or amber light, or ask the party and write down how it agreed.",
    ),
    r.PlanOnMenu: Phrase(
        "方案单上的方案{letter}付款完全相同，双方已经看得到，不必再提。",
        "Plan {letter} of the menu asks for the same payments; both sides read it already.",
    ),
    r.MendUnknown: Phrase(
        "方案{letter}的自我履行检查列出 {count} 种可以改善的减免方式，没有第 {number} 种，"
        "没有提出。请用 mediator selfcheck 查看后按序号选择；一种也没有的，可以考虑提高首付、"
        "增加担保或者缩短期限。",
        "The self-check of plan {letter} names {count} bindings of the waiver that help, and no"
        " number {number}; nothing was laid out. Look with mediator selfcheck and choose by number;"
        " where there is none, think of a down payment, security or a shorter plan.",
    ),
    r.ProposalNotInMoney: Phrase(
        "只有全部以金钱支付、只涉及本案双方的方案可以这样提给双方。以物抵债、转让、担保、与其他债权人"
        "分配的，请先把财产、保证或者其他债权人录入为双方知悉的条件，它会列入方案单。",
        "Only plans paid wholly in money between these two sides can be laid before both this way."
        " For transfers, guarantees or sharing enter what both know of: the menu then has one.",
    ),
}

CODE_FAULTS: dict[str, Phrase] = {
    "length": Phrase("位数不对，应为九组、每组四位", "it has nine groups of four characters"),
    "character": Phrase("含有恢复码中没有的字符", "a character that no code contains"),
    "checksum": Phrase(
        "抄写有误，或属于别的案库、已经作废的一套",
        "copied wrongly, or of another vault or a withdrawn set",
    ),
}

BUNDLE_FAULTS: dict[str, Phrase] = {
    "foreign": Phrase("不是本程序的案件包", "it is no bundle of this program"),
    "too_large": Phrase("超过允许的大小", "it is larger than allowed"),
    "header": Phrase("开头的说明已损坏或被改动", "its header is damaged or was altered"),
    "cost": Phrase(
        "要求的口令运算强度不合规定", "the work it asks for the passphrase is out of bounds"
    ),
    "newer": Phrase("由较新的版本写成", "it was written by a later version"),
    "damaged": Phrase("内容不完整或被改动", "its content is damaged or was altered"),
    "locked": Phrase(
        "口令不对，或内容被改动", "the passphrase is wrong, or the content was altered"
    ),
    "index": Phrase("内部清单与内容不符", "its list and its content differ"),
}


PLACES = {
    "locked": Phrase("已锁定的案库", "The locked case file"),
    "joint": Phrase("双方共见的部分", "What both may see"),
    "room_c": Phrase("债权人室", "The creditor's room"),
    "room_d": Phrase("债务人室", "The debtor's room"),
    "board": Phrase("方案台", "The board"),
    "creditor": Phrase("债权人室", "The creditor's room"),
    "debtor": Phrase("债务人室", "The debtor's room"),
    "ballot": Phrase("封存的答复", "The sealed answers"),
}
SIDES = {"creditor": Phrase("债权人", "creditor"), "debtor": Phrase("债务人", "debtor")}
SIDES_BOTH = Phrase("双方", "both sides")


def faults(refusal: Refusal, language: Language) -> dict[str, object]:
    """Return the fault of a code or a bundle in words, for those that have one."""
    if isinstance(refusal, r.RecoveryCodeWrong):
        return {"fault": CODE_FAULTS[refusal.fault].said(language)}
    if isinstance(refusal, r.OpeningCodeWrong):
        (first, *more) = refusal.sides
        who = SIDES_BOTH if more else SIDES.get(first, SIDES_BOTH)
        return {"who": who.said(language)}
    if isinstance(refusal, r.KeysElsewhere):
        places = {"now": refusal.now, "wanted": refusal.wanted}
        return {
            name: PLACES[place].said(language) if place in PLACES else place
            for name, place in places.items()
        }
    if isinstance(refusal, r.BundleRefused):
        return {"fault": BUNDLE_FAULTS[refusal.fault].said(language)}
    return {}
