"""The sentences of refusals after the signing."""

from __future__ import annotations

from mediator.domain import refusals as r
from mediator.wording.phrases import Phrase

SENTENCES: dict[type[r.Refusal], Phrase] = {
    r.AgreementMissing: Phrase(
        "还没有选定方案，没有可以履行的协议。请先在协议页选定方案并签订。",
        "No plan was chosen yet, so there is no agreement to perform. Choose one first.",
    ),
    r.ReceiptEmpty: Phrase(
        "{on}的付款金额为零，没有登记。请填写实际到账的金额。",
        "The payment of {on} is of nothing and was not noted. Enter what really came in.",
    ),
    r.NothingToRemind: Phrase(
        "至 {on} 没有可以提示的款项：已经付清，或者已构成违约。违约的请改印违约通知书。",
        "On {on} there is nothing to remind of: all is paid, or the agreement is broken. Print the"
        " notice of breach instead.",
    ),
    r.NotInBreach: Phrase(
        "至 {on} 没有构成违约，或者违约后已经付清，不能出具这份文书。请核对付款记录和文书日期。",
        "On {on} the agreement is not in breach, or all was paid since. Check the payments and the"
        " day of the paper.",
    ),
    r.NotConfirmedByCourt: Phrase(
        "至 {on} 没有生效的司法确认裁定，不能直接申请强制执行。请录入裁定生效日，或者另行起诉。",
        "On {on} no court's confirmation is in effect, so enforcement cannot be applied for. Enter"
        " the day it took effect, or sue.",
    ),
    r.NotPerformed: Phrase(
        "至 {on} 还没有履行完毕，不能出具履行证明。请核对付款记录和文书日期。",
        "On {on} the agreement is not performed yet. Check the payments and the day of the paper.",
    ),
    r.DelayInterestOpen: Phrase(
        "未付款项中有生效文书确定的迟延履行利息，不能并入新的还款计划。请先结清，或者由债权人书面放弃后再变更。",
        "Delay interest of a judgment is open and cannot go into a new plan. Have it paid or given"
        " up in writing first.",
    ),
    r.NoPrincipalToReplan: Phrase(
        "本金已经付清，只余利息、费用，新的还款计划没有本金可以依附。请把利息并入本金，或者另行签订协议。",
        "All principal is paid; only interest or fees are open. Make the interest principal, or"
        " draw up another agreement.",
    ),
    r.RateOnInterest: Phrase(
        "还有 {charges} 元利息等没有减免也没有并入本金，新计划不能再对它计息。"
        "请先减免、并入本金，或者不约定分期利率。",
        "{charges} yuan of interest is neither waived nor made principal, so no rate can run on it."
        " Waive it, make it principal, or leave the rate out.",
    ),
    r.TransferStillOpen: Phrase(
        "协议中还有没有交付的抵债财产。请先记录交付，或者等它转为货币支付以后再变更计划。",
        "Something is still to be handed over under the agreement. Record it, or change the plan"
        " once it is owed in money.",
    ),
    r.ReplanMissing: Phrase(
        "没有变更还款计划的记录。请先在“履行”页试算并记录一份变更。",
        "No change of the plan is recorded. Draw one up on the page “Performance” first.",
    ),
    r.ReplanSigned: Phrase(
        "这份变更已于 {on} 签署，不能再修改或者撤回。情况有变的，请另作一份变更，由它取代。",
        "This change was signed on {on} and cannot be edited or taken back. Draw up another one"
        " that supersedes it.",
    ),
    r.ReplanTooEarly: Phrase(
        "变更日 {on} 不能早于它所变更的协议的日期 {before}。请改正变更日。",
        "The change of {on} cannot be before the agreement it changes, {before}. Correct the day.",
    ),
    r.ReplanDaysReversed: Phrase(
        "变更于 {agreed_on} 达成，新计划的首期应付日和签署日都不能早于这一天（{other}）。请改正。",
        "The change is of {agreed_on}; its first due day and its signing cannot be before that"
        " ({other}). Correct them.",
    ),
    r.ConversionDiffers: Phrase(
        "{original} 按汇率 {rate} 折合 {expected} 元，与登记的 {recorded} 元不一致。"
        "请改正金额或者汇率。",
        "{original} at {rate} comes to {expected}, not the {recorded} recorded. Correct one.",
    ),
    r.PoolNeedsFellows: Phrase(
        "案件没有登记其他债权人，不能按比例分配这笔款项。请在“核验”页登记其他债权人，或者按单独付款登记。",
        "The case names no other creditor to share with. Name them on the claims page, or record a"
        " plain payment.",
    ),
    r.CaseAlreadyClosed: Phrase(
        "案件已于 {on} 结案。需要更正的，请先撤回结案。",
        "The case was closed on {on}. Take the closing back first.",
    ),
    r.ClosedWhileOpen: Phrase(
        "还有 {open} 元没有付清，不能按“履行完毕”结案。请核对付款记录，或者选择其他结案方式。",
        "{open} yuan is open: the case cannot be closed as performed. Check the payments, or close"
        " it otherwise.",
    ),
}
