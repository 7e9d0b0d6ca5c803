"""Findings as a list to read: what is missing first, then what is doubtful."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QWidget

from mediator.desktop import theme
from mediator.desktop.widgets.basic import Text, column, row
from mediator.desktop.words import finding_text, say
from mediator.domain.findings import Finding, Severity
from mediator.wording import names, screen

_ORDER = tuple(Severity)
_MARKS = {Severity.MISSING: "○", Severity.DOUBTFUL: "!", Severity.NOTE: "·"}
_KINDS = {Severity.MISSING: "body", Severity.DOUBTFUL: "refusal", Severity.NOTE: "quiet"}


class FindingsList(QWidget):
    """Sentences under each other; a mark and a word tell how serious each is."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []
        self._list = column(into=self, spacing=6)
        self._lines: list[QFrame] = []

    def put(self, findings: tuple[Finding, ...]) -> None:
        """Show other findings."""
        for line in self._lines:
            line.hide()
            line.deleteLater()
        ordered = sorted(findings, key=lambda finding: _ORDER.index(finding.severity))
        self.texts = [finding_text(finding) for finding in ordered]
        self._lines = [_line(f, text) for f, text in zip(ordered, self.texts, strict=True)]
        if not findings:
            self._lines = [_wrapped(Text(say(screen.NO_FINDINGS), "saved"))]
        for line in self._lines:
            self._list.addWidget(line)


def _line(finding: Finding, text: str) -> QFrame:
    mark = Text(_MARKS[finding.severity], _KINDS[finding.severity], wrap=False)
    mark.setFixedWidth(theme.px(14))
    mark.setAccessibleName(say(names.SEVERITY[finding.severity]))
    mark.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
    return _wrapped(mark, Text(text, _KINDS[finding.severity]))


def _wrapped(*parts: QWidget) -> QFrame:
    frame = QFrame()
    layout = row(*parts, into=frame, spacing=6)
    layout.setStretch(len(parts) - 1, 1)
    return frame
