"""Words of designations that say nobody's side, or only what a party is; and where parties end.

Words are folded as `names.name_words` folds them. None is a name: which party, people or country a
word belongs to plays no part.
"""

_ENGLISH_ANYBODYS = """
    army force troop soldier gunner gun gunman gunmen artillery military aircraft aeroplane airplane
    plane jet warplane airman pilot bomber air position unit command commander headquarter staff
    general leader leadership official side spokesman spokeswoman spokesperson ministry minister
    defence defense armed security men people battery missile drone shell round mortar helicopter
    guard border police patrol attacker assailant unidentified unknown masked terrorist criminal
    enemy occupying allied affiliated
"""
_ARABIC_ANYBODYS = """
    قوات قوه جيش طيران سلاح جو مدفعيه مقاتلات طائرات طائره مسيرات مسيره مسير درون حربي حربيه مروحي
    مروحيه استطلاع استطلاعيه مذخر دوريه عناصر عنصر مجموعه مجموعات مسلحون مسلحين مسلح مسلحه مجهولون
    مجهولين مجهول مجهوله شرطه حرس حدود جوي جويه بري بريه عسكري عسكريه صواريخ صاروخ صاروخيه راجمات
    قذائف قذيفه هاون دبابات ثقيله قصف ارهابي ارهابيه ارهابيين مجرم مجرمه عدو معادي معاديه محتل
    محتله موالي مواليه مدعوم مدعومه مسانده حليف قياده
"""
_ENGLISH_ROLES = """
    militia fighter militant rebel authority government regime president occupier occupation
    invader mercenary faction
"""
_ARABIC_ROLES = """
    نظام احتلال حكومه سلطات سلطه رئيس ميليشيا مليشيا ميليشيات مليشيات مرتزقه مرتزق فصائل فصيل
    تنظيم خلايا خليه ثوار معارضه حزب حركه جبهه هيئه جماعه مجلس لواء كتائب كتيبه وحدات غرفه عمليات
"""

ANYBODYS = frozenset(_ENGLISH_ANYBODYS.split()) | frozenset(_ARABIC_ANYBODYS.split())
"""Words for what any party has or does: alone they name nobody ('troops', 'the ministry')."""

ROLES = ANYBODYS | frozenset(_ENGLISH_ROLES.split()) | frozenset(_ARABIC_ROLES.split())
"""Words for what a party is; what is left of a designation says whose it is."""

BEGINNING_WITH_AND = frozenset(
    "وزاره وزراء وزير وحدات وحده وكاله وطني وطنيه وطن ولايه ولايات واشنطن وفد وسائل وجهاء وادي "
    "وسط واسط وجود وقت وسام وليد وائل".split()
)
"""Arabic words that begin with the letter for 'and' and do not mean it."""

AFTER_A_PARTY = frozenset(
    "حتي التي الذي الذين تي ذي عبر بسبب بعد قبل قرب بالقرب محيط مواقع موقعا موقع مناطق منطقه منازل "
    "منزل شرق شرقي غرب غربي شمال شمالي جنوب جنوبي دون عده لهم له في علي من عن مع خلال اثناء منتشره "
    "متمركزه قريبه اخيره بقياده بمشاركه".split()
)
"""Arabic words that follow a party's name in a sentence and are no part of it."""
