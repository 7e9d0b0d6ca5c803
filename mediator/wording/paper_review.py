"""The slip of the lawyer's second look: which bytes, by whom, on which day."""

from __future__ import annotations

from mediator.domain.papers import Matter
from mediator.wording.figures import chinese_day
from mediator.wording.paper_forms import Cell, FormText, Grid, Note, Signing, Text
from mediator.wording.paper_people import between, number

_HALF = 32


def review_slip(matter: Matter) -> tuple[FormText, ...]:
    """Return the slip; what is not recorded yet is left to be written in."""
    review = matter.case.settlement.review if matter.case.settlement else None
    rows = (
        (Cell("当事人", between(matter)),),
        (Cell("复核律师", review.lawyer if review else ""),),
        (Cell("律师事务所", review.office if review else ""),),
        (Cell("复核日期", chinese_day(review.on) if review else ""),),
        (Cell("文件校验码（SHA-256）", _in_halves(review.pdf if review else ""), lines=2),),
        (Cell("条款校验码（SHA-256）", _in_halves(review.terms if review else ""), lines=2),),
        (Cell("复核意见", review.remarks if review else "", lines=6),),
    )
    text = (
        "律师看过的是校验码所对应的那一份文件。文件有任何改动，校验码随之改变，"
        "本次复核即失效，须重新复核。"
    )
    return (
        FormText(
            "律师复核单",
            (
                Text(text),
                Grid(rows, "律师复核的记录"),
                Note("条款校验码的前八位印在协议书每一页的页脚，可以对照。"),
                Signing(others=("复核律师签名",), day=chinese_day(matter.on)),
            ),
            number=number(matter),
        ),
    )


def _in_halves(mark: str) -> str:
    """Write a fingerprint in two lines that a person can compare."""
    return f"{mark[:_HALF]} {mark[_HALF:]}".strip()
