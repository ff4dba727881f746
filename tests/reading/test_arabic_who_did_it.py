"""Who did it in Arabic: names in quotes, whose shots, who goes on, whom it is laid to."""

import pytest

from reportedly.model.content import Admission, Denial, Responsibility
from reportedly.model.figure import Figure
from tests.reading.arabic_readings import read, told


def parties(text: str) -> list[str]:
    return [held.party for held in told(text, Responsibility)]


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("شن تنظيم «فجر السدر» هجوما على القرية", "تنظيم فجر السدر"),
        ("شنت حركة العدل والمساواة هجوما على القرية", "حركة العدل والمساواة"),
        ("هاجمت جماعة تدعى أنصار السدر القرية", "جماعة أنصار السدر"),
        ("سقط خمسة شهداء برصاص الأمن في السوق", "الأمن"),
        ("الكتائب الأمنية ومرتزقة أطلقوا الرصاص على موكب تشييع", "الكتائب الأمنية ومرتزقة"),
        ("أطلق مسلحون النار على حافلة", "مسلحون"),
        ("أوقفهم رجال حرس الوادي وأطلقوا النار عليهم", "حرس الوادي"),
        ("صواريخ كروز أطلقتها سفينة حربية ريحانية أصابت القرية", "سفينة حربية ريحانية"),
        ("ونسبت الحكومة المجزرة إلى جماعة السدر المسلحة", "جماعة السدر المسلحة"),
        ("قال الوزير إن منفذي التفجير شبان ينتمون إلى حركة السدر", "حركة السدر"),
        ("اتهم قائد الجيش متمردي السدر بقصف القرية", "متمردي السدر"),
        ("أصابع الاتهام تشير إلى تنظيم السدر في تفجير السوق", "تنظيم السدر"),
        ("قصف على القرية، وقال المتحدث إن حركة السدر هي من نفذ الهجوم", "حركة السدر"),
        ("قالت حركة السدر إنها هي من شن الهجمات على القرية", "حركة السدر"),
        ("وجهت الحكومة الاتهام إلى حركة السدر بعد تفجير السوق", "حركة السدر"),
        ("ألقى الرئيس بالمسؤولية عن تفجير السوق على حركة السدر", "حركة السدر"),
        ("قتل خمسة بالسواطير على أيدي رعاة من السدر", "رعاة من السدر"),
        ("أفاد نائب أن متمردي جيش السدر للمقاومة قتلوا خمسة أشخاص", "متمردي جيش السدر للمقاومة"),
        ("خلال عملية نفذتها وحدات تابعة لوزارة الداخلية قتل خمسة", "وزارة الداخلية"),
        ("سقطت خمس قذائف لبنانية على مدرسة وقتل خمسة", "لبنانية"),
        ("اتهمت ساروش القائد هادي ناصر بالتخطيط للهجوم", "القائد هادي ناصر"),
        ("اجتاحت حركة السدر مخيم الوادي وقتل خمسة", "حركة السدر"),
        ("قتل خمسة في السوق برصاص قناصة", "قناصة"),
        ("رجح الناطق أن يكون تنظيم السدر وراء الهجوم", "تنظيم السدر"),
        ("رجح الوزير أن تكون ساروش هي المنفذة للهجوم", "ساروش"),
        ("قتل خمسة في هجوم، وقال الوزير إن ساروش هي المسؤولة", "ساروش"),
        ("الهجوم المتعمد نفذه الشاب نزار ناصر", "الشاب نزار ناصر"),
        ("طائرة ركاب أسقطتها البارجة الريحانية", "البارجة الريحانية"),
    ],
)
def test_the_party_is_found_by_its_form(text: str, party: str) -> None:
    assert parties(text) == [party]


