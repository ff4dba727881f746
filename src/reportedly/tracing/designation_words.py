"""Words of designations that name nobody: roles, papers, and sorts of body (folded, singular)."""

_ARABIC = {
    "source": "مصدر مصادر",
    "local": "محلي محليه اهلي اهليه ميداني ميدانيه",
    "private, informed, trusted, close": "خاص خاصه مطلع مطلعه موثوق موثوقه مقرب مقربه",
    "medical": "طبي طبيه",
    "official": "رسمي رسميه مسوول مسوولون مسوولين",
    "witness": "شاهد شهود عيان",
    "activist": "ناشط ناشطون ناشطين نشطاء",
    "resident": "اهالي سكان مواطن مواطنون مواطنين شخص اشخاص",
    "doctor, medic": "طبيب اطباء مسعف مسعفون مسعفين",
    "correspondent, journalist": "مراسل مراسلون صحفي صحفيون",
    "media, newspaper, agency, channel, page": "اعلام اعلامي وسايل صحيفه وكاله قناه صفحه صفحات",
    "information, report, statement": "معلومات تقرير تقارير بيان",
    "spokesman": "متحدث ناطق",
    "commander, officer, soldier": "قايد قاده ضابط جندي",
    "expert": "محلل محللون خبير خبراء",
    "several, some": "عده بعض",
}
"""What each group means, and its words as they are folded."""


def _arabic(*groups: str) -> frozenset[str]:
    return frozenset(word for group in groups for word in _ARABIC[group].split())


GENERIC = _arabic(*_ARABIC) | frozenset(
    """
    witness eyewitness resident local people person survivor relative neighbour neighbor villager
    family official authority source doctor physician surgeon nurse medic paramedic medical hospital
    rescuer rescue worker spokesman spokeswoman spokesperson report account reporter correspondent
    journalist media press agency newspaper radio television expert analyst observer activist
    officer commander soldier leader aide adviser diplomat man woman men women anonymous unnamed
    unidentified senior several some many other one two three statement communique telegram note
    bulletin announcement message post figure count tally estimate report inquiry provisional
    preliminary initial latest first second new written joint main victim patient he she they who
    it this that
    toll monitor monitoring watchdog group organisation organization ngo charity human right war
    """.split()
)
"""Words that name a role, or a sort of body, and nobody in it. A designation of these alone names
no body."""

SORTS_OF_BODY = frozenset("monitor watchdog group organisation organization ngo charity".split())
"""What a report calls a body that it names elsewhere ('the watchdog said'), in the singular."""

ABOUT_A_BODY = SORTS_OF_BODY | frozenset("monitoring human right war independent".split())
"""What such a designation is made of."""

OF_ANY_SORT = frozenset("group organisation organization".split())
"""What armed groups are called as well as recorders."""

PEOPLE = _arabic("source", "witness", "activist", "resident") | frozenset(
    "activist observer source volunteer worker resident witness people".split()
)
"""People of a place or a body, who are nobody in particular."""

DOCUMENT_WORDS = frozenset(
    """
    statement communique telegram note bulletin announcement figure count tally estimate report
    inquiry
    """.split()
)
"""Words for a paper that some body put out, where the text does not say which."""

MOUTHPIECES = frozenset("spokesman spokeswoman spokesperson".split())

STAFF = frozenset(
    """
    correspondent reporter journalist photographer cameraman stringer columnist editor crew staff
    special
    مراسل مراسله مراسلو مراسلي مراسلون مراسلين مندوب مصور
    """.split()
)
"""Words for those whom a publisher has on the spot: what they report is its own word."""

OURS = frozenset(
    "our own مراسلنا مراسلتنا مراسلونا مراسلينا مراسلاتنا مندوبنا مندوبتنا مصورنا".split()
)
"""Words by which a publisher says that they are its own, wherever they are ('in the north')."""
