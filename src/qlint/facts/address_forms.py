"""How the text may speak to each of those at 主送: 北岭县人民政府 你县, 云川水务有限公司 你公司, 某党总支 你总支."""

from __future__ import annotations

from collections.abc import Iterator

from qlint.document import Document
from qlint.elements import AddressForm, Named
from qlint.expressions import compile_late
from qlint.model import Fact

_LEVELS = "省市县区州盟旗镇乡"
_UNITS = "局厅部院委校"
_GOVERNMENT = compile_late(rf"(?P<level>[{_LEVELS}])(?:(?:人民)?政府|委)?(?:办公[室厅])?\Z")
_UNIT = compile_late(r"(?P<unit>[局厅部院委])(?:员会)?\Z")
# What is no office of state, by the end of its name: how it is spoken to, the usual form first.
_BODIES = (
    (compile_late(r"(?:公司|企业)\Z"), ("公司", "企业", "集团")),
    (compile_late(r"集团\Z"), ("集团", "公司", "企业")),
    (compile_late(r"(?:总支部?(?:委员会)?)\Z"), ("总支", "党总支", "支部", "党支部")),
    (compile_late(r"(?:支部(?:委员会)?)\Z"), ("支部", "党支部", "总支", "党总支")),
    (compile_late(r"(?:大学|学校|中学|小学|高校|院校|[高初]中|[一二三四五六七八九十]中)\Z"), ("校", "学校", "院")),
    (compile_late(r"(?:学院)\Z"), ("院", "校", "学院", "学校")),
    (compile_late(r"(?:医院|卫生院|保健院)\Z"), ("院", "医院")),
    (compile_late(r"(?:协会|学会|商会)\Z"), ("会", "协会", "学会", "商会")),
    (compile_late(r"(?:村民委员会|村委会)\Z"), ("村",)),
    (compile_late(r"(?:居民委员会|居委会|社区)\Z"), ("社区", "居")),
)
# What a name holds may be spoken to: 云川市水务集团有限公司党委, 铁路局集团有限公司.
_WITHIN = ("公司", "集团", "企业", "总支", "支部", "协会", "学会", "商会", "村", "社区")
# 市场监督管理局, 乡村振兴局: no place.
_NO_LEVEL = compile_late(r"市场|市政(?!府)|乡村|区[划域]|城乡|县域")
_BRACKETS = compile_late(r"[（(][^（）()]*[）)]")


def read(document: Document) -> Iterator[Fact]:
    """One for each name of the document's own 主送机关, in order."""
    addressees = next(iter(document.facts("addressees")), None)
    for name in addressees.value.names if addressees is not None else ():
        yield Fact("address_form", name.start, name.end, form_of(name))


def form_of(name: Named) -> AddressForm:
    bare = _BRACKETS.sub("", name.name)
    places = _places(name.name)
    within = (*places, *(word for word in _WITHIN if word in bare), *(unit for unit in _UNITS if unit in bare))
    # A hospital or a press of a university may be spoken to as that.
    within += ("校",) if "学" in bare else ()
    for ending, forms in _BODIES:
        if ending.search(bare) is not None:
            return AddressForm(forms[:1], (*forms, *within))
    usual = _of_office(name.name, bare, places)
    return AddressForm(usual, (*usual, *within))


def _places(name: str) -> tuple[str, ...]:
    return tuple(character for character in _NO_LEVEL.sub("", name) if character in _LEVELS)


def _of_office(name: str, bare: str, places: tuple[str, ...]) -> tuple[str, ...]:
    """The characters that may follow 你 where an office of state is addressed; empty where that cannot be told."""
    government = _GOVERNMENT.search(bare)
    if government is not None and bare == name:
        return government["level"], *(unit for unit in "委厅" if unit in bare[-4:])
    unit = _UNIT.search(bare)
    if unit is not None:
        return (*places, unit["unit"]) if places else ()
    return places if bare.endswith(("政府", "委")) else ()
