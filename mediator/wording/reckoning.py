"""The names of what the mediator assumes, and of what each side may wish for."""

from __future__ import annotations

from mediator.wording.phrases import Phrase

ASSUMED = {
    "stop_permille": Phrase("每月停付的可能（‰）", "chance to stop paying in a month (‰)"),
    "after_stop_percent": Phrase("停付后能收回（%）", "recovered after a stop (%)"),
    "secured_percent": Phrase("停付后有担保能收回（%）", "recovered where secured (%)"),
    "debtor_loss_percent": Phrase(
        "被强制执行的其他损失占债权（%）", "debtor's other loss when enforced against (%)"
    ),
    "seed": Phrase("随机种子", "random seed"),
    "paths": Phrase("模拟情形数", "futures tried"),
    "swing_percent": Phrase("每月收入浮动（%）", "swing of monthly means (%)"),
    "stop_months": Phrase("断收持续（月）", "months an income stops for"),
}

SHOCK_STOP = Phrase("每月断收的可能（‰）", "chance that income stops in a month (‰)")

CRITERION = {
    "creditor_value": Phrase("比诉讼多得", "more than in court"),
    "creditor_speed": Phrase("早日结清", "an early end"),
    "creditor_first": Phrase("首期多付", "a large first payment"),
    "creditor_security": Phrase("有担保", "security"),
    "debtor_total": Phrase("总额少", "a lower sum"),
    "debtor_burden": Phrase("每期负担轻", "a light burden each time"),
    "debtor_time": Phrase("时间宽", "more time"),
}
