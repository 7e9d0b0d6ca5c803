"""What the rounds page says."""

from __future__ import annotations

from mediator.domain.rounds import Side
from mediator.wording.phrases import Phrase

ROUND = Phrase("第{number}轮，共{most}轮", "Round {number} of {most}")
RULE = Phrase(
    "双方对同一张表上的每一个方案分别作答，封存后才能一起打开。"
    "打开后只显示第一个双方都接受的方案，其他答复一律销毁。",
    "Each side answers every plan of the same table. Sealed answers are opened together; only "
    "the first plan that both accept is shown, all other answers are destroyed.",
)
SIDES = {
    Side.CREDITOR: Phrase("债权人", "Creditor"),
    Side.DEBTOR: Phrase("债务人", "Debtor"),
}
UNANSWERED = Phrase("未答", "not answered")
SEALED = Phrase("已封存", "sealed")
SEALED_AS = Phrase("已封存 · 回执 {receipt}", "sealed · receipt {receipt}")
MENU_CHANGED = Phrase(
    "方案单在封存以后变动过：{sides}先前封存的答复已经作废，没有打开。请告诉双方，就现在这张方案单重新作答。",
    "The menu changed after answers were sealed: those of the {sides} are void and were not"
    " opened. Tell both, and let them answer the menu as it is now.",
)
RECEIPT = Phrase("回执号", "Receipt")
DIGITS = Phrase(
    "六位数字（当事人自报或掷骰，可留空）", "Six digits the party says or throws (may be empty)"
)
SLIP_TITLE = Phrase("{side}的回执和密封单", "Receipt and envelope sheet of the {side}")
SLIP_SAYS = Phrase(
    "两页纸只出这一次：回执由当事人自存，上面有打开码；密封单装入信封封好。"
    "程序不留打开码，离开本页后无法补印；遗失的，本轮作废，双方重新作答。",
    "Two sheets, printed this once: the party keeps the receipt with its opening code, and seals"
    " the other in an envelope. The program keeps no code and prints it no more; where one is"
    " lost, the round is void and both answer again.",
)
PRINT_SLIPS = Phrase("打印两页（各一张纸）", "Print both (a sheet each)")
SAVE_SLIPS = Phrase("另存为 PDF…", "Save as PDF…")
SHOW_CODE = Phrase("没有打印机：显示打开码，由当事人抄写", "No printer: show the code to copy")
TAKEN = Phrase("当事人已收好", "The party has it")
SLIPS_PRINTED = Phrase("已送打印机。请当事人当面取走两页纸。", "Printed. Let the party take both.")
SLIPS_SAVED = Phrase(
    "已保存：{path}。打印后请删除该文件。", "Saved: {path}. Print it, then delete the file."
)
OPENING = Phrase("开封", "Opening")
CODE = Phrase("{side}的打开码", "Opening code of the {side}")
OPEN_SAYS = Phrase(
    "请双方各自输入回执上的打开码。两个码都对才会打开，只显示第一个双方都接受的方案。",
    "Let each side type the code of its own slip. Only both together open, and only the first"
    " plan that both accept is shown.",
)
OPENING_NOW = Phrase("正在开封……", "Opening…")
OPEN_BY = Phrase("最迟开封日（写入双方回执）", "Last day for opening (on both slips)")
OPEN_UNTIL = Phrase("最迟开封日 {day}（已写入回执）", "To be opened by {day} (on the slips)")
OVERDUE = Phrase(
    "最迟开封日 {day} 已过。仍可由双方持打开码开封，记录会写明逾期；一方不到场的，可作废重答。",
    "The last day for opening, {day}, has passed. Both codes still open, and the record will say"
    " that it was late; where one side stays away, the round can be voided.",
)
OPENED_LATE = Phrase(
    "开封日 {on}，晚于回执写明的最迟开封日 {by}",
    "Opened on {on}, after {by}, the last day on the slips",
)
VOID = Phrase("打开码遗失：作废重答…", "A code is lost: void…")
VOID_SURE = Phrase("再按一次：销毁本轮答复", "Press again to discard the answers")
RECEIPTS = Phrase(
    "请与回执核对\n债权人　{creditor}\n债务人　{debtor}",
    "Compare with the slips\nCreditor {creditor}\nDebtor {debtor}",
)
ANSWER = Phrase("请{side}作答", "{side} answers")
BALLOT = Phrase("{side}的答复 · 第{number}轮", "Answers of the {side} · round {number}")
BALLOT_SAYS = Phrase(
    "每个方案都要选“接受”或“不接受”。对方看不到您的选择。",
    "Choose for every plan. The other side never sees your choices.",
)
YES = Phrase("接受", "Accept")
NO = Phrase("不接受", "Do not accept")
CHOICE_SPOKEN = Phrase("方案{letter}：{choice}", "Plan {letter}: {choice}")
SEAL = Phrase("封存答复", "Seal the answers")
LEAVE = Phrase("返回，不作答", "Back without answering")
OPEN = Phrase("打开", "Open")
OPEN_WAITS = Phrase("双方都封存后才能打开。", "Can be opened once both have sealed.")
JOINT_YES = Phrase("方案{letter} 双方均接受", "Both accept plan {letter}")
NO_JOINT_YES = Phrase("本轮没有共同接受的方案", "No plan is accepted by both in this round")
PLAN_GONE = Phrase(
    "双方曾接受的方案已不在现在的表上", "The plan both accepted is no longer offered"
)
EARLIER = Phrase("第{number}轮：{result}", "Round {number}: {result}")
PLAN_LINE = Phrase(
    "总额{sum}元 · {count}期 · 首期{first} · 最大一期{largest}元",
    "{sum} yuan · {count} payments · first {first} · largest {largest} yuan",
)
