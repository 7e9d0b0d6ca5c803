"""Colors, type and spacing: the few tokens that every page is drawn with."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

BODY_PX = 14
ZOOMS = (80, 90, 100, 110, 125, 150, 175, 200)
SCHEMES = ("system", "light", "dark")
FAMILIES = ("Noto Sans SC",)
TIGHT, SMALL, GAP, WIDE = 4, 8, 16, 24


@dataclass(frozen=True, slots=True)
class Colors:
    """One scheme; text on its ground has a contrast of at least 4.5 to 1.

    ``edge`` draws what can be typed into or pressed, at 3 to 1; ``line`` only parts what is seen
    apart anyway.
    """

    ground: str
    card: str
    sunken: str
    line: str
    edge: str
    text: str
    quiet: str
    accent: str
    accent_text: str
    accent_soft: str
    danger: str
    danger_soft: str
    warning: str
    good: str
    creditor: str
    creditor_soft: str
    debtor: str
    debtor_soft: str
    mediator: str
    mediator_soft: str
    both: str
    both_soft: str


LIGHT = Colors(
    ground="#F3F5F5",
    card="#FFFFFF",
    sunken="#EDF0F1",
    line="#D7DDDF",
    edge="#7E8A92",
    text="#1B2730",
    quiet="#53616B",
    accent="#14566A",
    accent_text="#FFFFFF",
    accent_soft="#E1EDF0",
    danger="#A8261F",
    danger_soft="#FBEBE9",
    warning="#8A5300",
    good="#21683F",
    creditor="#1F55B5",
    creditor_soft="#E8EFFB",
    debtor="#93560A",
    debtor_soft="#FBF1E0",
    mediator="#4A545C",
    mediator_soft="#E7EAEC",
    both="#21683F",
    both_soft="#E4F2E9",
)

DARK = Colors(
    ground="#15191C",
    card="#1E2428",
    sunken="#252C31",
    line="#3A444B",
    edge="#76838B",
    text="#E8ECEE",
    quiet="#A7B2B9",
    accent="#63B4CB",
    accent_text="#0B1A1F",
    accent_soft="#21343B",
    danger="#F08D85",
    danger_soft="#3A2322",
    warning="#E2B060",
    good="#7CC79A",
    creditor="#8FB4F5",
    creditor_soft="#1F2A3D",
    debtor="#E8B566",
    debtor_soft="#352A19",
    mediator="#B4BEC5",
    mediator_soft="#2A3136",
    both="#7CC79A",
    both_soft="#1D3226",
)

_SHEET = """
QWidget { color: @text; font-size: 14px; }
QMainWindow, QWidget[plain="ground"], QDialog { background: @ground; border: 0; }
QScrollArea, QWidget[plain="clear"] { background: transparent; border: 0; }
QFrame[kind="card"] { background: @card; border: 1px solid @line; border-radius: 8px; }
QFrame[kind="bar"] { background: @card; border: 0; border-bottom: 1px solid @line; }
QFrame[kind="foot"] { background: @card; border: 0; border-top: 1px solid @line; }
QFrame[kind="inset"] { background: @sunken; border: 0; border-radius: 6px; }
QFrame[kind="finding"] { background: @sunken; border: 1px solid @sunken; border-radius: 6px; }
QFrame[kind="finding-chosen"] { background: @sunken; border: 1px solid @accent;
    border-radius: 6px; }
