"""What the window itself says: frame, opening, list of cases, tables."""

from __future__ import annotations

from mediator.wording.phrases import Language, Phrase

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
DISK_LOW = Phrase(
    "磁盘只剩 {free} MB。请把不用的文件移到别处、清空回收站。少于 {files} MB 时暂不接收新的附件，"
    "案件和文字仍照常保存。",
    "Only {free} MB are left on the disk. Move files you do not need elsewhere and empty the trash."
    " Below {files} MB no new files are taken in; cases and text are saved as before.",
)
UPGRADED = Phrase(
    "已升级，{count} 个案件都在。升级前的案库原样留在 backups 文件夹里。",
    "Upgraded: all {count} cases are there. The file as it was before lies in the folder backups.",
)
NOT_SAVED = Phrase("未能保存（{reason}）", "Not saved ({reason})")
NOT_NOTED = Phrase("没有记下{what}（{reason}）", "{what}: not noted ({reason})")
NOTES = {
    "CreditorPosition": Phrase("债权人在室内所述", "What the creditor said in the room"),
    "DebtorPosition": Phrase("债务人在室内所述", "What the debtor said in the room"),
    "outlook": Phrase("诉讼前景的估计", "The outlook in court"),
    "reckoning": Phrase("方案台的假设和愿望", "What the board reckons with"),
    "moves": Phrase("双方出价", "Both sides' offers"),
    "pins": Phrase("钉住的方案", "The pinned plans"),
}
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
LANGUAGE = Phrase("界面语言", "Language")
LANGUAGES: dict[Language, str] = {
    Language.CHINESE: "简体中文",
    Language.TRADITIONAL: "繁體中文",
    Language.ENGLISH: "English",
}
"""Each language in its own words, whichever the window speaks."""

