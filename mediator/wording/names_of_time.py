"""The names of what is recorded about the limitation and the guarantees."""

from __future__ import annotations

from mediator.domain.guarantees import (
    ChangeKind,
    GuaranteeActKind,
    HurdleKind,
    Manner,
    PeriodWords,
    Recourse,
)
from mediator.domain.limitation_clock import ClockState, SettlementMeans, StepKind
from mediator.domain.limitation_facts import ActKind, ObstacleKind
from mediator.wording.phrases import Phrase

ACT = {
    ActKind.DEMAND: Phrase("催收（送达日）", "demand (day of arrival)"),
    ActKind.SIGNED_REMINDER: Phrase("债务人在催收通知上签字", "reminder signed by the debtor"),
    ActKind.PUBLIC_NOTICE: Phrase("公告催收", "public notice"),
    ActKind.DEDUCTION: Phrase("依约从账户扣收", "deduction from the account"),
    ActKind.PART_CLAIM: Phrase("就部分债权主张权利", "claim on a part"),
    ActKind.PART_PAYMENT: Phrase("部分履行", "part payment"),
    ActKind.DELAY_REQUEST: Phrase("请求延期", "request for delay"),
    ActKind.PROMISE: Phrase("承诺还款", "promise to pay"),
    ActKind.REPAYMENT_PLAN: Phrase("还款计划或者分期协议", "repayment plan"),
    ActKind.SECURITY: Phrase("提供担保", "security given"),
    ActKind.SUIT: Phrase("起诉", "suit"),
    ActKind.SUIT_WITHDRAWN: Phrase("起诉后撤诉", "suit, later withdrawn"),
    ActKind.ARBITRATION: Phrase("申请仲裁", "arbitration"),
    ActKind.PAYMENT_ORDER: Phrase("申请支付令", "payment order"),
    ActKind.PRESERVATION: Phrase("申请诉前保全", "preservation before suit"),
    ActKind.BANKRUPTCY: Phrase("申请破产或者申报债权", "bankruptcy filing or declaration"),
    ActKind.ENFORCEMENT: Phrase("申请强制执行", "enforcement"),
    ActKind.SET_OFF: Phrase("诉讼中主张抵销", "set-off in court"),
    ActKind.MEDIATION_REQUEST: Phrase("申请调解", "request for mediation"),
    ActKind.REPORT: Phrase("报案或者控告", "report to the authorities"),
    ActKind.SUBROGATION: Phrase("提起代位权诉讼", "subrogation suit"),
    ActKind.ASSIGNMENT_NOTICE: Phrase("债权转让通知（到达日）", "notice of assignment (arrival)"),
    ActKind.ASSUMPTION: Phrase("债务承担且承认债务", "assumption acknowledging the debt"),
    ActKind.REFUSAL: Phrase("首次催要时明确拒绝", "refusal at the first demand"),
}

OBSTACLE = {
    ObstacleKind.FORCE_MAJEURE: Phrase("不可抗力", "force majeure"),
    ObstacleKind.NO_REPRESENTATIVE: Phrase("没有法定代理人", "no legal representative"),
    ObstacleKind.NO_HEIR: Phrase("未确定继承人或者遗产管理人", "no heir or administrator yet"),
    ObstacleKind.CONTROLLED: Phrase("权利人被控制", "the creditor is controlled by others"),
    ObstacleKind.OTHER: Phrase("其他障碍", "other obstacle"),
}

STEP = {
    StepKind.BEGINS: Phrase("起算", "begins"),
    StepKind.INTERRUPTED: Phrase("中断，重新计算", "interrupted, anew"),
    StepKind.RESTARTS: Phrase("程序或者计划届满，重新计算", "ended, anew"),
    StepKind.HELD: Phrase("程序未终结", "procedure lasts"),
    StepKind.SUSPENDED: Phrase("中止", "suspended"),
    StepKind.OBSTRUCTED: Phrase("障碍未消除", "obstacle lasts"),
    StepKind.CUT: Phrase("最长二十年", "twenty years"),
    StepKind.TOO_EARLY: Phrase("起算以前，不影响", "before it begins, no effect"),
    StepKind.TOO_LATE: Phrase("届满以后，不影响", "after the end, no effect"),
    StepKind.PERFORMED_LATE: Phrase("届满后履行，不得请求返还", "performed after the end, kept"),
    StepKind.REMINDED_LATE: Phrase("届满后签收催收，未作认定", "reminder after the end, open"),
    StepKind.AGREED_LATE: Phrase("届满后同意履行，放弃抗辩", "agreed after the end"),
}

