"""What the rules about the body and the made pages say, and the one step that mends each."""

from __future__ import annotations

from mediator.wording.lint_money import Said

BODY: dict[str, Said] = {
    "lint_no_number": (
        "协议没有编号",
        "the agreement has no number",
        "在受理页填写",
        "enter it at intake",
    ),
    "lint_no_court": (
        "没有写明申请司法确认的法院",
        "no court is named for the confirmation",
        "在受理页填写有管辖权的法院",
        "enter the court at intake",
    ),
    "lint_court_far": (
        "{words}看不出是当事人住所地、标的物所在地或者调解组织所在地的法院",
        "{words} seems to be neither where a party lives nor where the body sits",
        "在受理页改为有管辖权的基层人民法院，或者写明标的物所在地",
        "enter a court that has jurisdiction",
    ),
    "lint_no_recorder": ("没有记录人", "there is no recorder", "在受理页填写", "enter at intake"),
    "lint_one_person": (
        "调解员和记录人是同一人（{name}）",
        "mediator and recorder are one person ({name})",
        "另请一人记录",
        "have another person record",
    ),
    "lint_body_name": (
        "“{name}”的名称中没有“{wanted}”，与选择的组织类别不符",
        "“{name}” does not say “{wanted}”, as its kind would",
        "在受理页核对组织名称和类别",
        "check name and kind at intake",
    ),
    "lint_consumer": (
        "消费信贷纠纷由商事调解组织调解，可能不在其受理范围",
        "a consumer-credit dispute before a commercial body may be out of its scope",
        "转人民调解委员会，或者取得法院的意见",
        "turn to a people's mediation committee, or ask the court",
    ),
    "lint_expired": (
        "诉讼时效已于{day}届满，签署即放弃抗辩",
        "limitation ran out on {day}; to sign is to give the defence up",
        "当面说明并记入调解记录；债务人坚持抗辩的，不要签署",
        "explain it and record that; without the debtor's will, do not sign",
    ),
}

LAID_OUT: dict[str, Said] = {
    "lint_page_numbers": (
        "页脚不是“第{number}页 共{count}页”",
        "the foot is not page {number} of {count}",
        "整份重新印制，不要换页",
        "print the whole paper anew",
    ),
    "lint_page_marks": (
        "页脚校验码（{mark}）与首页不同，不是同一版本",
        "the mark {mark} is not that of the first page",
        "整份重新印制，不要换页",
        "print the whole paper anew",
    ),
    "lint_ending": (
        "末页没有“以下空白”",
        "the last page does not say that nothing follows",
        "整份重新印制",
        "print the whole paper anew",
    ),
    "lint_signature_alone": (
        "签名处所在页没有正文",
        "the signatures stand alone on a page",
        "调整文字使正文与签名同页，或者注明“此页无正文”",
        "let some text stand with them, or say that the page has none",
    ),
    "lint_empty_page": ("这一页是空白页", "the page is empty", "整份重新印制", "print anew"),
    "lint_lost_glyph": (
        "有一个字没有印出来（{code}）",
        "a character is not printed ({code})",
        "核对该字后重新印制",
        "check the character and print anew",
    ),
    "lint_left_blank": (
        "“{words}”一栏空着",
        "“{words}” is left blank",
        "在受理页补齐，或者签署前手写并捺印",
        "complete it at intake, or by hand before signing",
    ),
    "lint_paper_names": (
        "“{name}”在纸面上没有同时出现于当事人栏和签名处",
        "“{name}” does not stand both among the parties and at the signatures",
        "整份重新印制并核对姓名",
        "print anew and compare the name",
    ),
    "lint_paper_sum": (
        "纸面上没有和解款{sum}元的小写和大写",
        "the sum of {sum} does not stand there in figures and capitals",
        "整份重新印制",
        "print the whole paper anew",
    ),
    "lint_paper_capitals": (
        "纸面上小写{figures}元与大写{capitals}不一致",
        "on paper {figures} and {capitals} differ",
        "改正后整份重新印制",
        "mend it and print the whole paper anew",
    ),
    "lint_paper_rows": (
        "纸面上找不到第{number}期的日期和金额",
        "row {number} does not stand on the paper",
        "整份重新印制",
        "print the whole paper anew",
    ),
    "lint_clause_numbers": (
        "条号{words}应为{right}",
        "the clause {words} should be {right}",
        "整份重新印制",
        "print the whole paper anew",
    ),
    "lint_references": (
        "提到的{words}不存在",
        "there is no clause {words}",
        "改正所提到的条号",
        "mend the reference",
    ),
    "lint_paper_copies": (
        "“{words}”与实际份数{right}份不一致",
        "“{words}” is not the number of originals, {right}",
        "整份重新印制",
        "print the whole paper anew",
    ),
    "lint_unwarned": (
        "诉讼时效已于{day}届满，而纸面上没有说明",
        "limitation ran out on {day} and the paper does not say so",
        "由本程序重新印制，载明诉讼时效条款",
        "print anew with the clause on limitation",
    ),
    "lint_no_confirmation": (
        "纸面上没有三十日内共同申请司法确认的约定",
        "the paper does not say that both apply within thirty days",
        "由本程序重新印制",
        "print anew",
    ),
    "lint_signing_day": (
        "落款处没有协议日期{day}",
        "the day {day} does not stand under the seal",
        "整份重新印制",
        "print the whole paper anew",
    ),
}
