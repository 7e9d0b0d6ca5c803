"""The sentence of every reason on the mediator's board."""

from __future__ import annotations

from mediator.domain.bargaining import Reason, Verdict
from mediator.wording.figures import readable
from mediator.wording.phrases import Language, Phrase

SENTENCES: dict[tuple[str, bool | None], Phrase] = {
    ("creditor_total", True): Phrase(
        "总额{offered}元，不低于其最低可接受的{least}元",
        "{offered} yuan in all, not below the least acceptable {least}",
    ),
    ("creditor_total", False): Phrase(
        "总额{offered}元，低于其最低可接受的{least}元",
        "{offered} yuan in all, below the least acceptable {least}",
    ),
    ("creditor_total_unsaid", None): Phrase(
        "债权人尚未说明最低可接受额", "the creditor has not said the least it would accept"
    ),
    ("creditor_time", True): Phrase(
        "末期{last}，在其可等的{months}个月（至{limit}）之内",
        "last payment {last}, within the {months} months it would wait (to {limit})",
    ),
    ("creditor_time", False): Phrase(
        "末期{last}，超出其可等的{months}个月（至{limit}）",
        "last payment {last}, later than the {months} months it would wait (to {limit})",
    ),
    ("creditor_time_unsaid", None): Phrase(
        "债权人尚未说明最长可等多久", "the creditor has not said how long it would wait"
    ),
    ("creditor_first", True): Phrase(
        "首期{offered}元，不低于其要求的{least}元", "first payment {offered}, not below {least}"
    ),
    ("creditor_first", False): Phrase(
        "首期{offered}元，低于其要求的{least}元", "first payment {offered}, below {least}"
    ),
    ("debtor_affords", True): Phrase(
        "每月可还{monthly}元逐月积攒，加可用存款{savings}元，各期均付得起",
        "putting {monthly} yuan aside each month, with {savings} saved, every payment can be met",
    ),
    ("debtor_affords_funded", True): Phrase(
        "每月可还{monthly}元逐月积攒，加可用存款{savings}元和预期资金{funding}元，各期均付得起",
        "putting {monthly} yuan aside each month, with {savings} saved and {funding} expected,"
        " every payment can be met",
    ),
    ("debtor_short", False): Phrase(
        "到第{number}期（{due}）应付累计{paid}元，届时积攒（按满月计）只有{had}元，差{short}元",
        "by payment {number} ({due}) {paid} yuan are due in all and {had} put aside (full months),"
        " {short} short",
    ),
    ("debtor_below_living", False): Phrase(
        "收入不足以维持生活，每月差{short}元，任何还款都会挤占基本生活",
        "income is {short} yuan a month below living costs, so any payment cuts into basic needs",
    ),
    ("debtor_means_unsaid", None): Phrase(
        "债务人尚未说明收支", "the debtor has not said its income and costs"
    ),
    ("debtor_total", True): Phrase(
        "总额{sum}元，不超过其愿付的{most}元", "{sum} yuan in all, within the {most} it would pay"
    ),
    ("debtor_total", False): Phrase(
        "总额{sum}元，超过其愿付的{most}元", "{sum} yuan in all, above the {most} it would pay"
    ),
    ("debtor_first", True): Phrase(
        "首期{first}，不早于其最早可付日{earliest}", "first payment {first}, not before {earliest}"
    ),
    ("debtor_first", False): Phrase(
        "首期{first}，早于其最早可付日{earliest}", "first payment {first}, before {earliest}"
    ),
}

STANDS: dict[bool | None, Phrase] = {
    True: Phrase("可接受", "could accept"),
    False: Phrase("不能接受", "could not accept"),
    None: Phrase("尚不能判断", "cannot be told yet"),
}


def sentence(reason: Reason, language: Language) -> str:
    """Return the sentence of one reason."""
    return SENTENCES[reason.code, reason.met].said(
        language, **{k: readable(v) for k, v in reason.figures}
    )


def stand(verdict: Verdict, language: Language) -> str:
    """Return one side's stand in a word."""
    return STANDS[verdict.accepts].said(language)
