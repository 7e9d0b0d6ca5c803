from __future__ import annotations

import io
from dataclasses import replace

import pikepdf
import pytest

from mediator.documents.agreement import agreement_pdf
from mediator.documents.fonts import FontShelf
from mediator.documents.pages import HEIGHT
from mediator.documents.parallel import parallel_blocks
from mediator.documents.reading import read_agreement
from mediator.domain.agreement import Agreement
from mediator.domain.bilingual import Parallel, Tongue, Translation
from mediator.domain.parties import Agent
from mediator.library.traditional import traditional_table
from mediator.wording.agreement import agreement_text
from mediator.wording.paper_parts import AgreementText
from mediator.wording.second_text import second_text
from tests.documents import people, samples

TERMS = b"{}"
every_sample = pytest.mark.parametrize("name", list(samples.ALL))
second_tongue = pytest.mark.parametrize("tongue", [Tongue.ENGLISH, Tongue.TRADITIONAL])


def in_two(agreement: Agreement, tongue: Tongue, **more: str) -> Agreement:
    told = tuple(Translation(place.replace("__", "."), words) for place, words in more.items())
    parallel = Parallel(tongue, Tongue.SIMPLIFIED, told)
    return samples.redrafted(replace(agreement, parallel=parallel))


def other(agreement: Agreement) -> AgreementText:
    text = second_text(agreement, traditional_table())
    assert text is not None
    return text


def printed(agreement: Agreement, fonts: FontShelf) -> bytes:
    return agreement_pdf(agreement, fonts=fonts, terms=TERMS, second=other(agreement))


@second_tongue
@every_sample
def test_both_texts_have_the_same_parts_side_by_side(name: str, tongue: Tongue) -> None:
    agreement = in_two(samples.ALL[name](), tongue)
    one, two = agreement_text(agreement), other(agreement)

    assert len(one.clauses) == len(two.clauses)
    assert len(one.parties) == len(two.parties)
    for left, right in zip(one.clauses, two.clauses, strict=True):
        assert len(left.paragraphs) == len(right.paragraphs), left.heading
    for party, same in zip(one.parties, two.parties, strict=True):
        assert [len(row) for row in party.rows] == [len(row) for row in same.rows]


@second_tongue
@every_sample
def test_no_line_of_either_text_is_lost_on_its_way_to_the_pages(
    name: str, tongue: Tongue, fonts: FontShelf
) -> None:
    agreement = in_two(samples.ALL[name](), tongue)
    read = "".join(read_agreement(printed(agreement, fonts), "a.pdf").pages)
    squeezed = "".join(read.split())

    for text in (agreement_text(agreement), other(agreement)):
        for clause in text.clauses:
            last = "".join(clause.paragraphs[-1].split())
            assert last[-6:] in squeezed


def test_the_same_agreement_gives_the_same_bytes(fonts: FontShelf) -> None:
    agreement = in_two(samples.construction_debt(), Tongue.ENGLISH)

    assert printed(agreement, fonts) == printed(agreement, fonts)


def test_the_second_text_is_marked_with_its_language(fonts: FontShelf) -> None:
    agreement = in_two(samples.private_loan(), Tongue.ENGLISH)
    with pikepdf.open(io.BytesIO(printed(agreement, fonts))) as document:
        marked = [part for part in document.Root.StructTreeRoot.K.K if part.get("/Lang")]

    assert len(marked) > 50
    assert {str(part.Lang) for part in marked} == {"en"}


def test_a_long_paragraph_is_cut_level_in_both_columns(fonts: FontShelf) -> None:
    base = samples.private_loan()
    dispute = replace(base.dispute, facts="乙方向甲方借款未还。" * 200)
    agreement = in_two(replace(base, dispute=dispute), Tongue.ENGLISH)
    blocks = parallel_blocks(agreement_text(agreement), other(agreement), Tongue.ENGLISH, fonts)
    tall = max(blocks, key=lambda block: block.height)
    parts = tall.split(HEIGHT / 2)

    assert parts is not None
    assert parts[0].height + parts[1].height == pytest.approx(tall.height)
    assert tall.split(10) is None
    assert printed(agreement, fonts)


def test_what_people_typed_is_said_in_english_where_somebody_translated_it() -> None:
    company = replace(people.BUILDER, agent=Agent("王律", "特别授权"))
    base = replace(samples.construction_debt(), parties=(company, people.OWNER, people.GUARANTOR))
    told = in_two(base, Tongue.ENGLISH, dispute__facts="Works.", body__name="The Centre")
    text = other(told)

    assert text.dispute[0] == "Main facts: Works."
    assert "The Centre" in text.opening[0]
    assert "甲方承包" in other(in_two(base, Tongue.ENGLISH)).dispute[0]
    assert text.parties[0].rows[-1][0].label == "Agent"
    assert text.title == "Commercial Mediation Agreement"
    assert other(in_two(samples.private_loan(), Tongue.ENGLISH)).signing.startswith("The parties")


def test_a_clause_that_nobody_translated_stands_as_it_is() -> None:
    agreement = in_two(samples.private_loan(), Tongue.ENGLISH)
    own = replace(agreement.clauses[0], id="own-1", heading_english="", english=())
    text = other(replace(agreement, clauses=(own, *agreement.clauses[1:])))

    assert text.clauses[0].heading == "债务的确认"
    assert text.clauses[0].paragraphs[0].startswith("各方当事人确认")


def test_traditional_characters_come_from_the_table_and_names_stay() -> None:
    base = samples.private_loan()
    debtor = replace(people.DEBTOR, name="后里发", agent=Agent("王云"))
    agreement = in_two(replace(base, parties=(base.parties[0], debtor)), Tongue.TRADITIONAL)
    text = other(agreement)

    assert text.title == "人民調解協議書"
    assert text.clauses[0].heading == "債務的確認"
    assert text.parties[1].rows[0][0].value == "后里发"
    assert text.parties[0].rows[0][0].label == "姓名"


def test_the_longest_phrase_decides_which_character_stands() -> None:
    table = traditional_table()

    assert table.converted("头发和发展") == "頭髮和發展"
    assert table.converted("皇后之后") == "皇后之後"
    assert table.converted("为期A1𠮷") == "為期A1𠮷"
    assert table.converted("后里发", ("",)) == table.converted("后里发")


def test_one_text_alone_has_no_second() -> None:
    table = traditional_table()

    assert second_text(samples.private_loan(), table) is None
    plain = replace(samples.private_loan(), parallel=Parallel(Tongue.SIMPLIFIED))
    assert second_text(plain, table) is None
