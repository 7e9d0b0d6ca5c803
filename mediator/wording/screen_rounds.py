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
RECEIPT = Phrase("回执号（请抄给当事人）", "Receipt (to copy for the party)")
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
