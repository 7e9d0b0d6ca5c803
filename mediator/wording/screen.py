"""What the window itself says: frame, opening, list of cases, tables."""

from __future__ import annotations

from mediator.wording.phrases import Phrase

PRODUCT = Phrase("债务调解助手", "Debt Mediation Assistant")

# --- the frame -------------------------------------------------------------------------------

CURTAIN_KEY = Phrase("遮幕 Ctrl+B", "Curtain Ctrl+B")
LOCK_KEY = Phrase("锁定 Ctrl+L", "Lock Ctrl+L")
CURTAIN_SAYS = Phrase("请稍候", "One moment, please")
CURTAIN_LIFTS = Phrase("按住空格键一秒，继续工作", "Hold the space bar for a second to go on")
CASES = Phrase("案件列表", "Cases")
BACK_TO_CASES = Phrase("‹ 案件列表", "‹ Cases")
UNNUMBERED = Phrase("（未编号）", "(no number)")
STAGE_RAIL = Phrase("阶段", "Stages")

AUDIENCE = {
    "creditor": Phrase(
        "◧ 债权人室 · 仅调解员与债权人", "◧ Creditor's room · mediator and creditor"
    ),
    "debtor": Phrase("◨ 债务人室 · 仅调解员与债务人", "◨ Debtor's room · mediator and debtor"),
    "mediator": Phrase("◆ 仅调解员可见", "◆ Mediator only"),
    "both": Phrase("◎ 双方可见", "◎ Both parties may see"),
}

STAGES: dict[str, Phrase] = {
    "intake": Phrase("受理", "Intake"),
    "claims": Phrase("核验", "Claim"),
    "creditor_room": Phrase("债权人室", "Creditor"),
    "debtor_room": Phrase("债务人室", "Debtor"),
    "board": Phrase("方案台", "Board"),
    "rounds": Phrase("磋商", "Rounds"),
    "joint": Phrase("面谈", "Joint talk"),
    "agreement": Phrase("协议", "Agreement"),
    "performance": Phrase("履行", "Follow-up"),
}

PROGRESS: dict[str, Phrase] = {
    "untouched": Phrase("未开始", "not begun"),
    "gaps": Phrase("有缺项", "gaps"),
    "done": Phrase("已完成", "done"),
}
PROGRESS_MARK: dict[str, str] = {"untouched": "○", "gaps": "!", "done": "✓"}
STAGE_SPOKEN = Phrase("{stage}，{progress}", "{stage}, {progress}")

SAVED = Phrase("已保存 {time}", "Saved {time}")
SAVED_ON_RESERVE = Phrase(
    "已保存 {time}。磁盘已满，这次动用了备用空间，请尽快腾出磁盘空间。",
    "Saved {time}. The disk is full and the reserve was used: make room on the disk soon.",
)
NOT_SAVED = Phrase("未能保存（{reason}）", "Not saved ({reason})")
NOTHING_TO_SAVE = Phrase("所有内容均已保存", "Everything is saved")
OFFLINE = Phrase("离线", "Offline")
UNDO = Phrase("撤销：{act}（Ctrl+Z）", "Undo: {act} (Ctrl+Z)")
REDO = Phrase("重做：{act}（Ctrl+Y）", "Redo: {act} (Ctrl+Y)")

# --- opening ---------------------------------------------------------------------------------

