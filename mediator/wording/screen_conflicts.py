"""What intake says of people met in other cases, and of the papers a case needs."""

from __future__ import annotations

from mediator.domain.encounters import Capacity
from mediator.wording.phrases import Phrase

TITLE = Phrase("利益冲突检查", "Conflict check")
LOOKING = Phrase("正在对照本案库的其他案件……", "Comparing with the other cases…")
NOBODY = Phrase(
    "本案库的其他案件里没有同名或者同证件号的人。", "Nobody of this case stands in another one."
)
FOUND = Phrase(
    "{count}处相同，其中{conflicts}处可能影响中立。",
    "{count} found, {conflicts} of them may touch neutrality.",
)
COMPARED = Phrase(
    "已对照本案库的其他案件。结果只给调解员看：请避开当事人打开。",
    "Compared with the other cases. The result is for the mediator alone: look when no party can.",
)
LOOK = Phrase("查看结果 F7", "Look at the result F7")
NOTE_DAY = Phrase("已核对，记下今天", "Looked through: note today")
ONLY_YOU = Phrase(
    "仅调解员可见。别的案件不得向本案当事人提起；同名不等于同一人，请核对证件号码。",
    "For the mediator alone. Do not speak of other cases here; the same name is not the same "
    "person: compare the numbers.",
)
NAME = Phrase("姓名或名称", "Name")
HERE = Phrase("在本案", "In this case")
THERE = Phrase("在另案", "In the other")
CASE = Phrase("另案案号", "Other case")
ACCEPTED = Phrase("受理日期", "Accepted on")
HOW_SURE = Phrase("依据", "By")
BY_NUMBER = Phrase("证件号码相同", "same number")
BY_NAME = Phrase("仅姓名相同", "same name only")
WEIGHT = Phrase("程度", "Weight")
WEIGHTS = {
    "conflict": Phrase("! 可能影响中立", "! may touch neutrality"),
    "known": Phrase("· 另有案件", "· another case"),
}
CAPACITIES = {
    Capacity.CREDITOR: Phrase("债权人", "creditor"),
    Capacity.DEBTOR: Phrase("债务人", "debtor"),
    Capacity.GUARANTOR: Phrase("保证人", "guarantor"),
    Capacity.JOINER: Phrase("债务加入人", "joining debtor"),
    Capacity.AGENT_OF_CREDITOR: Phrase("债权人的代理人", "the creditor's agent"),
    Capacity.AGENT_OF_DEBTOR: Phrase("债务人的代理人", "the debtor's agent"),
    Capacity.AGENT_OF_GUARANTOR: Phrase("保证人的代理人", "the guarantor's agent"),
    Capacity.AGENT_OF_JOINER: Phrase("债务加入人的代理人", "the joining debtor's agent"),
    Capacity.REPRESENTATIVE: Phrase("法定代表人", "legal representative"),
    Capacity.MEDIATOR: Phrase("调解员", "mediator"),
    Capacity.RECORDER: Phrase("记录人", "recorder"),
}
CHECKED_ON = Phrase("检查日期（选填）", "Checked on (optional)")
CHECKED_WHY = Phrase(
    "不填不影响下一步。记下日期，日后可以说明哪天对照过；看结果时按“记下今天”也行。",
    "Nothing waits for it. A day noted here shows later when it was looked at; “note today” with "
    "the result fills it in.",
)
DISCLOSED = Phrase("已向各方披露的利害关系（没有则留空）", "Disclosed to all (empty if nothing)")
AGREED = Phrase("各方书面同意由原调解员继续", "All agreed in writing to go on")
CLOSE = Phrase("关闭", "Close")

PAPERS = Phrase("本案需要的文书", "Papers this case needs")
PRINT_PAPERS = Phrase("查看并印制…", "Look and print…")
STATES = {
    "open": Phrase("○ 待办", "○ to do"),
    "later": Phrase("· 以后", "· later"),
    "printed": Phrase("✓ 已印制", "✓ printed"),
}
WHY = {
    "always": Phrase("每案必备", "in every case"),
    "agent": Phrase("有委托代理人", "there is an agent"),
    "court_papers": Phrase("送达和司法确认要用", "for service and confirmation"),
    "claim": Phrase("已录入债权", "the claim is entered"),
    "talks": Phrase("开始谈话后制作", "once talks began"),
    "plan": Phrase("选定方案后制作", "once a plan is chosen"),
    "guarantor": Phrase("保证人同意本次方案", "a guarantor consents"),
    "lawyer": Phrase("本案要求律师复核", "a lawyer has to look"),
    "court": Phrase("三十日内共同申请司法确认", "together, within thirty days"),
}
