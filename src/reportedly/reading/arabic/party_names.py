"""Tells where the name of a party ends among Arabic words, and what stands in none."""

from functools import cache

from reportedly.language.arabic.clitics import stems, without_article
from reportedly.language.arabic.folding import fold, folded_words
from reportedly.model.figure import Group
from reportedly.reading.arabic.countries import is_country, of_a_country
from reportedly.reading.arabic.quoted import quote_opens, quoted_end
from reportedly.reading.arabic.tables import Row, phrases, rows
from reportedly.reading.arabic.words import Match, Text

HEADS = frozenset({"head", "arm", "epithet"})
"""Sorts of words that open a party's name."""
_AND = "و"
_SUPPORT = ("بمساند", "وبمساند", "بموازر", "وبموازر")
"""'With the support of', which has the letters of 'supporting'."""
_HYPHENS = frozenset("-–")
_AGGRESSION = "العدوان"
_ROOM, _OPERATIONS = "غرفه", "عمليات"
_WITH_ARTICLE = ("بال", "فال", "كال", "لل")
_WITH_OR_FOR = "بل"
_SHORTEST = 3
_STOPS = folded_words(
    "في على من عن إلى مع بين ضد منذ خلال أثناء بعد قبل و أو ثم أن إن ما حيث جراء إثر قرب"
)
_TOWNS = frozenset(
    "قريه قري قريتين بلده بلدات بلدتين مدينه مدن حي احياء مخيم مخيمين مخيمات ناحيه منطقه "
    "مناطق".split()
)
"""Places that a party's name goes on to be told of: 'the forces the villages'."""
_UNITS = frozenset("لواء فرقه كتيبه فوج سريه".split())
_DAWN = "الفجر"
_OF_PEOPLE = "abu, umm, ibn, banu"
"""How the table of openers of names reads 'father of' and its like."""
_DUAL = "تين"
"""How a dual ends that is for what was hit: 'two cars'."""
_BROKEN = frozenset("اجانب اكراد عرب سود جدد كبار حكوميون".split())
"""Plurals of adjectives that go on with men and do not end as such: 'foreign', 'Kurdish'."""
_SERVANT_OF = "عبد"
_CITIZENS = folded_words("المواطن المواطنة الشاب الشابة الطفل الطفلة الرجل السيدة المدعو")
RANKS = folded_words(
    "المشير الفريق اللواء العميد العقيد المقدم الرائد الجنرال القائد الرئيس الزعيم الشيخ السيد"
)
"""Ranks behind which the name of who has the forces stands."""
_ENDED_BY = (
    "party_ends", "events", "harm", "place_nouns", "locating", "saying", "day_parts",
    "relative_days", "weekdays", "numbers",
)  # fmt: skip
"""Tables whose words are no part of a name."""
_HIT = ("targets", "people", "means")
"""Tables of what a name may hold where the article belongs to it, or just behind its head."""
_ARTICLE = "ال"
_FROM = "من"
_WORDS = 4
"""The longest name of one party, in words."""
_HOW = folded_words("المستمر المتواصل المكثف العنيف المتكرر العشوائي الهمجي الوحشي الغاشم الأخير")
_BY_WHAT = folded_words("البري الجوي البحري المدفعي الصاروخي")
"""How an attack was made whose doer stands between: 'the shelling of the regime the continued'."""
_FOLLOWERS = folded_words("أنصار أحفاد أبناء أهل جند")
"""Nouns behind which stands whose they are: 'supporters of', 'grandsons of', 'soldiers of'."""
_STATES = folded_words("دولة ولاية إمارة")
"""'State', 'province', 'emirate' in the name of a movement: 'the organisation state of …'."""
MOVEMENTS = frozenset("حركه حزب جماعه جبهه تنظيم".split())
"""Nouns of movements, whose names may be of two words that 'and' joins."""


def end_of(text: Text, head: Match[Row], last: int) -> int:
    """Give where a name ends; quotation marks hold it whole, from its noun on or behind that."""
    for at in range(head.first, head.last + 1):
        if at < last and (quoted := quoted_end(text, at, last)) > head.last:
            return quoted
    kind = phrases("parties").at(text, head.last, last) if head.last < last else None
    behind = kind.last if kind is not None and kind.value["sort"] == "kind" else head.last
    called = past_called(text, head.last, last) or past_called(text, behind, last)
    if called and called < last:
        return end_of(text, Match(head.first, called, head.value), last)
    begins, end = head.first, head.last
    while end < last and _goes_on(text, end, head):
        if quote_opens(text, end) and (quoted := quoted_end(text, end, last)):
            return quoted
        if is_tie(text, end - 1) or is_tie(text, end) or _opens_another(text, end):
            begins = end
        if end - begins >= _WORDS:
            break
        end += 1
    if end < last and text.words[end].tag == "number" and _is_numbered(text, end - 1):
        return end + 1
    return max(end, _past_room(text, end, last))


