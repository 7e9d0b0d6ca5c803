"""The sentences of refusals about keys, copies, the record, bundles and what is told."""

from __future__ import annotations

from mediator.domain import safe_refusals as r
from mediator.domain.refusals import Refusal
from mediator.wording.phrases import Language, Phrase

SENTENCES: dict[type[Refusal], Phrase] = {
    r.PassphrasesDiffer: Phrase(
        "两次输入的新口令不一致，口令没有更换。请重新操作。",
        "The new passphrase was not the same twice; nothing was changed. Try again.",
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


def faults(refusal: Refusal, language: Language) -> dict[str, object]:
    """Return the fault of a code or a bundle in words, for those that have one."""
    if isinstance(refusal, r.RecoveryCodeWrong):
        return {"fault": CODE_FAULTS[refusal.fault].said(language)}
    if isinstance(refusal, r.BundleRefused):
        return {"fault": BUNDLE_FAULTS[refusal.fault].said(language)}
    return {}
