"""What is found in clauses, and what cannot be done to them."""

from __future__ import annotations

from mediator.domain import refusals as r
from mediator.domain.refusals import Refusal
from mediator.wording.phrases import Phrase

FINDINGS: dict[str, Phrase] = {
    "clause_chip_empty": Phrase(
        "“{chip}”在现在的方案里没有内容。处理：删去这一处，或者换一个方案",
        "“{chip}” has nothing to show in this plan. Do: take it out, or choose another plan",
    ),
    "clause_chip_lost": Phrase(
        "改过的条款里缺了固定数字“{chip}”。处理：恢复条款库的文字，或者把它放回去",
        "the edited clause lacks the fixed figure “{chip}”. Do: restore the library's text, or put"
        " it back",
    ),
    "clause_reference_lost": Phrase(
        "这一条引用了已经移出的条款。处理：把那一条加回来，或者删去引用",
        "this clause refers to one that was left out. Do: take it back, or drop the reference",
    ),
    "clause_blank": Phrase(
        "这一条还有没有填写的横线。处理：填写或者删去",
        "this clause still has blanks. Do: fill them or take them out",
    ),
    "clause_figure_typed": Phrase(
        "“{words}”是手打的，方案变了它不会跟着变。处理：换成固定数字",
        "“{words}” is typed by hand and will not follow the plan. Do: put the fixed figure instead",
    ),
    "clause_figure_differs": Phrase(
        "“{words}”与方案和债权中的任何数字都不一致。处理：核对；如果是另外约定的，请写明它的来由",
        "“{words}” is no figure of the plan or the claim. Do: check it; if it was agreed besides,"
        " say what it is",
    ),
    "clause_untranslated": Phrase(
        "这一条没有英文文本。处理：在条款的英文栏补上",
        "this clause has no English text. Do: add it in the English box of the clause",
    ),
    "text_untranslated": Phrase(
        "“{field}”没有英文译文，英文栏照印中文。处理：补上译文",
        "“{field}” has no English; the Chinese is printed. Do: add a translation",
    ),
    "clause_not_in_library": Phrase(
        "条款库里没有这一条，它不会印出。处理：改成自拟条款",
        "the library has no such clause; it is not printed. Do: write it as an own clause",
    ),
    "clause_does_not_fit": Phrase(
        "这一条不适合现在的方案，没有印出。处理：不用处理，或者换方案",
        "this clause does not fit the plan and is not printed. Do: nothing, or choose another plan",
    ),
    "clause_left_out": Phrase(
        "调解员移出了这一条。处理：确认双方知道",
        "the mediator left this clause out. Do: make sure both sides know",
    ),
    "clause_base_changed": Phrase(
        "改过的条款所依据的文字，随方案或者条款库变了。处理：对照新的文字再看一遍",
        "the text this edit was made from has changed with the plan or the library. Do: compare it"
        " with the new text",
    ),
}

REFUSALS: dict[type[Refusal], Phrase] = {
    r.ChipLost: Phrase(
        "这一条少了固定数字：{names}。原来的文字没有变。请保留它们；要改数字，请到它的来源处改。",
        "The clause would lose fixed figures: {names}. The text is as it was. Keep them; change a"
        " figure at its source.",
    ),
    r.ClauseNeeded: Phrase(
        "“{heading}”是协议不能缺少的条款，没有移出。可以修改它的文字。",
        "No agreement can do without “{heading}”; it was not left out. Its words can be edited.",
    ),
    r.ClauseUnknown: Phrase(
        "没有这一条，或者它不适合现在的方案（{clause}）。协议没有变。请从条款库的列表里选。",
        "There is no such clause, or it does not fit this plan ({clause}). Nothing was changed."
        " Choose one from the library's list.",
    ),
    r.ClauseEmpty: Phrase(
        "条款还没有标题或者文字，没有保存。请写上再试；不要这一条，请用“移出”。",
        "The clause has no heading or no words and was not kept. Write some; to drop the clause,"
        " leave it out.",
    ),
    r.ReviewMissing: Phrase(
        "本案规定定稿须经律师复核，现在还没有复核记录，没有写出定稿。请先请律师看过并记录，"
        "或者改掉这项规定。",
        "This case wants a lawyer's second look before the final print, and there was none; nothing"
        " was written. Have a lawyer look and record it, or change the rule.",
    ),
    r.ReviewVoid: Phrase(
        "{lawyer}于{on}复核的是另一稿（{looked_at}…），现在的文件已经不同（{printing}…），复核失效，"
        "没有写出定稿。请重新复核。",
        "{lawyer} looked at another text on {on} ({looked_at}…); these bytes differ ({printing}…)"
        " and the look is void; nothing was written. Have it looked at again.",
    ),
}
