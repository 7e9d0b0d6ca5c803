"""What the window says about the limitation and the guarantors."""

from __future__ import annotations

from mediator.wording.phrases import Phrase

LIMITATION = Phrase("诉讼时效的事实", "Facts of the limitation")
LIMITATION_SAYS = Phrase(
    "还款已在上面录入，不必重复；申请调解按受理日计入。每项请写明以何证明。",
    "Repayments stand above and need not be repeated; asking for mediation counts from acceptance."
    " Say what proves each fact.",
)
REQUESTED_ON = Phrase("申请调解日（非受理日才填）", "Mediation asked for on (if another day)")
HARMED_ON = Phrase("受损日（非到期日才填）", "Day of harm (if not the due day)")
ACTS = Phrase("催收、起诉等行为", "Demands, suits and the like")
ADD_ACT = Phrase("添加行为", "Add act")
OBSTACLES = Phrase("障碍（时效中止）", "Obstacles (suspension)")
ADD_OBSTACLE = Phrase("添加障碍", "Add obstacle")
WHAT = Phrase("事项", "What")
ON = Phrase("日期", "Day")
UNTIL = Phrase("终结、届满或宽限至", "Ended, plan ends, or time allowed to")
GONE_ON = Phrase("消除日", "Ended on")
TOWARD = Phrase("连带债务人（空为债务人）", "Toward which joint debtor (else the debtor)")
PROOF = Phrase("以何证明", "Proof")
REMOVE = Phrase("移除", "Remove")

GUARANTEES = Phrase("担保", "Guarantees and security")
GUARANTEES_SAY = Phrase(
    "按担保书的原话录入；没有录入的保证人，按其当事人资料计算。结论和由谁签字见“核验”页的“时效与担保”。",
    "Enter the words of the paper; guarantors not entered here count by their particulars. What"
    " follows and who must sign stands on the claims page.",
)
ADD_GUARANTEE = Phrase("添加担保人", "Add guarantor")
GUARANTOR = Phrase("担保人", "Guarantor")
SECURES = Phrase("担保什么", "Secures")
THE_DEBT = Phrase("主债务", "the debt")
BEHIND = Phrase("{name}的追偿权（反担保）", "the recourse of {name}")
MANNER = Phrase("担保书怎样写", "What the paper says")
WORDS = Phrase("原话", "Its words")
PERIOD = Phrase("保证期间", "Guarantee period")
PERIOD_UNTIL = Phrase("至某一日", "Until")
PERIOD_MONTHS = Phrase("到期后几个月", "Months after the due day")
SIGNED_ON = Phrase("签署日", "Signed on")
PAPER = Phrase("签在哪份文件上", "On which paper")
LIMIT = Phrase("最高限额（元）", "Up to (yuan)")
SHARE = Phrase("约定份额（%）", "Agreed share (%)")
RECOURSE = Phrase("担保人之间的约定", "Agreed among guarantors")
BARRED = Phrase("约定禁止债权转让", "Assignment barred")
SPOUSE = Phrase("系债务人配偶", "Spouse of the debtor")
GUARANTEE_ACTS = Phrase("向其主张等行为", "Acts toward this guarantor")
NAMELESS = Phrase("（未填担保人）", "(no name)")
EDIT = Phrase("编辑", "Edit")
FOLD = Phrase("收起", "Fold")

SECURITIES = Phrase("担保物", "Things that secure")
ADD_SECURITY = Phrase("添加担保物", "Add a thing")
OWNER = Phrase("所有人", "Owner")
THING = Phrase("担保物和方式", "What")
VALUE = Phrase("价值（元）", "Value (yuan)")
OF_DEBTOR = Phrase("债务人自己的", "The debtor's own")
ORDER_AGREED = Phrase("约定了实现顺序", "Order agreed")
GIVEN_UP = Phrase("债权人已放弃", "Given up")
REGISTER = Phrase("登记证明号", "Register number")
THIRD_AGREES = Phrase("第三人已书面同意", "Third person agrees in writing")
KEPT_BY = Phrase("仍愿担保的人（用、隔开）", "Who stays bound (with 、)")

CHANGES = Phrase("担保之后的债务变更", "Changes of the debt since")
ADD_CHANGE = Phrase("添加变更", "Add change")
CHANGED_AMOUNT = Phrase("加重或转移金额（元）", "Amount added or moved (yuan)")
DUE_BEFORE = Phrase("原到期日", "Due before")
DUE_AFTER = Phrase("新到期日", "Due after")
AGREED_BY = Phrase("书面同意（转让为已通知）者", "Who consented (or was told)")

HURDLES = Phrase("债务人的情况", "The debtor's situation")
ADD_HURDLE = Phrase("添加情况", "Add")

TAB = Phrase("时效与担保", "Time and guarantors")
STEPS = Phrase("时效的每一步", "Steps of the limitation")
NO_GUARANTOR = Phrase("没有担保人。", "No guarantor.")
