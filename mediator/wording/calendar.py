"""The words of a calendar entry, which say nothing of a debt."""

from __future__ import annotations

from mediator.domain.dues import DueKind
from mediator.wording.phrases import Language, Phrase

_SUMMARY = {
    DueKind.INSTALLMENT.value: Phrase("待办 {mark}：第{number}期", "to do {mark}: no. {number}"),
    DueKind.TRANSFER.value: Phrase("待办 {mark}：交付{number}", "to do {mark}: hand-over {number}"),
}
_DAY = Phrase("待办 {mark}：期限", "to do {mark}: deadline")


def summary(act: str, number: int, mark: str, language: Language) -> str:
    """Return the title of an entry: a short mark of the case, and the number of a due."""
    return _SUMMARY.get(act, _DAY).said(language, mark=mark, number=number)
