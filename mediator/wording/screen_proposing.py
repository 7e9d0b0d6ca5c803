"""What the board says of pinning a plan and of laying it before both sides."""

from __future__ import annotations

from mediator.wording.phrases import Phrase

PIN = Phrase("钉住 P", "Pin P")
PIN_MARK = "◆"
WHY = Phrase("为什么钉住（只有您看到）", "Why it is pinned (for you alone)")
PROPOSE = Phrase("提给双方 D", "Lay before both D")
MEND = Phrase("改变减免方式…", "Bind the waiver otherwise…")
BINDING = Phrase("减免方式（自我履行检查）", "The waiver (self-check)")
AS_FOUND = Phrase("照原方案", "as found")
CONSENT = Phrase("泄密为红：哪一方何时、如何同意提出", "Red light: who agreed to it, when and how")
PROPOSED = Phrase(
    "已列为方案{letter}，双方看到的一样。面谈页可以出示，磋商页下一次作答包括它；"
    "此前封存的答复作废，须向双方说明。",
    "It is plan {letter} now, the same for both. Show it at the joint talk; the next answers "
    "include it, and answers sealed before are void: tell both why.",
)
STAGE = Phrase("面谈出示 D", "Show it D")
ASK = Phrase("密封作答", "Sealed answers")
WITHDRAW = Phrase("撤下", "Withdraw")
DO_STAGE = Phrase("方案：面谈出示，或者提给双方", "The plan: show it, or lay it before both")
PINNED_GONE = Phrase(
    "钉住的方案有{count}个已不在这次的结果里：{which}。事实变了，请重新挑选。",
    "{count} pinned are not in this answer: {which}. The facts changed; choose anew.",
)
