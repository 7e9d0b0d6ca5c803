"""The first steps: five cards, each of one thing a mediator must know before a hearing."""

from __future__ import annotations

from mediator.wording.phrases import Phrase

TITLE = Phrase("入门导览 {at}/{count}", "First steps {at}/{count}")
NEXT = Phrase("下一张", "Next")
SKIP = Phrase("跳过导览 Esc", "Skip Esc")
SPOKEN = Phrase("{title}。{text}", "{title}. {text}")
END = Phrase("开始使用", "Begin")

CARDS: tuple[Phrase, ...] = (
    Phrase(
        "有人走近时按 Ctrl+B，屏幕立即遮住；按住空格键一秒收起。离开座位按 Ctrl+L 锁定。"
        "这两个键任何时候都管用，不会再问。右上角也有按钮。",
        "Somebody walks up: Ctrl+B covers the screen at once, holding Space for a second lifts it. "
        "Leaving your seat: Ctrl+L locks. Both always work and never ask. Buttons stand at the top "
        "right.",
    ),
    Phrase(
        "没有“保存”按钮：每次改动立即加密存盘，左下角写着时间。改错了按 Ctrl+Z。",
        "There is no save button: every change is encrypted to disk at once, the time stands at "
        "the lower left. Ctrl+Z takes a mistake back.",
    ),
    Phrase(
        "窗口外框的颜色、文字和图形说明谁可以看：◧ 债权人室，◨ 债务人室，◆ 仅调解员，◎ 双方可见。"
        "进入一室，另一室即收起。",
        "The frame says by color, word and shape who may see: ◧ creditor's room, ◨ debtor's room, "
        "◆ mediator only, ◎ both parties. Entering one room closes the other.",
    ),
    Phrase(
        "按 Ctrl+K 打开命令面板，输入几个字或拼音首字母，什么都找得到；F1 是本页帮助，"
        "Ctrl+/ 是所有按键。",
        "Ctrl+K opens the commands: a few letters find anything. F1 is the help about the page, "
        "Ctrl+/ all keys.",
    ),
    Phrase(
        "先“打开示例案例”走一遍：受理、核验、两室、方案台、磋商、协议。调解前在命令面板里做一次"
        "“本机检查”，并印好恢复单。",
        "Open an example and walk through it: intake, claim, rooms, board, rounds, agreement. "
        "Before a hearing run “Check this computer” from the commands, and print a recovery sheet.",
    ),
)