@pytest.mark.parametrize(
    "text", ["قتل خمسة برصاص حي في السوق", "قتل خمسة برصاص طائش", "قتل خمسة بالرصاص الحي"]
)
def test_shots_that_are_only_described_are_nobodys(text: str) -> None:
    assert parties(text) == []


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("تبنت «كتائب عبد الله السدر» الهجوم", "كتائب عبد الله السدر"),
        ("تبنت كتائب عبد الله هادي الهجوم", "كتائب عبد الله هادي"),
        ("وكان جيش السدر، وهو فصيل منشق، قد أعلن مسؤوليته عن التفجير", "جيش السدر"),
        ("قتل خمسة، واتهمت الحكومة جماعة السدر، التي تبنت الهجوم", "جماعة السدر"),
        ("أعلن متحدث باسم سدرانا مسؤولية الجماعة عن الهجوم", "سدرانا"),
        ("هاجمت حركة السدر القرية. وأعلنت الحركة مسؤوليتها عن الهجوم", "حركة السدر"),
    ],
)
def test_who_claims_it_is_called_by_name(text: str, party: str) -> None:
    assert [claimed.party for claimed in told(text, Admission)] == [party]


def test_who_hastens_to_deny_it_is_the_one_named_before() -> None:
    text = "ألمح الوزير إلى تورط حركة السدر التي سارعت إلى نفي أي صلة لها بالهجوم"
    assert [denied.party for denied in told(text, Denial)] == ["حركة السدر"]


def test_a_bare_noun_of_another_body_keeps_its_own_words() -> None:
    text = "هاجمت حركة السدر القرية. وأعلنت الجبهة مسؤوليتها عن الهجوم"
    assert [claimed.party for claimed in told(text, Admission)] == ["الجبهة"]


def test_who_is_accused_is_no_part_of_who_accuses() -> None:
    reading = read("اتهم قائد الجيش متمردي السدر بقصف القرية")
    held = next(c for c in reading.claims if isinstance(c.content, Responsibility))
    assert [link.source.name for link in held.chain[1:]] == ["قائد الجيش"]


def test_gunmen_who_fire_are_not_among_the_dead() -> None:
    text = "قتل 62 شخصا، بينهم أربعة شرطيين، عندما أطلق مسلحون النار على السوق"
    assert [figure.low for figure in told(text, Figure)] == [62, 4]


def test_any_of_them_is_nobody() -> None:
    assert [f.low for f in told("لم يكن بين القتلى أي مسلح", Figure)] == [None]


def test_what_was_only_made_somewhere_is_not_of_that_land() -> None:
    assert parties("سقطت خمس قذائف لبنانية الصنع على مدرسة وقتل خمسة") == []


def test_who_claims_it_behind_while_is_not_called_while() -> None:
    text = "قتل خمسة في تفجير، بينما تبنت جماعة السدر العملية"
    assert [claimed.party for claimed in told(text, Admission)] == ["جماعة السدر"]


def test_an_organisation_may_deny_it() -> None:
    text = "وجهت الحكومة الاتهام إلى منظمة السدر، التي نفت ضلوعها في التفجير"
    assert [denied.party for denied in told(text, Denial)] == ["منظمة السدر"]


@pytest.mark.parametrize(
    ("named", "again", "party"),
    [
        ("سيطر تنظيم سدران على القرية", "إن سدران أعدم 20 مدنيا", "تنظيم سدران"),
        ("انسحبت قوات الدعم الكبير", "عن هجمات الدعم الكبير على المخيم", "قوات الدعم الكبير"),
    ],
)
def test_a_party_is_known_again_without_its_noun(named: str, again: str, party: str) -> None:
    assert parties(f"{named}. وتحدث سكان {again}.") == [party]


def test_an_army_group_of_a_land_leaves_the_land_a_place() -> None:
    assert parties("اشتبكت حركة السودان مع الجيش. وقتل خمسة في قصف السودان") == []


def test_whom_the_shelling_targeted_did_not_do_it() -> None:
    assert parties("استهدف القصف قوات السدر وقتل خمسة") == []


def test_who_claims_it_may_stand_behind_what_he_claims() -> None:
    text = "قتل خمسة في تفجير. وتبنى الهجوم تنظيم السدر"
    assert [claimed.party for claimed in told(text, Admission)] == ["تنظيم السدر"]
    assert parties(text) == []


def test_a_spokesman_who_denies_it_is_named_before_the_verb() -> None:
    text = "قتل خمسة في تفجير. غير أن المتحدث باسم الوادي هادي ناصر نفى أي صلة له بالتفجير"
    assert [denied.party for denied in told(text, Denial)] == ["المتحدث باسم الوادي هادي ناصر"]
