"""Which words each paper of a case carries; the list of the set."""

from __future__ import annotations

from collections.abc import Callable

from mediator.domain.papers import Matter, PaperKind
from mediator.wording import (
    paper_archive,
    paper_authority,
    paper_court,
    paper_followup,
    paper_intake,
    paper_records,
    paper_review,
    paper_rights,
    paper_sheets,
    paper_suit,
)
from mediator.wording.paper_forms import FormText
from mediator.wording.phrases import Phrase

FORMS: dict[PaperKind, Callable[[Matter], tuple[FormText, ...]]] = {
    PaperKind.RIGHTS: paper_rights.rights_notice,
    PaperKind.APPLICATION: paper_intake.application,
    PaperKind.REGISTER: paper_intake.register,
    PaperKind.INQUIRY: paper_records.inquiry,
    PaperKind.RECORD: paper_records.record,
    PaperKind.CONFIRMATION: paper_court.confirmation,
    PaperKind.PAYMENT_ORDER: paper_court.payment_order,
    PaperKind.POWER: paper_authority.power,
    PaperKind.SERVICE: paper_authority.service_address,
    PaperKind.GUARANTOR: paper_authority.guarantor_consent,
    PaperKind.ORAL: paper_sheets.oral,
    PaperKind.PROGRESS: paper_sheets.progress,
    PaperKind.UNDERSTANDING: paper_sheets.understanding,
    PaperKind.VISIT: paper_records.visit,
    PaperKind.SITUATION: paper_archive.situation,
    PaperKind.REVIEW: paper_review.review_slip,
    PaperKind.REMINDER: paper_followup.reminder,
    PaperKind.BREACH_NOTICE: paper_followup.breach_notice,
    PaperKind.FINAL_STATEMENT: paper_followup.final_statement,
    PaperKind.ENFORCEMENT: paper_followup.enforcement,
    PaperKind.SUIT: paper_suit.suit,
    PaperKind.PERFORMED: paper_followup.performed,
}
"""All but the schedule and the calculation, which are also annexes of the agreement."""

NAMES: dict[PaperKind, Phrase] = {
    PaperKind.RIGHTS: Phrase("权利义务告知书", "notice of rights and duties"),
    PaperKind.APPLICATION: Phrase("调解申请书", "application for mediation"),
    PaperKind.REGISTER: Phrase("受理登记表", "register of acceptance"),
    PaperKind.INQUIRY: Phrase("调查记录", "record of an inquiry"),
    PaperKind.RECORD: Phrase("调解记录", "joint record of mediation"),
    PaperKind.SCHEDULE: Phrase("还款计划表", "payment schedule"),
    PaperKind.CALCULATION: Phrase("债权计算书", "calculation of the claim"),
    PaperKind.CONFIRMATION: Phrase("司法确认申请书", "application for judicial confirmation"),
    PaperKind.PAYMENT_ORDER: Phrase("支付令申请书", "application for a payment order"),
    PaperKind.POWER: Phrase("授权委托书", "power of attorney"),
    PaperKind.SERVICE: Phrase("送达地址确认书", "confirmation of service address"),
    PaperKind.GUARANTOR: Phrase("保证人同意书", "consent of the guarantor"),
    PaperKind.ORAL: Phrase("口头协议登记表", "register of an oral agreement"),
    PaperKind.PROGRESS: Phrase("进度单", "progress sheet"),
    PaperKind.UNDERSTANDING: Phrase("理解确认页", "page of understanding"),
    PaperKind.VISIT: Phrase("回访记录", "record of a visit"),
    PaperKind.SITUATION: Phrase("卷宗情况说明", "note on the dossier"),
    PaperKind.REVIEW: Phrase("律师复核单", "slip of the lawyer's review"),
    PaperKind.REMINDER: Phrase("付款提示函", "reminder of a payment"),
    PaperKind.BREACH_NOTICE: Phrase("违约通知书", "notice of breach"),
    PaperKind.FINAL_STATEMENT: Phrase("履行结算单", "account of the performance"),
    PaperKind.ENFORCEMENT: Phrase("强制执行申请书", "application for enforcement"),
    PaperKind.SUIT: Phrase("民事起诉状", "statement of claim"),
    PaperKind.PERFORMED: Phrase("履行证明", "certificate of performance"),
}
