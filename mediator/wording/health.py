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
TEST_PAGE = Phrase("保存打印测试页", "Save a test page to print")
TRY_TYPING = Phrase("试打一个汉字", "Type a Chinese character here")

NAMES: dict[str, Phrase] = {
    "fonts": Phrase("字体", "Fonts"),
    "input": Phrase("输入法", "Input method"),
    "printer": Phrase("打印机", "Printer"),
    "screens": Phrase("第二块屏幕", "Second screen"),
    "disk": Phrase("磁盘空间", "Room on the disk"),
    "clock": Phrase("时钟", "Clock"),
    "backups": Phrase("备份", "Backups"),
    "record": Phrase("案库记录", "Record of the case file"),
    "swap": Phrase("内存交换区", "Swap"),
    "encryption": Phrase("整盘加密", "Encryption of the disk"),
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
    "backups_good": Phrase("共{count}份，最近一份 {last}。", "{count}, the newest of {last}."),
    "backups_none": Phrase(
        "还没有备份。锁定时会自动备份；请再定期把备份拷到 U 盘，与案库分开存放。",
        "No backup yet. Locking makes one; copy backups to a stick and keep it elsewhere.",
    ),
    "record_good": Phrase("记录前后相连，没有断处。", "The record is whole."),
    "record_broken": Phrase(
        "第{number}条记录对不上。案件内容没有改动；请保留现有文件，用最近的备份核对。",
        "Entry {number} does not fit. Nothing was changed; keep the file, compare the backup.",
    ),
    "record_busy": Phrase("正在核对……", "Being checked…"),
    "swap_good": Phrase("没有使用磁盘交换区，或已加密。", "No swap on disk, or it is encrypted."),
    "swap_plain": Phrase(
        "内存内容可能写到未加密的交换区：{names}。请技术人员关闭或加密交换区。",
        "Memory may be written to swap that is not encrypted: {names}. Have it encrypted.",
    ),
    "swap_unknown": Phrase(
        "这个系统上无法判断，请问技术人员。", "It cannot be told on this system; ask for help."
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
