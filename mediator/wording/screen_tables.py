"""What tables to type in say: choices, what waits, and what is pasted."""

from __future__ import annotations

from mediator.wording.phrases import Phrase

JOINT = Phrase("、", ", ")
CHOICES = Phrase(
    "可填（字、头一两个字或序号；空格键换下一项）：{choices}",
    "Type a word, its beginning or its number; Space takes the next: {choices}",
)
ORDERS = Phrase(
    "按先后填，用顿号隔开；留空即按约定或者法定顺序：{choices}",
    "In order, with commas between; empty for the usual order: {choices}",
)
WAITING = Phrase(
    "有{count}行还不完整或者读不出，没有计入：{where}。请在左边改正或者补全；离开本页也不会丢。",
    "{count} rows are incomplete or cannot be read and do not count: {where}. Mend them at the"
    " left; they stay when the page is left.",
)
WAITING_PART = Phrase("{ledger}{count}行", "{ledger} {count}")
PREVIEW = Phrase("将要加入的行", "Rows to be added")
UNREAD = Phrase("问题", "Trouble")
NOT_USED = Phrase("不用", "not used")
DO_NOT_ADD = Phrase("不加入", "Do not add")
ADD_ROWS = Phrase("加入{count}行", "Add {count} rows")
LACKS = Phrase("缺少{what}。", "{what} is missing.")
PASTE_SAYS = Phrase(
    "粘贴{count}行：{whole}行可以直接计入，{waiting}行有缺项或者读不出的内容（照样加入并标红，"
    "改正以前不计入）。各列放到哪里可以在下面改。",
    "{count} rows pasted: {whole} count at once, {waiting} have gaps or cells that cannot be read"
    " (added all the same, red, not counted until mended). Change below what goes where.",
)
PASTE_HEAD = Phrase("第一行是标题，不加入。", " The first row holds titles and is left out.")
PASTE_BELOW = Phrase(
    "表头和表头以上的{above}行说明不加入。",
    " The titles and the {above} rows above them are left out.",
)
FROM_FILE = Phrase("从表格文件导入…", "Import a table…")
FROM_FILE_INTO = Phrase("从表格文件导入：{ledger}", "Import a table into {ledger}")
TABLE_KINDS = Phrase("表格（*.xlsx *.csv *.txt）", "Tables (*.xlsx *.csv *.txt)")
TABLE_EMPTY = Phrase(
    "这份表格里没有可加入的行，案件没有变化。请确认数据在第一张有内容的工作表里。",
    "This table has no rows to add; the case is unchanged. Its first sheet with contents is read.",
)
HELD = Phrase("（已填{count}项）", "({count} filled in)")
FOLD_OPEN = Phrase("{title}，已展开", "{title}, open")
FOLD_CLOSED = Phrase("{title}，已收起", "{title}, closed")
MOVE_UP = Phrase("上移 Ctrl+↑", "Up Ctrl+↑")
MOVE_DOWN = Phrase("下移 Ctrl+↓", "Down Ctrl+↓")
USUAL_ORDER = Phrase("恢复法定顺序", "Usual order")