QFrame[kind="warning"] { background: @danger_soft; border: 1px solid @danger; border-radius: 6px; }
QFrame[kind="rule"] { background: @line; border: 0; max-height: 1px; min-height: 1px; }
QFrame[room="creditor"] { background: @creditor_soft; border: 4px solid @creditor; }
QFrame[room="debtor"] { background: @debtor_soft; border: 4px solid @debtor; }
QFrame[room="mediator"] { background: @ground; border: 0; border-top: 3px solid @mediator; }
QFrame[room="both"] { background: @ground; border: 0; border-top: 3px solid @both; }
QLabel { background: transparent; border: 0; }
QLabel[kind="product"] { @bold font-size: 16px; }
QLabel[kind="title"] { @bold font-size: 20px; }
QLabel[kind="heading"] { @bold font-size: 15px; }
QLabel[kind="figure"] { @bold font-size: 22px; }
QLabel[kind="strong"] { @bold }
QLabel[kind="caption"] { color: @quiet; font-size: 13px; }
QLabel[kind="quiet"] { color: @quiet; font-size: 13px; }
QLabel[kind="refusal"] { color: @danger; font-size: 13px; }
QLabel[kind="mark"] { color: @warning; font-size: 13px; }
QLabel[kind="saved"] { color: @good; font-size: 13px; }
QLabel[kind="flash"] { color: @accent_text; background: @good; font-size: 13px;
  border-radius: 4px; padding: 0 6px; }
QFrame[kind="find"] { background: @card; border: 1px solid @edge; border-radius: 8px; }
*[found="true"] { background: @accent_soft; }
QFrame[kind="toast"] { background: @text; border: 0; border-radius: 8px; }
QLabel[kind="toast"] { color: @card; }
QPushButton[kind="toast"] { background: transparent; color: @card; border: 1px solid @card; }
QTextBrowser { background: @card; color: @text; border: 1px solid @line; border-radius: 6px; }
QLabel[kind="question"] { @bold font-size: 26px; }
QLabel[kind="hint"] { color: @quiet; font-size: 15px; }
QLabel[kind="large"] { font-size: 18px; }
QLabel[kind="receipt"] { @bold font-size: 22px; }
QLabel[kind="tag"] { color: @accent; background: @accent_soft; border-radius: 4px;
  padding: 0 8px; font-size: 13px; min-height: 26px; max-height: 26px; }
QLabel[band="creditor"], QLabel[band="debtor"], QLabel[band="mediator"], QLabel[band="both"] {
  @bold border-radius: 6px; padding: 5px 12px; }
QLabel[band="creditor"] { color: @creditor; background: @creditor_soft; }
QLabel[band="debtor"] { color: @debtor; background: @debtor_soft; }
QLabel[band="mediator"] { color: @mediator; background: @mediator_soft; }
QLabel[band="both"] { color: @both; background: @both_soft; }
QLineEdit, QPlainTextEdit, QSpinBox, QComboBox { background: @card; color: @text;
  border: 1px solid @edge; border-radius: 6px; padding: 0 9px; min-height: 32px;
  selection-background-color: @accent; selection-color: @accent_text; }
QLineEdit, QPlainTextEdit { placeholder-text-color: @quiet; }
QPlainTextEdit { padding: 4px 5px; }
QLineEdit:hover, QPlainTextEdit:hover, QSpinBox:hover, QComboBox:hover { border-color: @quiet; }
QLineEdit:focus, QPlainTextEdit:focus, QSpinBox:focus, QComboBox:focus {
  border: 2px solid @accent; padding: 0 8px; }
QPlainTextEdit:focus { padding: 3px 4px; }
QLineEdit[refused="true"], QPlainTextEdit[refused="true"] { border: 2px solid @danger; }
QLineEdit:disabled, QSpinBox:disabled, QComboBox:disabled { background: @sunken; color: @quiet; }
QFrame[scale="large"] QLineEdit, QFrame[scale="large"] QPlainTextEdit,
QFrame[scale="large"] QSpinBox { font-size: 26px; min-height: 54px; }
QFrame[scale="large"] QComboBox { font-size: 15px; min-height: 42px; }
QComboBox::drop-down { border: 0; width: 26px; }
QComboBox::down-arrow { image: none; }
QComboBox QAbstractItemView { background: @card; border: 1px solid @line; outline: 0;
  selection-background-color: @accent_soft; selection-color: @text; }
QTableView QLineEdit { border-radius: 0; min-height: 0; padding: 0 6px; }
QPushButton { background: @card; border: 1px solid @edge; border-radius: 6px; padding: 0 14px;
  min-height: 32px; }
