"""What the care of the case file says: passphrase, recovery, backups, record, purge, bundles."""

from __future__ import annotations

from mediator.wording.phrases import Phrase

TITLE = Phrase("安全", "Safety")

# --- passphrase ------------------------------------------------------------------------------

PASSPHRASE = Phrase("更换口令", "Change the passphrase")
OLD = Phrase("现在的口令", "The present passphrase")
NEW = Phrase("新口令", "New passphrase")
AGAIN = Phrase("再输入一次新口令", "New passphrase once more")
CHANGE = Phrase("更换口令", "Change")
CHANGED = Phrase(
    "口令已更换，旁边的备份也用新口令。存放在别处的旧备份仍用旧口令，请妥善处理。",
    "The passphrase was changed, for the backups beside it too. Copies kept elsewhere still open by"
    " the old one.",
)

# --- recovery --------------------------------------------------------------------------------

RECOVERY = Phrase("恢复单", "Recovery")
RECOVERY_SAYS = Phrase(
    "口令忘记后，只有事先印好的恢复单，或者三份分片中的两份，能打开案库。",
    "A forgotten passphrase can only be replaced with a printed sheet, or two of three shares.",
)
WAYS_NONE = Phrase(
    "还没有生效的恢复单。忘记口令就谁也打不开，请尽早印制。",
    "No codes are in force: a forgotten passphrase would lock everybody out. Print them soon.",
)
WAYS_SHEET = Phrase("恢复单一个码即可打开", "the sheet alone opens it")
WAYS_SHARES = Phrase("三份分片中任意两份可以打开", "any two of three shares open it")
WAYS = Phrase("现已生效：{ways}。", "In force: {ways}.")
PRINT = Phrase("印制新的一套", "Print a new set")
SAVE_CODES = Phrase("保存恢复单", "Save the codes")
PDF_FILES = Phrase("PDF 文件 (*.pdf)", "PDF files (*.pdf)")
PRINTED = Phrase(
    "已生成。请打印，照纸面把码输入下面，一行一个：恢复单一个码，或三份分片，或四个都输。"
    "核对无误才生效；核对后请删除该文件。",
    "Made. Print it, then type the codes back from the paper, one a line: the sheet's, the three"
    " shares', or all four. They count only then; delete the file afterwards.",
)
TYPED = Phrase("照纸面输入", "Typed back from the paper")
PROVE = Phrase("核对并生效", "Prove and put in force")
PROVED = Phrase(
    "核对无误，恢复码已生效；以前印的一律作废。",
    "The paper is proved and its codes are in force; older ones are withdrawn.",
)

# --- backups and the record ------------------------------------------------------------------

BACKUPS = Phrase("备份与记录", "Backups and record")
BACKUP_NAME = Phrase("备份", "Backup")
BACKUP_AT = Phrase("时间", "Written")
BACKUP_SIZE = Phrase("大小", "Size")
KIB = Phrase("{size} KiB", "{size} KiB")
NO_BACKUP = Phrase("还没有备份。", "There is no backup yet.")
BACK_UP = Phrase("立即备份", "Back up now")
BACKED_UP = Phrase("已备份并打开验证。", "Backed up, opened and proved.")
DRILL = Phrase("恢复演练", "Restore for a trial")
COPY = Phrase("另存加密副本（U盘）", "Save an encrypted copy (USB)")
COPIED = Phrase(
    "加密副本已写好并打开验证。副本连同同名的 .key 文件一起才能打开，请一并保管。",
    "The copy was written, opened and proved. It opens only together with its .key file.",
)
COPY_DAYS = Phrase("隔几天提醒另存副本", "Ask for a copy after")
COPY_DAYS_UNIT = Phrase("天", " days")
COPY_NEVER = Phrase("不提醒", "never")
COPY_LAST = Phrase("上次另存：{day}", "Last copy elsewhere: {day}")
COPY_NONE = Phrase("还没有另存过副本。", "No copy elsewhere yet.")
COPY_OLD = Phrase("上次另存加密副本是 {days} 天前。", "The last copy elsewhere is {days} days old.")
COPY_WHY = Phrase(
    "备份和案库在同一台电脑上；电脑丢失或硬盘损坏，只有别处的副本能找回案件。",
    " The backups lie on this computer as well: if it is lost or its disk breaks, only a copy kept"
    " elsewhere brings the cases back.",
)
NOT_TODAY = Phrase("今天不再提示", "Not again today")
VAULT_FILES = Phrase("案库副本 (*.mvault)", "Case file copies (*.mvault)")
MARK = Phrase("纸面上的记录号（可不填）", "Head on paper (may be left empty)")
VERIFY = Phrase("核对记录", "Check the record")

