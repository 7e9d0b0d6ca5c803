"""The sentences for what is typed into a cell and cannot be read."""

from __future__ import annotations

from mediator.domain import entry_refusals as r
from mediator.domain.refusals import Refusal
from mediator.wording.phrases import Phrase

SENTENCES: dict[type[Refusal], Phrase] = {
    r.ChoiceUnknown: Phrase(
        "“{text}”不是可选的内容。请填其中之一：{known}；也可以只填头一两个字或者序号。",
        "“{text}” is none of the choices. Type one of {known}, its beginning, or its number.",
    ),
    r.RateTermsUnreadable: Phrase(
        "“{text}”不是确切的利率。请写成 14%、2%/月、0.05%/日，或者 LPR×1.5+0.8% 一年期 浮动。",
        "“{text}” is not one exact rate. Write 14%, 2%/month, 0.05%/day, or"
        " LPR×1.5+0.8% one-year floating.",
    ),
    r.SumOrPercentUnreadable: Phrase(
        "“{text}”既不是金额也不是比例。金额写成 500，比例写成 0.05%。",
        "“{text}” is neither a sum nor a percentage. Write 500 for a sum, 0.05% for a percentage.",
    ),
    r.CurrencyUnreadable: Phrase(
        "“{text}”不是币种代码。请写三个字母，如 CNY、USD、HKD。",
        "“{text}” is not the code of a currency. Write three letters, such as CNY, USD, HKD.",
    ),
    r.PartsDiffer: Phrase(
        "“{text}”各部分之和不等于原金额{whole}。没有拆分，请改成合计等于{whole}的几笔。",
        "The parts of “{text}” do not sum to {whole}. The row was not split; write parts of"
        " {whole} in all.",
    ),
    r.NumberUnreadable: Phrase(
        "“{text}”不是{least}到{most}之间的整数。请只写数字。",
        "“{text}” is not a whole number from {least} to {most}. Write digits only.",
    ),
}
