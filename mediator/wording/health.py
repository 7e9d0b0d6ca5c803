"""What the check of this computer says: each thing looked at, and what to do about it."""

from __future__ import annotations

from mediator.wording.phrases import Phrase

TITLE = Phrase("本机检查", "This computer")
SAYS = Phrase(
    "调解前看一遍。检查只在本机进行，不联网，不读案件内容。",
    "Look through it before a hearing. All is checked here, offline, without reading any case.",
)
GOOD = Phrase("✓ 通过", "✓ fine")
CARE = Phrase("! 注意", "! look")
AGAIN = Phrase("重新检查", "Check again")
PRINT_PAGE = Phrase("打印测试页", "Print the test page")
TEST_PAGE = Phrase("保存测试页", "Save the test page")
TRY_TYPING = Phrase("试打一个汉字", "Type a Chinese character here")

NAMES: dict[str, Phrase] = {
    "fonts": Phrase("字体", "Fonts"),
    "input": Phrase("输入法", "Input method"),
    "printer": Phrase("打印机", "Printer"),
    "screens": Phrase("第二块屏幕", "Second screen"),
    "disk": Phrase("磁盘空间", "Room on the disk"),
    "clock": Phrase("时钟", "Clock"),
    "backups": Phrase("备份", "Backups"),
    "outside": Phrase("别处的副本", "Copy elsewhere"),
    "drill": Phrase("恢复演练", "Restore drill"),
    "record": Phrase("案库记录", "Record of the case file"),
    "whole": Phrase("全文件核对", "Check of the whole file"),
    "swap": Phrase("内存交换区", "Swap"),
    "encryption": Phrase("整盘加密", "Encryption of the disk"),
    "recovery": Phrase("恢复单", "Recovery sheet"),
    "captures": Phrase("防截屏", "Screenshots"),
}