QPushButton:hover { border-color: @quiet; background: @sunken; }
QPushButton:pressed { background: @line; }
QPushButton:focus { border: 2px solid @accent; padding: 0 13px; }
QPushButton:disabled { color: @quiet; background: @sunken; border-color: @sunken; }
QPushButton[kind="primary"] { background: @accent; color: @accent_text; border-color: @accent;
  @bold }
QPushButton[kind="primary"]:hover { background: @text; color: @card; }
QPushButton[kind="primary"]:focus { border: 4px double @accent_text; padding: 0 11px; }
QPushButton[kind="primary"]:disabled { background: @line; color: @quiet; border-color: @line; }
QPushButton[kind="quiet"] { background: transparent; border-color: transparent; padding: 0 10px; }
QPushButton[kind="quiet"]:hover { background: @sunken; }
QPushButton[kind="quiet"]:focus { border: 2px solid @accent; padding: 0 9px; }
QPushButton[kind="fold"] { background: transparent; border: 1px solid transparent;
  padding: 0 6px; text-align: left; }
QPushButton[kind="fold"]:hover { background: @sunken; }
QPushButton[kind="fold"]:checked { color: @accent; }
QPushButton[kind="fold"]:focus { border: 2px solid @accent; padding: 0 5px; }
QListWidget { background: @card; border: 1px solid @line; border-radius: 6px; outline: 0; }
QListWidget::item { padding: 3px 8px; }
QListWidget::item:selected { background: @accent_soft; color: @text; }
QListWidget:focus { border: 1px solid @accent; }
QPushButton[kind="stage"] { background: transparent; border: 1px solid transparent;
  border-radius: 6px; padding: 0 12px; color: @quiet; }
QPushButton[kind="stage"]:hover { background: @sunken; color: @text; }
QPushButton[kind="stage"]:checked { background: @accent_soft; color: @accent;
  border-color: @accent; }
QPushButton[kind="stage"]:focus { border: 2px solid @accent; padding: 0 11px; }
QPushButton[kind="jump"] { padding: 0 8px; min-width: 24px; }
QPushButton[kind="jump"]:checked { background: @accent_soft; border: 2px solid @accent;
  padding: 0 7px; }
QPushButton[kind="jump"]:checked:focus { border: 4px double @accent; padding: 0 5px; }
QPushButton[kind="choice"]:checked { background: @accent; color: @accent_text;
  border-color: @accent; }
QPushButton[kind="choice"]:checked:focus { border: 4px double @accent_text; padding: 0 11px; }
QPushButton::menu-indicator { image: none; width: 0; }
QMenu { background: @card; border: 1px solid @line; padding: 4px; }
QMenu::item { padding: 8px 20px; border-radius: 4px; }
QMenu::item:selected { background: @accent_soft; }
QTableView { background: @card; border: 1px solid @line; border-radius: 6px; outline: 0;
  selection-background-color: @accent_soft; selection-color: @text; }
QTableView::item { padding: 0 8px; border: 0; border-bottom: 1px solid @sunken; }
QTableView[kind="tight"]::item { padding: 0 4px; }
QTableView[kind="tight"] QHeaderView::section { padding: 0 7px; }
QTableView[kind="ledger"]::item:focus { border: 2px solid @accent; }
QTableView:focus { border: 1px solid @accent; }
QHeaderView { background: @card; border: 0; }
QHeaderView::section { background: @card; color: @quiet; border: 0;
  border-bottom: 1px solid @line; padding: 0 11px; font-size: 13px; min-height: 32px; }
QTableCornerButton::section { background: @card; border: 0; }
QTabWidget::pane { border: 0; }
QTabBar::tab { background: transparent; color: @quiet; padding: 8px 14px; border: 0;
  border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: @accent; border-bottom: 2px solid @accent; @bold }
QTabBar::tab:selected:focus { border: 2px solid @accent; border-radius: 4px;
  padding: 6px 12px 8px 12px; }
