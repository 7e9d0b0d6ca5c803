"""The stages of a case, and the words for how far each has come."""

from __future__ import annotations

from enum import StrEnum


class Stage(StrEnum):
    """The stages in the order of a hearing; any may be entered at any time."""

    INTAKE = "intake"
    CLAIMS = "claims"
    CREDITOR_ROOM = "creditor_room"
    DEBTOR_ROOM = "debtor_room"
    BOARD = "board"
    ROUNDS = "rounds"
    JOINT = "joint"
    AGREEMENT = "agreement"
    PERFORMANCE = "performance"


class Progress(StrEnum):
    """How far a stage has come."""

    UNTOUCHED = "untouched"  # 未开始
    GAPS = "gaps"  # 有缺项
    DONE = "done"  # 已完成
