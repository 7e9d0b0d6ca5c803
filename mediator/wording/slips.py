"""Slips: single sheets somebody takes away and keeps, such as a recovery sheet or a receipt."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from mediator.wording.figures import chinese_day

SHARES = ("1", "2", "3")
_ALPHABET = "码中没有字母 I、L、O、U；看着像的，都是数字 1 和 0。大小写、空格、横线不影响输入。"
_KEEP_APART = (
    "谁拿到本页和案库文件，谁就能看到全部案件。请装入信封封好，与电脑分开，存放在带锁的柜中；"
    "不要拍照，不要录入电脑、手机或网盘。"
)


@dataclass(frozen=True, slots=True)
class Marked:
    """A code that stands alone, with the caption above it."""

    caption: str
    code: str


@dataclass(frozen=True, slots=True)
class Scanned:
    """A text that a camera reads, with the caption under it."""

    caption: str
    text: str


@dataclass(frozen=True, slots=True)
class SlipText:
    """One sheet: what it is, the codes on it, what to do with it, and a line at its foot.

    ``small`` are long lines in small print, ``scanned`` what a camera reads.
    """

    title: str
    codes: tuple[Marked, ...]
    paragraphs: tuple[str, ...]
    foot: str
    small: tuple[str, ...] = ()
    scanned: tuple[Scanned, ...] = ()


def recovery_slips(
    codes: tuple[tuple[str, str], ...], *, place: str, printing: str, on: date
) -> tuple[SlipText, ...]:
    """Return the recovery sheet and the three shares, each a page of its own.

    ``place`` is the name of the case file, ``printing`` tells this set from an older one.
    """
    foot = f"案库：{place}　印次：{printing}　印制：{chinese_day(on)}"
    return tuple(
        _sheet(code, foot) if kind not in SHARES else _share(kind, code, foot)
        for kind, code in codes
    )


def _sheet(code: str, foot: str) -> SlipText:
    return SlipText(
        "案库恢复单",
        (Marked("恢复码", code),),
        (
            "忘记口令时，凭本页一个恢复码即可打开案库并另设口令。",
            _KEEP_APART,
            "印好后须在程序中照本页重新输入一遍，核对无误才生效。重新印制一套之后，本页即告作废，请销毁。",
            _ALPHABET,
        ),
        foot,
    )


def _share(kind: str, code: str, foot: str) -> SlipText:
    return SlipText(
        f"案库恢复分片（三份之{'一二三'[int(kind) - 1]}）",
        (Marked(f"分片 {kind}", code),),
        (
            "三份分片中任意两份合在一起，才能打开案库并另设口令；只有一份打不开任何内容。",
            "请把三份交给三个不同的人或存放在三个不同的地方，例如调解员本人、中心负责人、档案保管人。",
            "印好后须在程序中把三份都重新输入一遍，核对无误才生效。重新印制一套之后，旧的三份一并作废，请销毁。",
            _ALPHABET,
        ),
        foot,
    )
