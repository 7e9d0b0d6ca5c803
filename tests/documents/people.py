"""The people, companies and mediation bodies of the sample agreements."""

from __future__ import annotations

from mediator.domain.agents import Agent
from mediator.domain.case import BodyKind, MediationBody
from mediator.domain.parties import GuaranteeKind, Party, PartyKind, Role

PEOPLE = MediationBody(
    BodyKind.PEOPLE,
    "上海市浦东新区花木街道人民调解委员会",
    "花木街道公共法律服务站第二调解室",
    "沈静宜",
    "陆明",
    "上海市浦东新区人民法院",
)
COMMERCIAL = MediationBody(
    BodyKind.COMMERCIAL,
    "上海浦江商事调解中心",
    "上海市黄浦区",
    "顾维钧",
    "",
    "上海市黄浦区人民法院",
)

CREDITOR = Party(
    role=Role.CREDITOR,
    kind=PartyKind.PERSON,
    name="张建国",
    identity="31010419680512401X",
    sex="男",
    nation="汉族",
    occupation="退休职工",
    phone="13901840001",
    address="上海市浦东新区锦绣路1888弄12号602室",
)
DEBTOR = Party(
    role=Role.DEBTOR,
    kind=PartyKind.PERSON,
    name="李晓雯",
    identity="310115199003078123",
    sex="女",
    nation="汉族",
    occupation="个体经营者",
    phone="13817650002",
    address="上海市浦东新区川沙新镇华夏东路2500弄7号101室",
)
BUILDER = Party(
    role=Role.CREDITOR,
    kind=PartyKind.COMPANY,
    name="上海申浦建筑装饰工程有限公司",
    identity="91310115MA1K3B4C5D",
    representative="周卫东",
    phone="021-58880003",
    address="上海市浦东新区张杨路500号华润时代广场18楼",
    agent=Agent("王律，上海某某律师事务所律师", "特别授权，代为承认、放弃、变更请求，进行和解"),
)
OWNER = Party(
    role=Role.DEBTOR,
    kind=PartyKind.COMPANY,
    name="内蒙古自治区呼伦贝尔市海拉尔区草原明珠国际文化旅游开发投资集团（上海）有限责任公司",
    identity="91310000MA1FL0AB2C",
    representative="巴特尔",
    phone="021-60000004",
    address="上海市静安区南京西路1788号1788国际中心",
)
GUARANTOR = Party(
    role=Role.GUARANTOR,
    kind=PartyKind.PERSON,
    name="陈志强",
    identity="310106197502143214",
    sex="男",
    nation="汉族",
    occupation="公司经理",
    phone="13701780005",
    address="上海市徐汇区漕溪北路45号",
    guarantee=GuaranteeKind.JOINT,
    consents=True,
)
