"""The names of everything the window can be told to do, and of its keys."""

from __future__ import annotations

from mediator.wording.phrases import Phrase

CURTAIN = Phrase("遮幕", "Curtain")
LOCK = Phrase("锁定", "Lock")
SAVE = Phrase("立即保存", "Save now")
UNDO = Phrase("撤销", "Undo")
REDO = Phrase("重做", "Redo")
SECURITY = Phrase("安全：口令、恢复单、备份、销毁、案件包", "Safety: keys, backups, purge, bundles")
TELL = Phrase("转述与出示记录", "Tell a side something; what it was shown")
NEW_CASE = Phrase("新建案件", "New case")
IMPORT = Phrase("从文件导入案件", "Import a case from a file")
TO_CASES = Phrase("回到案件列表", "Back to the cases")
FIND_CASE = Phrase("查找案件", "Find a case")
SORTS = (
    Phrase("列表按案号排序", "Sort the cases by number"),
    Phrase("列表按当事人排序（拼音）", "Sort the cases by parties"),
    Phrase("列表按阶段排序", "Sort the cases by stage"),
    Phrase("列表按期限排序", "Sort the cases by deadline"),
    Phrase("列表按标的排序", "Sort the cases by amount"),
    Phrase("列表按受理日期排序", "Sort the cases by day of acceptance"),
    Phrase("列表按最近修改排序", "Sort the cases by last change"),
)
GO_TO = Phrase("转到：{stage}", "Go to: {stage}")
PALETTE = Phrase("命令面板", "Commands")
KEYS = Phrase("所有按键", "All keys")
HELP = Phrase("本页帮助", "Help about this page")
HEALTH = Phrase("本机检查", "Check this computer")
TOUR = Phrase("入门导览", "First steps")
DISCREET = Phrase("隐藏或显示姓名和金额", "Hide or show names and amounts")
ZOOM_IN = Phrase("放大", "Zoom in")
ZOOM_OUT = Phrase("缩小", "Zoom out")
ZOOM_RESET = Phrase("恢复原大小", "Actual size")
FULL_SCREEN = Phrase("全屏", "Full screen")
THEMES: dict[str, Phrase] = {
    "system": Phrase("配色：跟随系统", "Colors: as the system"),
    "light": Phrase("配色：浅色", "Colors: light"),
    "dark": Phrase("配色：深色", "Colors: dark"),
}
SPEAK = Phrase("界面语言：{language}", "Language of the window: {language}")
BACK_UP = Phrase("立即备份", "Back up now")
QUIT = Phrase("退出", "Quit")

WHERE: dict[str, Phrase] = {
    "everywhere": Phrase("任何地方", "Everywhere"),
    "home": Phrase("案件列表", "Cases"),
    "case": Phrase("案件内", "In a case"),
    "page": Phrase("本页", "This page"),
    "typing": Phrase("录入时", "While typing"),
    "table": Phrase("表格中", "In a table"),
    "curtain": Phrase("遮幕下", "Under the curtain"),
    "party": Phrase("当事人屏幕", "On the party's screen"),
}

TYPING_KEYS: tuple[tuple[str, str, Phrase], ...] = (
    ("typing", "Enter", Phrase("下一格", "Next field")),
    ("typing", "Shift+Enter", Phrase("上一格", "Field before")),
    ("typing", "Tab", Phrase("下一格", "Next field")),
    ("typing", "T", Phrase("日期格：今天", "In a day: today")),
    ("typing", "Esc", Phrase("关闭小窗、清除查找；不丢内容", "Close a sheet; nothing is lost")),
    ("table", "Ctrl+D", Phrase("重复上一行", "Repeat the row above")),
    ("table", "=", Phrase("同上一格", "The same as the cell above")),
    ("table", "6000+4000", Phrase("金额格：本行拆成几行，合计不变", "In an amount: split the row")),
    ("table", "Ctrl+Delete", Phrase("删除本行", "Remove the row")),
    ("table", "Ctrl+V", Phrase("从表格软件粘贴", "Paste from a spreadsheet")),
    ("table", "F2", Phrase("修改单元格", "Edit the cell")),
    ("table", "Alt+Down", Phrase("转到这一行的来源", "Go to where the row comes from")),
    ("curtain", "Space", Phrase("按住一秒，收起遮幕", "Hold for a second to lift the curtain")),
)

PALETTE_SAYS = Phrase("输入命令、拼音首字母或案号", "Type a command or a case number")
NOTHING_FOUND = Phrase("没有这样的命令。", "No such command.")
KEY = Phrase("按键", "Key")
ACT = Phrase("作用", "What it does")
PLACE = Phrase("适用", "Where")
CLOSE = Phrase("关闭", "Close")
HELP_TITLE = Phrase("帮助", "Help")
HELP_BUTTON = Phrase("帮助 F1", "Help F1")
COMMANDS_BUTTON = Phrase("命令 Ctrl+K", "Commands Ctrl+K")
SCREENS: dict[str, Phrase] = {
    "unlock": Phrase("打开案库", "Opening the case file"),
    "home": Phrase("案件列表", "Cases"),
}

UNDONE = Phrase("已撤销：{act}", "Undone: {act}")
REDONE = Phrase("已重做：{act}", "Done again: {act}")
DONE = Phrase("已{act}", "Done: {act}")
UNDO_BUTTON = Phrase("撤销", "Undo")
REDO_BUTTON = Phrase("重做", "Redo")

BACKED_UP = Phrase("备份 {time}", "Backup {time}")
NO_BACKUP = Phrase("本次尚无备份", "No backup yet")
CHECKED = Phrase("全文件核对 {time} 完好", "Whole file checked {time}")
CHECKED_BROKEN = Phrase(
    "核对发现第{number}条记录对不上：请打开“本机检查”",
    "Entry {number} of the record does not fit: open “This computer”",
)
CHECKED_DAMAGED = Phrase(
    "案库文件已损坏：请按 Ctrl+L 锁定，再输入口令，换上完好的备份",
    "The case file is damaged: lock (Ctrl+L), unlock, and take the newest good backup",
)
SCREENS_FOUND = Phrase("{count}块屏幕", "{count} screen(s)")
ZOOMED = Phrase("{percent}%", "{percent}%")
DISCREET_SAYS = Phrase(
    "姓名和金额已隐藏（Ctrl+H 显示），不是丢失。",
    "Names and amounts are hidden (Ctrl+H shows them); nothing is lost.",
)