QSplitter::handle { background: transparent; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: @line; border-radius: 5px; min-height: 32px; min-width: 32px; }
QScrollBar::handle:hover { background: @quiet; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QToolTip { background: @card; color: @text; border: 1px solid @line; padding: 4px; }
"""
_LENGTH = re.compile(r"(\d+)px")
MOST_HAIR = 2
_BOLD = 'font-family: "Noto Sans SC Title", "Noto Sans SC"; font-weight: 700;'


class _Chosen:
    """How large the window is drawn and in which colors; one choice for the whole window."""

    zoom = 100
    scheme = "system"


def zoom() -> int:
    """Return the size of everything, in per cent."""
    return _Chosen.zoom


def choose(*, zoom: int | None = None, scheme: str | None = None) -> None:
    """Choose a size or a scheme; ``dress`` makes it seen."""
    if zoom is not None:
        _Chosen.zoom = max(ZOOMS[0], min(ZOOMS[-1], zoom))
    if scheme is not None:
        _Chosen.scheme = scheme


def scheme() -> str:
    """Return the chosen scheme: ``system``, ``light`` or ``dark``."""
    return _Chosen.scheme


def px(pixels: int) -> int:
    """Return a length at the size in use; every fixed length goes through here."""
    return round(pixels * _Chosen.zoom / 100)


def side(pixels: int) -> int:
    """Return the width of a column beside the work: it grows half as fast as what stands in it.

    What does not fit goes on in the next line, so that the work keeps room at every size.
    """
    return round(pixels * (1 + (_Chosen.zoom - 100) / 200)) if _Chosen.zoom > 100 else pixels


def colors() -> Colors:
    """Return the chosen scheme, or the one that the desktop asks for."""
    if _Chosen.scheme == "system":
        dark = QApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return DARK if dark else LIGHT
    return DARK if _Chosen.scheme == "dark" else LIGHT


def color(name: str) -> QColor:
    """Return one token of the scheme in use."""
    return QColor(getattr(colors(), name))


def style_sheet(scheme: Colors) -> str:
    """Return the sheet of a scheme, longer token names first."""
    sheet = _SHEET.replace("@bold", _BOLD)
    for field in sorted(fields(scheme), key=lambda f: -len(f.name)):
        sheet = sheet.replace(f"@{field.name}", getattr(scheme, field.name))
    return _LENGTH.sub(_zoomed, sheet)


def _zoomed(found: re.Match[str]) -> str:
    """Return a length of the sheet at the size in use; a hairline stays one."""
    pixels = int(found[1])
    return f"{px(pixels) if pixels > MOST_HAIR else pixels}px"


def palette(scheme: Colors) -> QPalette:
    """Return the palette of a scheme for what no sheet reaches."""
    role = QPalette.ColorRole
    result = QPalette()
    for part, token in {
        role.Window: scheme.ground,
        role.WindowText: scheme.text,
        role.Base: scheme.card,
        role.AlternateBase: scheme.sunken,
        role.Text: scheme.text,
        role.Button: scheme.card,
        role.ButtonText: scheme.text,
        role.PlaceholderText: scheme.quiet,
        role.Highlight: scheme.accent,
        role.HighlightedText: scheme.accent_text,
        role.ToolTipBase: scheme.card,
        role.ToolTipText: scheme.text,
        role.Accent: scheme.accent,
        role.Link: scheme.accent,
    }.items():
        result.setColor(part, QColor(token))
    return result


def dress(application: QApplication, fonts: Path) -> None:
    """Give the application the bundled fonts, the palette and the sheet; once for each choice."""
    sheet = style_sheet(colors())
    if application.styleSheet() == sheet:
        return
    if not application.styleSheet():
        for file in sorted(fonts.glob("NotoSans*.ttf")):
            QFontDatabase.addApplicationFont(str(file))
        application.setStyle("Fusion")
    font = QFont()
    font.setFamilies(FAMILIES)
    font.setPixelSize(px(BODY_PX))
    application.setFont(font)
    application.setPalette(palette(colors()))
    application.setStyleSheet(sheet)