def _opens_another(text: Text, index: int) -> bool:
    """Tell whether a further party's name opens at a word: 'the army and the factions of …'."""
    word = text.words[index].lower
    alone = word == _AND or word in _HYPHENS
    return alone or (word.startswith(_AND) and _joins(text, index))


def _is_numbered(text: Text, index: int) -> bool:
    """Tell a unit that goes by its number: 'the brigade 12'."""
    return not _UNITS.isdisjoint(stems(text.words[index].lower))


def _past_room(text: Text, index: int, last: int) -> int:
    """Give where the name of an operations room ends: 'the factions of the room «…»'."""
    if index >= last or text.words[index - 1].lower != _ROOM:
        return index
    if text.words[index].lower != _OPERATIONS:
        return index
    named = index + 1 < last and quoted_end(text, index + 1, last)
    return named or index + 1


def past_called(text: Text, index: int, last: int) -> int:
    """Give where 'that is called' ends at word `index`, behind which a name follows; 0 for none."""
    found = phrases("party_ends").at(text, index, last) if index < last else None
    return found.last if found is not None and found.value["sort"] == "called" else 0


def _goes_on(text: Text, index: int, head: Match[Row]) -> bool:
    """Tell whether a word still belongs to the name that opens with `head`."""
    joint = _is_joint(text, index) or (index - 1 > head.first and _is_joint(text, index - 1))
    if joint or _is_annexed(text, index, head):
        return True
    word = text.words[index]
    backed = is_tie(text, index - 1) and word.lower == _FROM  # 'backed by' is 'backed from'
    stops = word.tag not in ("word", "other") or word.lower in _STOPS
    if backed or stops or _tells_how(text, index, head):
        return backed
    folded, before = word.lower, text.words[index - 1].lower
    backed = before == _FROM and is_tie(text, index - 2)
    if is_tie(text, index) or is_tie(text, index - 1) or backed:
        return True
    if (
        _ends(text, index, head)
        or _is_person(text, index, head)
        or (is_definite(before) and folded.startswith(_ARTICLE) and is_head(text, index))
    ):
        return False  # 'the factions the army' are two
    if folded.startswith(_WITH_ARTICLE) and len(folded) > _SHORTEST + 1:
        return False
    if folded.startswith(_AND) and (_joins(text, index) or _is_of_two_words(text, index, head)):
        return True
    if text.words[index - 2].lower == _SERVANT_OF and not is_known(text, index):
        return not folded.startswith(_ARTICLE)  # 'the brigades of Abdullah Hadi'
    if _is_titled(text, index, head):
        return True
    if not _in_place(text, index, head):
        return False
    return folded.startswith(_ARTICLE) or not (is_definite(before) and _is_arabic(folded))


def _is_annexed(text: Text, index: int, head: Match[Row]) -> bool:
    """Tell whose followers a name says: 'the organisation supporters of the house of …'."""
    before = index - 1
    annexed = text.words[index].tag == "word" and before >= head.last
    if not annexed or is_definite(text.words[before].lower):
        return False
    followers = text.words[before].lower in _FOLLOWERS
    whose = before > head.last and text.words[before - 1].lower in _FOLLOWERS
    return followers or (whose and is_definite(text.words[index].lower))


def _tells_how(text: Text, index: int, head: Match[Row]) -> bool:
    """Tell whether a word says how the attack was made before whose doer its noun stands."""
    folded = text.words[index].lower
    behind = index > head.last and of_a_country(text.words[index - 1].lower)
    return folded in _HOW or (folded in _BY_WHAT and behind)


def _is_joint(text: Text, index: int) -> bool:
    """Tell 'and' or a hyphen that stands alone before a further party or a land's adjective."""
    if index + 1 >= text.sentence_end(index):
        return False
    word, before, behind = (text.words[at].lower for at in (index, index - 1, index + 1))
    if word == _AND:
        return is_head(text, index + 1) or is_country(behind)
    return word in _HYPHENS and of_a_country(before) and of_a_country(behind)