CAPS_LOCK = Phrase("大写锁定开着。", "Caps Lock is on.")
NOT_LATIN = Phrase(
    "口令里有中文或全角字符：请看一下输入法的状态。",
    "There are Chinese or full-width characters: look at the input method.",
)
FORGOT = Phrase("忘记口令？", "Passphrase forgotten?")
CODES_TITLE = Phrase("用恢复单打开", "Open by the recovery sheet")
CODES_SAYS = Phrase(
    "案件都还在。请拿出事先印好的恢复单（一个码），或三份分片中的任意两份，再设一个新口令；"
    "旧口令随即作废，恢复单继续有效。两样都没有，任何人都打不开，包括我们。",
    "The cases are all there. Take the recovery sheet printed beforehand (one code) or any two of"
    " the three shares, and choose a new passphrase; the old one ends, the sheet stays good."
    " Without either nobody can open the file, we included.",
)
CODES = Phrase("纸面上的恢复码，一行一个", "Codes from paper, one a line")
CODES_OPEN = Phrase("设新口令并打开", "Set it and open")
CODES_BACK = Phrase("想起来了，返回", "Back to the passphrase")
NEW_PASSPHRASE = Phrase("新口令", "New passphrase")
NEW_PASSPHRASE_AGAIN = Phrase("再输入一次新口令", "New passphrase once more")
PASSPHRASE = Phrase("口令", "Passphrase")
PASSPHRASE_AGAIN = Phrase("再输入一次口令", "Passphrase once more")
ASKED: dict[str, Phrase] = {
    "vault": PASSPHRASE,
    "bundle": Phrase("案件包口令", "Passphrase of the bundle"),
    "new": Phrase("新口令", "New passphrase"),
    "again": PASSPHRASE_AGAIN,
    "number": Phrase("再输入一次案号以确认销毁", "Type the number once more to destroy it"),
    "code": Phrase("纸面上的恢复码（空行结束）", "Code from paper (an empty line ends)"),
    "answers": Phrase(
        "请当事人逐个作答，接受写 +，不接受写 -，如 A+B-C-",
        "Let the party answer every plan, + to accept and - not to, such as A+B-C-",
    ),
    "digits": Phrase(
        "当事人自报或掷骰的六位数字（可留空）", "Six digits the party says or throws (may be empty)"
    ),
    "figure": Phrase("材料上的内容（不显示）", "What stands on the paper (not shown)"),
    "creditor": Phrase("债权人回执上的打开码", "Opening code on the creditor's slip"),
    "debtor": Phrase("债务人回执上的打开码", "Opening code on the debtor's slip"),
}
PASSPHRASE_HINT = Phrase(
    "请用四个互不相关的词，或更长的一句话；不要用姓名、生日、电话。",
    "Use four unrelated words or a longer sentence; no names, birthdays or telephone numbers.",
)
OTHER_WAYS: dict[str, Phrase] = {
    "rescue": Phrase("打开最近一份完好的备份", "Open the newest good backup"),
    "older": Phrase("仍按现有文件打开", "Open this older file all the same"),
}
ENDED_TITLE = Phrase("上次没有正常关闭", "The program ended suddenly last time")
ENDED_SUDDENLY = Phrase(
    "可能是断电，也可能是程序被中止。已保存的内容都在，没有损坏：最后一次保存是 {time}，"
    "案号“{number}”。此后一秒内刚输入、还没有存上的字不在了，请打开这个案件看一眼最后改动的地方。",
    "A power cut, or the program was stopped. Everything saved is there and whole: last saved was "
    "case {number} at {time}. What was typed within a second after that and not saved yet is "
    "gone; open that case and look at the place you changed last.",
)
RESCUED_TITLE = Phrase("已换上备份", "A backup has taken the place")
STOPPED = Phrase(
    "程序出错，已停下并锁定；已保存的内容没有变，刚输入的也已一并保存。请重新解锁，看一看最后一步是否记下；"
    "如果同一步再次出错，请先不要做这一步。下面这段不含案件内容，可以抄给技术人员：{what}（全文：{path}）",
    "The program met a fault, stopped and locked itself. What was saved is as it was, and what you"
    " had just typed is saved too. Unlock again and look whether your last step is there; if the"
    " same step fails once more, leave it. These words hold nothing of any case and may be given"
    " to a technician: {what} (all of it: {path})",
)
PASSPHRASES_DIFFER = Phrase(
    "两次输入的口令不一致。案库还没有建立。请重新输入第二次。",
    "The two passphrases differ. Nothing was created. Please enter the second one again.",
)
CREATE = Phrase("建立案库", "Create")
OPEN = Phrase("打开", "Open")
CREATING = Phrase("正在建立案库，约需一两秒……", "Creating the case file, a second or two…")
OPENING = Phrase("正在打开案库，约需一两秒……", "Opening the case file, a second or two…")
FILE_THERE = Phrase(
    "“{name}”已经在那里，没有动它。再按一次“保存”就用新内容替换；也可以换一个文件名。",
    "“{name}” is there already and was left alone. Save once more to replace it, "
    "or choose another name.",
)
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
NEW_CASE_KEY = Phrase("新建案件 Ctrl+N", "New case Ctrl+N")
OPEN_EXAMPLE = Phrase("打开示例案例", "Open an example")
IMPORT_CASE = Phrase("从文件导入", "Import from a file")
CASE_FILES = Phrase("案件文件或案件包 (*.json *.mcase)", "Case files or bundles (*.json *.mcase)")
SEARCH_CASES = Phrase("按案号或当事人查找", "Find by number or party")
NO_CASE_FOUND = Phrase("没有符合的案件。", "No case matches.")
CASE_NUMBER = Phrase("案号", "Number")
CASE_PARTIES = Phrase("当事人", "Parties")
CASE_STAGE = Phrase("阶段", "Stage")
COLUMNS = Phrase("列表中显示的栏目", "Columns shown in the list")
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
    "mine": Phrase("等待我", "Waiting for me"),
    "review": Phrase("等待复核", "In review"),
    "open": Phrase("办理中", "Under way"),
    "settled": Phrase("已有协议", "With an agreement"),
}
DEADLINES: dict[str, Phrase] = {
    "confirmation": Phrase("申请司法确认", "ask for judicial confirmation"),
    "guarantee": Phrase("保证期间届满", "guarantee period ends"),
    "due": Phrase("债务到期", "debt falls due"),
    "installment": Phrase("第{number}期付款", "payment no. {number}"),
    "transfer": Phrase("第{number}项交付", "hand-over no. {number}"),
    "breach": Phrase("构成违约", "breach"),
    "apply_confirmation": Phrase("申请司法确认", "ask for judicial confirmation"),
    "apply_enforcement": Phrase("申请执行（两年）", "enforcement (two years)"),
    "sue_on_agreement": Phrase("协议诉讼时效", "limitation of the agreement"),
    "press_claim": Phrase("诉讼时效届满", "limitation runs out"),
    "ask_guarantor": Phrase("保证期间届满", "guarantee period ends"),
    "sue_debtor": Phrase("一般保证期间届满", "general guarantee period ends"),
    "press_guarantor": Phrase("保证债务时效届满", "limitation of the guarantee"),
    "tell_of_assignment": Phrase("通知债权转让", "tell of the assignment"),
    "declare_claim": Phrase("申报破产债权", "declare in bankruptcy"),
}
"""Short names of the days on the list of cases; ``wording.archive`` says them in full."""

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
ROW_SAYS = Phrase("第{row}行：{what}", "Row {row}: {what}")
ROW_LACKS = Phrase("这一行还缺：{what}", "This row still lacks: {what}")
FINDINGS = Phrase("还缺什么", "What is missing")
NO_FINDINGS = Phrase("没有缺项。", "Nothing is missing.")
