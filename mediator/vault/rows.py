"""What all rows have in common: how values lie in columns without losing anything.

A row is how a value lies on disk, not the value. SQLite has no decimals and SQLAlchemy's
``Numeric`` goes through floats, so money is an integer of the smallest unit and a rate its exact
decimal text. ``from_domain`` and ``to_domain`` stand side by side in every row; a property
test over all fields of a case keeps them mirror images. Rows never leave ``vault``.
"""

from datetime import datetime
from decimal import Decimal
from enum import Enum, StrEnum
from typing import ClassVar

import sqlalchemy
from sqlalchemy import Dialect, ForeignKey, LargeBinary, Text, TypeDecorator
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class ExactDecimal(TypeDecorator[Decimal]):
    """A decimal as its exact text, so that 6 and 6.00 stay apart."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Decimal | None, _dialect: Dialect) -> str | None:
        """Write the digits."""
        return None if value is None else str(value)

    def process_result_value(self, value: str | None, _dialect: Dialect) -> Decimal | None:
        """Read the digits."""
        return None if value is None else Decimal(value)


class Instant(TypeDecorator[datetime]):
    """A time as ISO text, with the offset it was given in."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: datetime | None, _dialect: Dialect) -> str | None:
        """Write ISO text."""
        return None if value is None else value.isoformat()

    def process_result_value(self, value: str | None, _dialect: Dialect) -> datetime | None:
        """Read ISO text."""
        return None if value is None else datetime.fromisoformat(value)


def _values(kind: type[Enum]) -> list[str]:
    return [member.value for member in kind]


class Row(DeclarativeBase):
    """A row of the case file."""

    type_annotation_map: ClassVar = {
        str: Text(),
        bytes: LargeBinary(),
        Decimal: ExactDecimal(),
        datetime: Instant(),
        StrEnum: sqlalchemy.Enum(StrEnum, values_callable=_values, native_enum=False),
    }


FIRST, NEXT = -2, -1  # the primary key is then an index by case


class OfCase:
    """A row that belongs to one case and goes with it."""

    case_id: Mapped[str] = mapped_column(
        ForeignKey("case_file.id", ondelete="CASCADE"), primary_key=True, sort_order=FIRST
    )


class ListedInCase(OfCase):
    """One of several such rows of a case, in their order."""

    position: Mapped[int] = mapped_column(primary_key=True, sort_order=NEXT)


class ListedInClaim:
    """One of several such rows of a case's claim, in their order."""

    case_id: Mapped[str] = mapped_column(
        ForeignKey("claim.case_id", ondelete="CASCADE"), primary_key=True, sort_order=FIRST
    )
    position: Mapped[int] = mapped_column(primary_key=True, sort_order=NEXT)
