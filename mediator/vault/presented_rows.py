"""How the pages that both sides saw lie on disk."""

import json
from datetime import date
from typing import Self

from sqlalchemy.orm import Mapped

from mediator.domain.presented import Presented
from mediator.vault.rows import ListedInCase, Row


class PresentedRow(ListedInCase, Row):
    """One page that was on the parties' screen; ``lines`` is a JSON list."""

    __tablename__ = "presented"

    day: Mapped[date]
    title: Mapped[str]
    lines: Mapped[str]

    @classmethod
    def from_domain(cls, case_id: str, position: int, page: Presented) -> Self:
        """Lay a page out as a row."""
        lines = json.dumps(page.lines, ensure_ascii=False)
        return cls(case_id=case_id, position=position, day=page.on, title=page.title, lines=lines)

    def to_domain(self) -> Presented:
        """Return the page."""
        return Presented(on=self.day, title=self.title, lines=tuple(json.loads(self.lines)))