def _is_of_two_words(text: Text, index: int, head: Match[Row]) -> bool:
    """Tell 'and the', in 'the movement of justice and equality', from another party or people.

    What the two words mean is no rank, land, people or target, and the noun lacks the article.
    """
    named = head.last < len(text) and text.words[head.last].lower.startswith(_ARTICLE)
    if index != head.last + 1 or not named or is_definite(text.words[head.first].lower):
        return False
    word = text.words[index].lower.removeprefix(_AND)
    parted = not MOVEMENTS.isdisjoint(stems(text.words[head.first].lower))
    return (
        parted
        and word.startswith(_ARTICLE)
        and not (is_known(text, index) or is_head(text, index) or word in RANKS)
        and not (is_country(word) or phrases("source_kinds").at(text, index, index + 1))
    )


def _is_person(text: Text, index: int, head: Match[Row]) -> bool:
    """Tell one person behind armed men, to whom they did something: 'gunmen the lawyer'."""
    men = phrases("people").at(text, head.first, head.last)
    if index > head.last and _is_citizen(text, index):
        return True
    if men is None or men.value["number"] == "one":
        return False
    person = phrases("people").at(text, index, index + 1)
    return person is not None and person.value["number"] == "one" and not _describes(person)


def _is_citizen(text: Text, index: int) -> bool:
    """Tell one definite person behind a name, to whom its bearer did something: 'the citizen'."""
    person = phrases("people").at(text, index, index + 1)
    one = person is not None and person.value["number"] == "one"
    return one and text.words[index].lower in _CITIZENS


def _describes(person: Match[Row]) -> bool:
    """Tell adjectives: 'civil', 'military', 'other'."""
    described = (Group.CIVILIANS, Group.COMBATANTS)
    return person.value["group"] in described or person.value["reading"] == "akhar"


def _ends(text: Text, index: int, head: Match[Row]) -> bool:
    """Tell whether a word is none of a name by what it means: a verb, a place, a day.

    'State' and the like belong to a body's name right behind its noun.
    """
    definite = text.words[index].lower.startswith(_ARTICLE)
    if text.words[index].lower == _AGGRESSION and index == head.last:
        return False  # 'aircraft of the aggression'
    body = phrases("parties").at(text, index)
    if body is not None and body.last > index + 1 and body.value["sort"] in HEADS:
        return False  # 'aircraft of the occupying state'
    if index > head.last and _opens_town(text, index):
        return True
    headed = index == head.last or is_head(text, index - 1)
    state = index == head.last and text.words[index].lower in _STATES
    named = (
        (definite or state)
        and headed
        and (head.value.get("sort") in ("head", "epithet") or index > head.last)
    )
    named &= _TOWNS.isdisjoint(stems(text.words[index].lower))
    called = {"place_nouns"} if named else set[str]()
    if named and not MOVEMENTS.isdisjoint(stems(text.words[head.first].lower)):
        called |= {"day_parts"}  # 'the movement of the dawn', which has the letters of a blast too
        called |= {"events"} if text.words[index].lower == _DAWN else set()
    ending = [table for table in _ENDED_BY if table not in called]
    if not (definite or _is_side_of_a_country(text, index, head)):
        ending.append("directions")
    return any(phrases(table).at(text, index, index + 1) is not None for table in ending)


def _opens_town(text: Text, index: int) -> bool:
    """Tell 'hill of', 'village of', with which the name of a town opens, not 'father of'."""
    opener = phrases("name_openers").at(text, index, index + 1)
    towns = opener is not None and opener.value["reading"] != _OF_PEOPLE
    return towns and not text.words[index].lower.startswith((_ARTICLE, _AND))


def _is_side_of_a_country(text: Text, index: int, head: Match[Row]) -> bool:
    """Tell 'eastern' in 'the forces of eastern Valmark', which the country follows."""
    behind = index == head.last and index + 1 < text.sentence_end(index)
    return behind and is_country(text.words[index + 1].lower)


def is_head(text: Text, index: int) -> bool:
    """Tell whether a word is a body's noun itself: 'the fighters of the organisation …'."""
    return phrases("parties").at(text, index, index + 1) is not None and (
        not party_heads().isdisjoint(stems(text.words[index].lower))
    )