STATE = {
    ClockState.NOT_BEGUN: Phrase("尚未起算", "not begun"),
    ClockState.RUNNING: Phrase("尚未届满", "running"),
    ClockState.HELD: Phrase("中断或者中止之中", "held"),
    ClockState.EXPIRED: Phrase("已经届满", "run out"),
}

SETTLEMENT_MEANS = {
    SettlementMeans.BEGINS_ANEW: Phrase(
        "签订和解协议使时效中断，自协议约定的最后一期届满起重新计算，不早于{day}届满",
        "signing begins the time anew, from the last payment agreed, to {day} at the earliest",
    ),
    SettlementMeans.GIVES_UP: Phrase(
        "签订和解协议视为债务人放弃时效抗辩，其后重新计算，不早于{day}届满",
        "signing gives the defence up; the time then runs anew, to {day} at the earliest",
    ),
}

MANNER = {
    Manner.UNSAID: Phrase("没有写明", "not said"),
    Manner.GENERAL: Phrase("写明一般保证", "general guarantee"),
    Manner.JOINT: Phrase("写明连带责任保证", "joint guarantee"),
    Manner.IF_UNABLE: Phrase("不能履行、无力偿还时承担", "if the debtor cannot perform"),
    Manner.IF_UNPAID: Phrase("不履行即承担、无条件承担", "if the debtor does not perform"),
    Manner.SIGNATURE_ONLY: Phrase("只有签名，没有保证文字", "a signature, no guarantor words"),
    Manner.SHORTFALL: Phrase("差额补足、流动性支持", "to make up a shortfall"),
    Manner.JOINS_DEBT: Phrase("加入债务、共同还款", "joins the debt"),
}

PERIOD_WORDS = {
    PeriodWords.UNSAID: Phrase("没有约定", "not said"),
    PeriodWords.UNCLEAR: Phrase("约定不明", "unclear"),
    PeriodWords.UNTIL_PAID: Phrase("直至还清为止", "until all is paid"),
    PeriodWords.UNTIL_DAY: Phrase("至某一日", "until a day"),
    PeriodWords.MONTHS: Phrase("到期后若干个月", "months after the due day"),
}

RECOURSE = {
    Recourse.UNSAID: Phrase("没有约定", "not said"),
    Recourse.AGREED: Phrase("约定追偿或者连带共同担保", "recourse or joint security agreed"),
    Recourse.SHARES: Phrase("约定追偿及份额", "recourse by agreed shares"),
}

GUARANTEE_ACT = {
    GuaranteeActKind.DEMANDED: Phrase("请求其承担保证责任（送达日）", "asked (day of arrival)"),
    GuaranteeActKind.SUED: Phrase("对其起诉或者申请仲裁", "sued or brought to arbitration"),
    GuaranteeActKind.SUIT_WITHDRAWN_SERVED: Phrase("起诉后撤回，已送达", "withdrawn, served"),
    GuaranteeActKind.SUIT_WITHDRAWN_UNSERVED: Phrase("起诉后撤回，未送达", "withdrawn, unserved"),
    GuaranteeActKind.DEBTOR_SUED: Phrase("对债务人起诉或者申请仲裁", "the debtor was sued"),
    GuaranteeActKind.ORDER_WAIVED: Phrase("书面放弃先诉抗辩", "waived that the debtor comes first"),
    GuaranteeActKind.LATE_SIGNATURE: Phrase("期间届满后在催收上签字", "signed a late reminder"),
    GuaranteeActKind.NEW_CONTRACT: Phrase("另订新的保证合同", "new guarantee contract"),
    GuaranteeActKind.PAID: Phrase("已承担保证责任", "paid as guarantor"),
}

CHANGE = {
    ChangeKind.LIGHTER: Phrase("减轻债务", "made lighter"),
    ChangeKind.HEAVIER: Phrase("加重债务", "made heavier"),
    ChangeKind.DUE_DAY: Phrase("变更履行期限", "due day moved"),
    ChangeKind.DEBTOR_REPLACED: Phrase("债务转移", "debt moved to another"),
    ChangeKind.DEBTOR_JOINED: Phrase("第三人加入债务", "another joined the debt"),
    ChangeKind.ASSIGNED: Phrase("债权转让", "claim assigned"),
    ChangeKind.NEW_FOR_OLD: Phrase("以新贷偿还旧贷", "new loan repaid the old"),
}

HURDLE = {
    HurdleKind.DEBTOR_MISSING: Phrase("债务人下落不明且无财产", "debtor missing, no property"),
    HurdleKind.BANKRUPTCY: Phrase("法院受理债务人破产", "debtor's bankruptcy accepted"),
    HurdleKind.INSOLVENT: Phrase("债务人丧失履行能力", "debtor proved unable to perform"),
    HurdleKind.ENFORCED_IN_VAIN: Phrase("强制执行仍不能履行", "enforced in vain"),
}
