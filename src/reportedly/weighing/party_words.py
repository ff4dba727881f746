"""Words of designations that say nobody's side, or only what a party is; and where parties end.

None is a name: which party, people or country a word belongs to plays no part.
"""

from reportedly.model.names import name_words

_ENGLISH_ANYBODYS = """
    army fighter militant force troop soldier gunner gun gunman gunmen artillery military aircraft
    aeroplane airplane plane jet warplane airman pilot bomber air position unit command commander
    headquarter staff
    general leader leadership official side spokesman spokeswoman spokesperson ministry minister
    defence defense armed security men people battery missile drone shell round mortar helicopter
    guard border police patrol attacker assailant unidentified unknown masked terrorist criminal
    enemy occupying allied affiliated individual person suspect perpetrator
    we they
"""
_ARABIC_ANYBODYS = """
    قوات قوه جيش طيران سلاح جو مدفعيه مقاتل مقاتلون مقاتلين مقاتلي مقاتلات
    طائرات طائره مسيرات مسيره مسير درون حربي حربيه مروحي
    مروحيه استطلاع استطلاعيه مذخر دوريه عناصر عنصر مجموعه مجموعات مسلحون مسلحين مسلح مسلحه مجهولون
    مجهولين مجهول مجهوله شرطه حرس حدود جوي جويه بري بريه عسكري عسكريه صواريخ صاروخ صاروخيه راجمات
    قذائف قذيفه هاون دبابات ثقيله قصف ارهابي ارهابيه ارهابيين مجرم مجرمه عدو معادي معاديه محتل
    محتله موالي مواليه مدعوم مدعومه مسانده حليف قياده جنود جندي ضباط ضابط الجو البر بحريه بحري
    هليكوبتر مروحيات اباتشي طوافه طوافات حوامه حوامات قاذفات قاذفه هويه خاصه قناص قناصه قناصون
    قناصين رشاش رشاشات انتحاري انتحاريه
"""
_PEOPLE = """
    man teenager teen youth youngster boy girl woman husband driver rider motorcyclist biker shooter
    sniper knifeman raider robber hitman killer murderer abductor kidnapper captor intruder stranger
    member other group band pair trio handful number dozen hundred score
    hooded heavily young old year unnamed anonymous suspected alleged at least about around some
    several many more than over up to few one two three four five six seven eight nine ten eleven
    twelve fifteen twenty thirty forty fifty of on in with from and or
    motorbike motorcycle car truck vehicle van uniform plain clothes mask
    رجل رجال رجلان رجلين شخص شخصان شخصين اشخاص شاب شابان شابين شبان شباب مراهق مراهقان فرد افراد
    ملثم ملثمون ملثمين
"""
_ENGLISH_ROLES = """
    militia rebel authority government regime president occupier occupation
    invader mercenary faction opposition cell party movement front council brigade battalion unit
    state coalition alliance led
"""
_ARABIC_ROLES = """
    نظام احتلال حكومه سلطات سلطه رئيس ميليشيا مليشيا ميليشيات مليشيات مرتزقه مرتزق فصائل فصيل
    تنظيم خلايا خليه ثوار معارضه حزب حركه جبهه هيئه جماعه مجلس لواء كتائب كتيبه وحدات غرفه عمليات
    دوله تحالف ايتلاف حلف
"""


def _folded(words: str) -> frozenset[str]:
    """Fold words as designations are folded: 'طائرات' is compared as its hamza leaves it."""
    return frozenset(name_words(words))


_TRANSLATED = """
    regime نظام
    occupation احتلال
    government حكومه حكوميه حكومي
    authority سلطات سلطه
    president رئيس
    opposition معارضه
    rebel ثوار متمردون متمردين
    militia ميليشيا مليشيا ميليشيات مليشيات
    mercenary مرتزقه مرتزق
    faction فصائل فصيل
    cell خلايا خليه
    party حزب
    movement حركه
    front جبهه
    council مجلس
    brigade لواء
    battalion كتائب كتيبه
    unit وحدات وحده
    coalition تحالف ايتلاف
    democratic ديمقراطي ديمقراطيه ديموقراطي ديموقراطيه
    international دولي دوليه
    national وطني وطنيه
    popular شعبي شعبيه
    islamic اسلامي اسلاميه
    free حر الحر حره
    state دوله
    liberation تحرير
    protection حمايه
    resistance مقاومه
    support دعم
    rapid سريع
    guard حرس
    public عام
    security امن امني امنيه
    people شعب
"""

ENGLISH_FOR = {
    folded: english
    for english, *arabic in (line.split() for line in _TRANSLATED.strip().split("\n"))
    for word in arabic
    for folded in name_words(word)
}
"""Common words of designations in Arabic, folded, with what English names have for them."""

ANYBODYS = _folded(_ENGLISH_ANYBODYS) | _folded(_ARABIC_ANYBODYS)
"""Words for what any party has or does: alone they name nobody ('troops', 'the ministry')."""

NOBODYS = ANYBODYS | _folded(_PEOPLE)
"""Words that say no more than that people did it: 'two hooded men', 'a teenager on a motorbike'."""

ROLES = ANYBODYS | _folded(_ENGLISH_ROLES) | _folded(_ARABIC_ROLES)
"""Words for what a party is; what is left of a designation says whose it is."""

BEGINNING_WITH_AND = _folded(
    "وزاره وزراء وزير وحدات وحده وكاله وطني وطنيه وطن ولايه ولايات واشنطن وفد وسائل وجهاء وادي "
    "وسط واسط وجود وقت وسام وليد وائل"
)
"""Arabic words that begin with the letter for 'and' and do not mean it."""

AFTER_A_PARTY = _folded(
    "حتي التي الذي الذين تي ذي عبر بسبب بعد قبل قرب بالقرب محيط مواقع موقعا موقع مناطق منطقه منازل "
    "منزل شرق شرقي غرب غربي شمال شمالي جنوب جنوبي دون عده لهم له في علي من عن مع خلال اثناء منتشره "
    "متمركزه قريبه اخيره بقياده بمشاركه باسناد بدعم بغطاء"
)
"""Arabic words that follow a party's name in a sentence and are no part of it."""