def _in_place(text: Text, index: int, head: Match[Row]) -> bool:
    """Tell whether a word that is no other party's can stand in a name: no target, no object."""
    folded = text.words[index].lower
    if folded.startswith(_AND) and any(stem != folded for stem in stems(folded)):
        parted = folded.removeprefix(_AND)
        if parted.startswith(_ARTICLE) or is_known(text, index):
            return False
    if folded[:1] in _WITH_OR_FOR and (is_known(text, index) or _is_joined_head(text, index)):
        return False
    if head.value.get("sort") == "arm" and (_is_hit(text, index) or _is_new(text, index, head)):
        return False
    if index == head.last and _is_whole_plural(text, index) and not _describes_men(folded):
        return False  # 'gunmen (stormed) a ward', 'unknown men (killed) a mayor'
    kind = phrases("parties").at(text, index, index + 1)
    if head.value.get("sort") == "arm" and kind is not None and kind.value["sort"] == "kind":
        return True
    bare = not is_definite(text.words[index - 1].lower)
    headed = index == head.last or (bare and is_head(text, index - 1))
    if folded.startswith(_ARTICLE) or headed:
        return not (phrases("targets").at(text, index, index + 1) and index > head.last)
    accusative = folded.endswith("ا") and not is_country(folded)
    return not (accusative or is_known(text, index))


def _is_titled(text: Text, index: int, head: Match[Row]) -> bool:
    """Tell a name of two words at most behind a rank: 'the forces of General Hadi Nasser'."""
    ranks = [at for at in (index - 1, index - 2) if head.last <= at and _is_rank(text, at)]
    return bool(ranks) and not is_known(text, index) and text.words[index].lower[:1] not in "وبل"


def _is_rank(text: Text, index: int) -> bool:
    return text.words[index].lower in RANKS


def _is_whole_plural(text: Text, index: int) -> bool:
    """Tell whether the word before is a plural that nothing without the article can go on with."""
    return text.words[index - 1].lower.endswith(("ون", "ين"))


def _is_new(text: Text, index: int, head: Match[Row]) -> bool:
    """Tell a word behind 'aircraft of war' that says nothing more of them: 'aircraft (hit) a hall'.

    Behind the kind of an arm only whose it is follows, with the article or as an adjective.
    """
    kind = index > head.last and phrases("parties").at(text, index - 1, index)
    if not kind or kind.value["sort"] != "kind":
        return False
    word = text.words[index].lower
    more = phrases("parties").at(text, index, index + 1)
    return not (word.startswith(_ARTICLE) or of_a_country(word) or is_country(word) or more)


def _describes_men(folded: str) -> bool:
    """Tell whether a word may go on with a plural for men: 'the …', '… ones', a nationality."""
    plural = folded.endswith(("ون", "ين")) and not folded.endswith(_DUAL)
    return folded.startswith(_ARTICLE) or plural or folded in _BROKEN or of_a_country(folded)


def _is_hit(text: Text, index: int) -> bool:
    """Tell whether a word without the article is a target: 'a drone (hit) a bus'."""
    plain = not text.words[index].lower.startswith(_ARTICLE)
    return plain and phrases("targets").at(text, index, index + 1) is not None


def is_known(text: Text, index: int) -> bool:
    """Tell whether a word is what was hit, who was hurt, or what it was done with."""
    return any(phrases(table).at(text, index, index + 1) is not None for table in _HIT)


def _is_joined_head(text: Text, index: int) -> bool:
    """Tell whether a word is another party's head with 'of' or 'with' before it."""
    folded = text.words[index].lower
    return folded not in party_heads() and any(s in party_heads() for s in stems(folded))


def _joins(text: Text, index: int) -> bool:
    """Tell whether a word with 'and' before it names a further party."""
    found = phrases("parties").at(text, index, index + 1)
    if found is not None and found.value["sort"] in HEADS:
        return True
    named = text.words[index].lower.removeprefix(_AND)
    return is_country(named) or (named.startswith(_ARTICLE) and of_a_country(named))


def is_tie(text: Text, index: int) -> bool:
    """Tell whether a word ties what follows to the name: 'loyal to', 'backed by'."""
    tie = phrases("party_ends").at(text, index, index + 1)
    noun = text.words[index].lower.startswith(_SUPPORT)
    return tie is not None and tie.value["sort"] == "tied" and not noun


def is_definite(folded: str) -> bool:
    """Tell whether a folded word has the article, behind 'in' or 'for' too, or is a country."""
    return folded.startswith((_ARTICLE, *_WITH_ARTICLE)) or is_country(folded)


def _is_arabic(folded: str) -> bool:
    return "\u0621" <= folded[:1] <= "\u064a"


@cache
def party_heads() -> frozenset[str]:
    """Give the folded first words of the nouns with which names of parties open."""
    return frozenset(form for sort in HEADS for form in _heads_of(sort))


@cache
def _heads_of(sort: str) -> frozenset[str]:
    return frozenset(
        without_article(fold(form.split()[0]))
        for row in rows("parties")
        if row["sort"] == sort
        for form in row["forms"].split("|")
    )