# --- purge -----------------------------------------------------------------------------------

PURGE = Phrase("销毁", "Purge")
PURGE_SAYS = Phrase(
    "保管期届满的案件可以销毁：毁掉该案各室的密钥，再也打不开；记录仍可核对。不能撤销。",
    "A case whose time is over can be destroyed with the keys of its rooms; the record stays"
    " provable. It cannot be undone.",
)
CASE = Phrase("案件", "Case")
CASE_LINE = Phrase("{number}　{parties}", "{number}  {parties}")
REASON = Phrase("事由", "Reason")
NUMBER_AGAIN = Phrase("再输入一次案号以确认", "Type the number once more to confirm")
DO_PURGE = Phrase("销毁该案", "Destroy the case")
PURGED_HEAD = Phrase("销毁过的案件", "Cases destroyed")
PRINT_PROOFS = Phrase("打印销毁记录…", "Print the proofs…")
PROOFS_SAVED = Phrase(
    "销毁记录已保存，请打印、签名并归档。", "The proofs were saved; print, sign and file them."
)

# --- how long cases are kept -------------------------------------------------------------------

KEEPING = Phrase("保管年限", "Years kept")
KIND = Phrase("债务类型", "Kind of debt")
YEARS = Phrase("自结案日起保管", "Kept from the closing")
YEARS_UNIT = Phrase(" 年", " years")
SOURCE = Phrase("依据（哪项规定第几条）", "By which rule, and its article")
SET_YEARS = Phrase("设定", "Set")
YEARS_SET = Phrase("已设定，并已记入操作记录。", "Set; the record says so.")
YEARS_NONE = Phrase("请填写年数", "how many?")
YEARS_MISSING = Phrase(
    "请填写年数，并写明依据哪项规定。年限没有改动。",
    "Say how many years, and name the rule. The years were not changed.",
)
CLOSED = Phrase("结案", "Closed")
KEPT_UNTIL = Phrase("保管至", "Kept until")
EXPIRED = Phrase("保管期已满的案件（回车转到销毁）", "Kept long enough (Enter goes to Purge)")
NO_CASE = Phrase("没有案件。", "There is no case.")

# --- bundles ---------------------------------------------------------------------------------

BUNDLES = Phrase("案件包", "Bundles")
READER = Phrase("给谁看", "For whom")
READERS = {
    "full": Phrase("本中心的调解员（全部内容）", "a mediator of ours (everything)"),
    "lawyer": Phrase("律师（双方共知的内容）", "a lawyer (joint facts only)"),
    "creditor": Phrase("债权人（已向其出示的内容）", "the creditor (what it was shown)"),
    "debtor": Phrase("债务人（已向其出示的内容）", "the debtor (what it was shown)"),
}
BUNDLE_PASSPHRASE = Phrase("案件包口令", "Passphrase of the bundle")
PACK = Phrase("导出案件包", "Pack")
PACKED = Phrase(
    "案件包已保存。请用另一条途径把口令告诉收件人。",
    "Bundle saved. Tell its reader the passphrase by another way.",
)
TAKE = Phrase("导入案件包", "Take in")
BUNDLE_CHOSEN = Phrase(
    "已选“{name}”。请输入寄出方另行告知的口令，再按“导入案件包”。",
    "“{name}” is chosen. Enter the passphrase its sender told you, then “Take in”.",
)
TAKEN = Phrase(
    "案件“{case}”已导入。请与寄出方电话核对校验码：{fingerprint}",
    "Case “{case}” was taken in. Compare this fingerprint with the sender: {fingerprint}",
)
LACKING = Phrase("证据“{name}”的文件不在包内，只有清单。", "The file of “{name}” is not in it.")
BUNDLE_FILES = Phrase("案件包 (*.mcase)", "Case bundles (*.mcase)")
WORKING = Phrase("正在处理……", "Working…")
