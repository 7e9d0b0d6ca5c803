from __future__ import annotations

import io
from dataclasses import replace
from hashlib import sha256

import pikepdf
import pytest

from mediator.documents.agreement import agreement_pdf
from mediator.documents.fonts import Face, FontShelf
from mediator.documents.pages import HEIGHT
from mediator.documents.parallel import parallel_blocks
from mediator.documents.reading import read_agreement
from mediator.domain.agents import Agent
from mediator.domain.agreement import Agreement
from mediator.domain.bilingual import Parallel, Tongue, Translation
from mediator.domain.lint import Examined, lint
from mediator.library.law_tables import law
from mediator.library.traditional import traditional_table
from mediator.wording import paper_ends
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
            # A page may end between the last lines.
            assert last[-6:] in squeezed or last[-3:] in squeezed


def test_the_same_agreement_gives_the_same_bytes(fonts: FontShelf) -> None:
    agreement = in_two(samples.construction_debt(), Tongue.ENGLISH)

    assert printed(agreement, fonts) == printed(agreement, fonts)


def test_the_feet_and_the_ends_of_an_english_paper_are_said_in_both(fonts: FontShelf) -> None:
    english = in_two(samples.private_loan(), Tongue.ENGLISH)
    pages = read_agreement(printed(english, fonts), "a.pdf").pages
    mark = sha256(TERMS).hexdigest()

    for number, page in enumerate(pages, 1):
        foot = page.strip().splitlines()[-1]
        assert f"第 {number} 页　共 {len(pages)} 页　Page {number} of {len(pages)}" in foot
        assert f"校验码 Check code {mark[:8]}" in foot
    last = "".join(pages[-1].split())
    assert f"(SHA-256):{mark}（以下空白）(Nothingfollows)" in last
    assert sum("(Nothing follows)" in page for page in pages) == 2
    found = {caught.finding.code for caught in lint(Examined(english, law(), pages=pages))}
    assert not found & {"lint_page_numbers", "lint_page_marks", "lint_ending"}


def test_the_feet_and_the_ends_of_a_traditional_paper_are_said_in_both(fonts: FontShelf) -> None:
    agreement = in_two(samples.private_loan(), Tongue.TRADITIONAL)
    pages = read_agreement(printed(agreement, fonts), "a.pdf").pages

    for number, page in enumerate(pages, 1):
        foot = page.strip().splitlines()[-1]
        assert f"第 {number} 頁　共 {len(pages)} 頁" in foot
        assert "校验码 校驗碼" in foot
    assert "電子條款校驗碼" in pages[-1]
    assert sum("（以下空白）" in page for page in pages) == 2
    found = {caught.finding.code for caught in lint(Examined(agreement, law(), pages=pages))}
    assert not found & {"lint_page_numbers", "lint_page_marks", "lint_ending"}


def test_the_words_at_the_end_of_a_paper_are_those_of_the_table() -> None:
    for words in (paper_ends.NOTHING_FOLLOWS, paper_ends.CODE, paper_ends.TERMS_CODE):
        assert words.hant == traditional_table().converted(words.zh)


def test_a_bold_heading_in_traditional_characters_is_of_one_font(fonts: FontShelf) -> None:
    text = other(in_two(samples.private_loan(), Tongue.TRADITIONAL))
    headings = [text.title, text.clauses_heading, *(clause.heading for clause in text.clauses)]
    annexes = [text.calculation.title, *(part.heading for part in text.calculation.sections)]

    for face, words in ((Face.TITLE, text.title), (Face.HEADING, "".join(headings + annexes))):
        assert {fonts.font(face, letter, "").fontName for letter in words} == {
            fonts.font(face, "书", "").fontName
        }


def test_the_brackets_and_colons_of_a_second_text_are_those_of_its_language(
    fonts: FontShelf,
) -> None:
    said = {}
    for tongue in (Tongue.ENGLISH, Tongue.TRADITIONAL):
        agreement = in_two(samples.private_loan(), tongue)
        blocks = parallel_blocks(agreement_text(agreement), other(agreement), tongue, fonts)
        said[tongue] = [block.right.text for block in blocks]

    assert "Party A (creditor)" in said[Tongue.ENGLISH]
    assert "甲方（債權人）" in said[Tongue.TRADITIONAL]
    assert any(line.startswith("姓名：") for line in said[Tongue.TRADITIONAL])


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
