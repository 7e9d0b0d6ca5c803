"""The words of a calendar entry, which say nothing of a debt."""

from __future__ import annotations

from mediator.domain.dues import Due, DueKind
from mediator.wording.phrases import Language, Phrase

_SUMMARY = {
    DueKind.INSTALLMENT: Phrase("待办 {mark}：第{number}期", "to do {mark}: no. {number}"),
    DueKind.TRANSFER: Phrase("待办 {mark}：交付{number}", "to do {mark}: hand-over {number}"),
}


def summary(due: Due, mark: str, language: Language) -> str:
    """Return the title of an entry: a short mark of the case and the number of the due."""
    return _SUMMARY[due.kind].said(language, mark=mark, number=due.number)
