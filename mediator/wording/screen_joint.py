"""What the joint page says."""

from __future__ import annotations

from mediator.wording.phrases import Phrase

STAGED = Phrase("待出示", "Staged")
PREVIEW = Phrase("选中的一页", "The page chosen")
ON_AIR = Phrase("正在出示", "On air")
BASIS = Phrase("可以出示的依据", "Why it may be shown")
JOINT = Phrase("✓ 双方已知", "✓ known to both")
RELEASED = Phrase("✓ 经{whose}同意（{day}）", "✓ released by the {whose} ({day})")
NOTHING_STAGED = Phrase(
    "还没有可以出示的页面。请先在“核验”录入借还款。",
    "There is nothing to show yet. Enter payments under “Claim” first.",
)
PLAN = Phrase("展开哪个方案", "Plan to lay out")
NO_PLAN = Phrase("暂不展开", "none")
LETTER = Phrase("方案{letter}", "Plan {letter}")
TAKE = Phrase("出示 Ctrl+Enter", "Show Ctrl+Enter")
BLACK = Phrase("黑屏 B", "Black B")
FREEZE = Phrase("定格 F", "Freeze F")
UNFREEZE = Phrase("解除定格 F", "Unfreeze F")
POINT = Phrase("指点 P", "Point P")
UNPOINT = Phrase("收起指针 P", "Hide pointer P")
SWAP = Phrase("换屏 S", "Swap S")
TURN = Phrase("转屏：用这块屏幕出示", "Turn this screen")
STOP = Phrase("结束出示", "Stop showing")
FACES = Phrase("{number} 号屏朝向当事人", "Screen {number} faces the parties")
WHICH = Phrase(
    "请先认屏：哪一块朝向当事人？每块屏幕右上角有号码。",
    "Which screen faces the parties? Each bears its number at the top right.",
)
NEW_SCREEN = Phrase(
    "屏幕有变化。哪一块朝向当事人？认定之前什么都不会出示。",
    "The screens changed. Which one faces the parties? Nothing is shown before you say so.",
)
ONE_SCREEN = Phrase(
    "只有一块屏幕。可以接上第二块，或者把这块屏幕转给当事人看（转屏）。",
    "There is one screen. Connect a second, or turn this one to the parties.",
)
MIRRORED = Phrase(
    "现在是复制屏：对方能看到您屏幕上的一切。请改为扩展屏，或使用转屏模式。",
    "The screens are mirrored: the parties see all that you see. Extend them instead, or turn"
    " this screen.",
)
CHOSEN = Phrase("{number} 号屏朝向当事人，现在是黑屏。", "Screen {number} faces them; it is black.")
IS_ON_AIR = Phrase("当事人正看着：{title}", "The parties are looking at: {title}")
IS_FROZEN = Phrase("已定格：{title}", "Frozen: {title}")
DIED = Phrase(
    "出示程序意外退出，那块屏幕已盖成全黑，没有露出任何内容。请结束出示后重新认屏。",
    "The showing ended unexpectedly; that screen is covered in black and nothing else was seen."
    " Stop showing, then choose the screen again.",
)
TURNED = Phrase(
    "转屏模式：PageDown、PageUp 翻页，B 黑屏；按住 Esc 两秒离开，离开后须输入口令。",
    "Turned: PageDown and PageUp turn pages, B is black; hold Esc for two seconds to leave, then"
    " enter the passphrase.",
)
RECORDED = Phrase("已出示的页面逐页记入卷宗。", "Every page shown is kept on record.")
DO_TAKE = Phrase("出示选中的一页", "Show the page chosen")
DO_BLACK = Phrase("当事人屏幕黑屏", "Black on the parties' screen")
DO_FREEZE = Phrase("定格 / 解除定格", "Freeze / unfreeze the parties' screen")
DO_POINT = Phrase("在当事人屏幕上显示 / 收起指针", "Show / hide the pointer on the parties' screen")
DO_SWAP = Phrase("对调两块屏幕", "Swap the two screens")
DO_NEXT = Phrase("出示下一页", "Show the next page")
DO_BACK = Phrase("出示上一页", "Show the page before")