FOUND: dict[str, Phrase] = {
    "fonts_good": Phrase("自带字体可以显示常见的生僻姓名用字。", "The fonts show rare names too."),
    "fonts_lack": Phrase(
        "这些字屏幕上显示不出：{missing}。姓名含这些字时，请以证件复印件附卷。",
        "These characters do not show: {missing}. Attach a copy of the document for such names.",
    ),
    "input_good": Phrase("可以输入汉字。", "Chinese can be typed."),
    "input_try": Phrase(
        "请在右边的格子里打一个汉字。打不出时，请检查系统输入法（fcitx 或 ibus）后重新打开本程序。",
        "Type a character in the field. If it cannot be done, look at the system's input method "
        "(fcitx or ibus) and start the program again.",
    ),
    "printer_good": Phrase(
        "找到打印机：{names}。请打印测试页，量一量十厘米标尺和盖章方框。",
        "Found: {names}. Print the test page and measure its ruler and the square for the seal.",
    ),
    "printer_none": Phrase(
        "没有找到打印机。协议可以先保存为文件，拷到能打印的电脑上印。",
        "No printer found. Save the papers as files and print them elsewhere.",
    ),
    "screens_good": Phrase("共{count}块屏幕，可以一块朝向当事人。", "{count} screens."),
    "screens_one": Phrase(
        "只有一块屏幕。出示时请用打印件，或者接上第二块屏幕并设为“扩展”，不要用“复制”。",
        "One screen only. Show papers, or attach a second screen as an extension, never a mirror.",
    ),
    "disk_good": Phrase("剩余 {free}。", "{free} free."),
    "disk_low": Phrase(
        "只剩 {free}。请先腾出空间；空间用完时，程序会动用预留空间继续保存文字。",
        "Only {free} left. Make room; when none is left the reserve keeps text safe.",
    ),
    "clock_good": Phrase("现在是 {now}。", "It is {now}."),
    "clock_back": Phrase(
        "现在显示 {now}，早于案库里最近一次修改（{last}）。请校准系统时间，否则期限会算错。",
        "It shows {now}, before the last change in the case file ({last}). Set the clock: "
        "deadlines go by it.",
    ),
    "clock_ahead": Phrase(
        "现在显示 {now}，距案库最近一次修改（{last}）已超过一年。如果不对，请校准系统时间，"
        "否则期限会算错。",
        "It shows {now}, more than a year after the last change ({last}). If that is not so, set "
        "the clock: deadlines go by it.",
    ),
    "backups_good": Phrase("共{count}份，最近一份 {last}。", "{count}, the newest of {last}."),
    "backups_none": Phrase(
        "还没有备份。锁定时会自动备份；请再定期把备份拷到 U 盘，与案库分开存放。",
        "No backup yet. Locking makes one; copy backups to a stick and keep it elsewhere.",
    ),
    "backups_shut": Phrase(
        "备份的文件夹写不进去：{place}。请检查磁盘是否接好、是否只读，再按“重新检查”。",
        "The folder of the backups cannot be written: {place}. See whether its disk is attached and"
        " not read-only, then check again.",
    ),
    "outside_good": Phrase(
        "最近一次另存到别处：{day}（{days}天前）。",
        "Last saved elsewhere on {day} ({days} days ago).",
    ),
    "outside_old": Phrase(
        "最近一次另存到别处是 {day}，已经到期。请插入U盘，在“安全 · 备份”里点“另存加密副本”。",
        "Last saved elsewhere on {day}, which is too long ago. Attach a stick and save a copy under"
        " “Safety”, backups.",
    ),
    "outside_none": Phrase(
        "还没有另存到别处：这台电脑丢失或者损坏，案件就没有了。"
        "请插入U盘，在“安全 · 备份”里点“另存加密副本”。",
        "No copy lies elsewhere: with this computer the cases would be lost. Attach a stick and "
        "save a copy under “Safety”, backups.",
    ),
    "drill_good": Phrase(
        "{day} 用备份演练过恢复，全部内容都读得出来。",
        "On {day} a backup was restored for a trial, and all of it could be read.",
    ),
    "drill_old": Phrase(
        "上一次恢复演练是 {day}。建议每{days}天演练一次：在“安全 · 备份”里点“恢复演练”，"
        "不影响现有案件。",
        "The last trial was on {day}; every {days} days is advised. Under “Safety”, backups: it"
        " touches no case.",
    ),
    "drill_none": Phrase(
        "还没有演练过恢复：没有演练过的备份，不能算可靠。"
        "请在“安全 · 备份”里点“恢复演练”，不影响现有案件。",
        "No backup was ever restored for a trial, so none is proved. Do it under “Safety”, backups;"
        " it touches no case.",
    ),
    "record_good": Phrase("记录前后相连，没有断处。", "The record is whole."),
    "record_broken": Phrase(
        "第{number}条记录对不上。案件内容没有改动；请保留现有文件，用最近的备份核对。",
        "Entry {number} does not fit. Nothing was changed; keep the file, compare the backup.",
    ),
    "record_busy": Phrase("正在核对……", "Being checked…"),
    "whole_good": Phrase(
        "{at} 逐页核对了整个案库文件，没有损坏；记录共{count}条，从头到尾相连。",
        "On {at} every page was found whole, and the record of {count} entries unbroken.",
    ),
    "whole_open": Phrase(
        "打开案库时已逐页核对，没有损坏。停手一分钟后，程序会在后台把整个文件和全部记录再核对一遍。",
        "Every page was proved at unlocking. After a quiet minute all of it is checked once more, "
        "with the whole record.",
    ),
    "whole_damaged": Phrase(
        "案库文件已损坏，新的修改存不进去；备份没有动过。请现在按 Ctrl+L 锁定，再输入口令："
        "程序会提出换上最近一份完好的备份，损坏的文件另存留底，缺少的修改逐条列出。"
        "刚才的修改锁定时加密留在内存里，换好后自动补存；在此之前不要退出程序。",
        "The case file is damaged and takes no more changes; the backups are untouched. Lock now "
        "(Ctrl+L) and unlock: the newest good backup is offered, the damaged file is kept, what "
        "is missing is listed. What you changed just now is held and saved into it; do not quit"
        " before.",
    ),
    "swap_good": Phrase("没有使用磁盘交换区，或已加密。", "No swap on disk, or it is encrypted."),
    "swap_plain": Phrase(
        "内存内容可能写到未加密的交换区：{names}。请技术人员关闭或加密交换区。",
        "Memory may be written to swap that is not encrypted: {names}. Have it encrypted.",
    ),
    "swap_unknown": Phrase(
        "这个系统上无法判断，请问技术人员。", "It cannot be told on this system; ask for help."
    ),
    "screens_mirrored": Phrase(
        "现在是复制屏：对方能看到您屏幕上的一切。请在系统设置里改为“扩展”。",
        "The screens are mirrored: the other side sees everything here. Set them to extend.",
    ),
    "encryption_good": Phrase(
        "案库所在的磁盘已整盘加密，案库本身也已加密。",
        "The disk under the case file is encrypted, and so is the file itself.",
    ),
    "recovery_good": Phrase(
        "已印制恢复单并照纸面核对过；请与电脑分开存放。",
        "A recovery sheet was printed and typed back; keep it away from the computer.",
    ),
    "recovery_none": Phrase(
        "还没有恢复单：忘记口令就再也打不开。请在案件列表的“安全”里印制，并照纸面输入一遍。",
        "There is no recovery sheet: a forgotten passphrase opens nothing. Print one under "
        "“Safety” on the list of cases, and type it back.",
    ),
    "captures_open": Phrase(
        "程序挡不住其他程序截屏或者录屏。调解时请关闭远程协助、会议共享和录屏软件；离开按 Ctrl+B。",
        "Other programs can take the screen. Close remote help, shared meetings and recorders; "
        "press Ctrl+B when you leave.",
    ),
    "encryption_ask": Phrase(
        "案库本身已加密。系统盘是否整盘加密（BitLocker、LUKS、FileVault），程序不能可靠判断，请确认一次。",
        "The case file is encrypted. Whether the whole disk is (BitLocker, LUKS, FileVault) cannot "
        "be told for certain; please see to it once.",
    ),
}

PAGE_TITLE = Phrase("打印测试页", "Test page")
PAGE_RULER = Phrase("这条线应为十厘米", "This line measures ten centimetres")
PAGE_SEAL = Phrase(
    "盖章处：边长四十二毫米，方框内应空白", "For the seal: 42 mm, nothing printed inside"
)
PAGE_RARE = Phrase("生僻字：{names}", "Rare characters: {names}")
PDF_FILES = Phrase("PDF 文件 (*.pdf)", "PDF files (*.pdf)")
