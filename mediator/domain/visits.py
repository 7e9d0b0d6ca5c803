"""Visits after the signing (回访), and how a case was closed (结案), as facts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class VisitWay(StrEnum):
    """How a party was visited."""

    IN_PERSON = "in_person"  # 上门
    PHONE = "phone"  # 电话
    OTHER = "other"


class Satisfaction(StrEnum):
    """What a party said of the mediation and of the performance."""

    SATISFIED = "satisfied"
    FAIRLY = "fairly"
    DISSATISFIED = "dissatisfied"


@dataclass(frozen=True, slots=True)
class Visit:
    """One visit: whom, by whom, what was found, and what the visited said (司发通〔2010〕239号).

    ``satisfaction`` is None where nobody was asked or answered.
    """

    on: date
    visited: str
    way: VisitWay = VisitWay.PHONE
    visitor: str = ""
    found: str = ""
    satisfaction: Satisfaction | None = None
    opinion: str = ""


class ClosingWay(StrEnum):
    """How a case ended."""

    PERFORMED = "performed"  # 履行完毕
    ENFORCEMENT = "enforcement"  # 转入强制执行
    SUIT = "suit"  # 转入诉讼或者仲裁
    WAIVED = "waived"  # 债权人书面放弃余款
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Closing:
    """The end of a case: when, how, and in one line why."""

    on: date
    way: ClosingWay
    note: str = ""
