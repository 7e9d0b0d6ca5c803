from __future__ import annotations

import pytest

from mediator.domain.law import Law
from mediator.wording.names import article
from mediator.wording.phrases import Language


@pytest.mark.parametrize(
    ("rule", "ending"),
    [
        ("cap-4lpr-formation", "第二十五条"),
        ("overdue-agreed-financial", "〔未核实〕"),
        ("cap-financial-24", "〔裁判实践〕"),
        ("overdue-benchmark", "〔推断〕"),
    ],
)
def test_a_rule_that_is_not_settled_says_so(rule: str, ending: str, law: Law) -> None:
    assert article(law.rules[rule], Language.CHINESE).endswith(ending)