CREATE_TITLE = Phrase("建立案库", "Create the case file")
CREATE_SAYS = Phrase(
    "所有案件都加密存放在这台电脑的一个文件里。口令只有您知道：请记牢，忘记后任何人都无法打开。",
    "All cases lie encrypted in one file on this computer. Only you know the passphrase: "
    "if it is forgotten, nobody can open the file.",
)
OPEN_TITLE = Phrase("打开案库", "Open the case file")
OPEN_SAYS = Phrase("请输入口令。", "Please enter the passphrase.")
PASSPHRASE = Phrase("口令", "Passphrase")
PASSPHRASE_AGAIN = Phrase("再输入一次口令", "Passphrase once more")
ASKED: dict[str, Phrase] = {
    "vault": PASSPHRASE,
    "bundle": Phrase("案件包口令", "Passphrase of the bundle"),
    "new": Phrase("新口令", "New passphrase"),
    "again": PASSPHRASE_AGAIN,
    "code": Phrase("纸面上的恢复码（空行结束）", "Code from paper (an empty line ends)"),
}
PASSPHRASE_HINT = Phrase(
    "请用四个互不相关的词，或更长的一句话；不要用姓名、生日、电话。",
    "Use four unrelated words or a longer sentence; no names, birthdays or telephone numbers.",
)
OTHER_WAYS: dict[str, Phrase] = {
    "rescue": Phrase("打开最近一份完好的备份", "Open the newest good backup"),
    "older": Phrase("仍按现有文件打开", "Open this older file all the same"),
}
RESCUED_TITLE = Phrase("已换上备份", "A backup has taken the place")
PASSPHRASES_DIFFER = Phrase(
    "两次输入的口令不一致。案库还没有建立。请重新输入第二次。",
    "The two passphrases differ. Nothing was created. Please enter the second one again.",
)
CREATE = Phrase("建立案库", "Create")
OPEN = Phrase("打开", "Open")
CREATING = Phrase("正在建立案库，约需一两秒……", "Creating the case file, a second or two…")
OPENING = Phrase("正在打开案库，约需一两秒……", "Opening the case file, a second or two…")
FILE_PLACE = Phrase("案库位置", "Place of the case file")
CHANGE_PLACE = Phrase("更改位置", "Another place")
CHOOSE_PLACE = Phrase("选择案库文件", "Choose a case file")

# --- the list of cases -----------------------------------------------------------------------

NO_CASES = Phrase("还没有案件。", "There is no case yet.")
NO_CASES_SAYS = Phrase(
    "可以新建案件，也可以先打开一个示例案例看看全过程。",
    "Begin a case, or open an example first to see the whole course.",
)
SAFETY = Phrase("安全", "Safety")
NEW_CASE = Phrase("新建案件", "New case")
OPEN_EXAMPLE = Phrase("打开示例案例", "Open an example")
IMPORT_CASE = Phrase("从文件导入", "Import from a file")
CASE_FILES = Phrase("案件文件 (*.json)", "Case files (*.json)")
SEARCH_CASES = Phrase("按案号或当事人查找", "Find by number or party")
NO_CASE_FOUND = Phrase("没有符合的案件。", "No case matches.")
CASE_NUMBER = Phrase("案号", "Number")
CASE_PARTIES = Phrase("当事人", "Parties")
CASE_STAGE = Phrase("阶段", "Stage")
ACCEPTED_ON = Phrase("受理日期", "Accepted on")
CHANGED_AT = Phrase("最近修改", "Last change")
CASE_COUNT = Phrase("共{count}件", "{count} in all")
SOME_CASES = Phrase("{found} / {count}件", "{found} of {count}")
CASE_DEADLINE = Phrase("期限", "Deadline")
CASE_AMOUNT = Phrase("标的（元）", "Amount")
FILTER = Phrase("筛选", "Show")
FILTERS: dict[str, Phrase] = {
    "all": Phrase("全部", "All"),
    "today": Phrase("今天到期", "Due today"),
    "week": Phrase("七天内到期", "Due in seven days"),
    "open": Phrase("办理中", "Under way"),
    "settled": Phrase("已有协议", "With an agreement"),
}
DEADLINES: dict[str, Phrase] = {
    "confirmation": Phrase("申请司法确认", "ask for judicial confirmation"),
    "guarantee": Phrase("保证期间届满", "guarantee period ends"),
    "due": Phrase("债务到期", "debt falls due"),
}
NEAREST = Phrase("近期期限", "Coming up")
DAYS_LEFT = Phrase("还有{days}天", "{days} days left")
DAY_TODAY = Phrase("今天", "today")
DAYS_PAST = Phrase("已过{days}天", "{days} days past")
DEADLINE_LINE = Phrase("{what} {day}（{left}）", "{what} {day} ({left})")

# --- tables and findings ---------------------------------------------------------------------

LEDGER_KEYS = Phrase(
    "直接输入 · Enter 下一格 · 日期填 T 即今天 · = 同上一格 · Ctrl+D 重复上一行"
    " · Ctrl+Delete 删除本行",
    "Type · Enter next cell · T in a date: today · = same as above · Ctrl+D repeat row above"
    " · Ctrl+Delete remove row",
)
MORE_COLUMNS = Phrase("更多列", "More columns")
MARKED = Phrase("{word}：{count}行", "{word}: {count}")
ROW_LACKS = Phrase("这一行还缺：{what}", "This row still lacks: {what}")
FINDINGS = Phrase("还缺什么", "What is missing")
NO_FINDINGS = Phrase("没有缺项。", "Nothing is missing.")
