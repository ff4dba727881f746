"""Reads the words for a source: where they end, what kind of source they name, and its name."""

from functools import cache

from reportedly.language.arabic.clitics import stems, without_article
from reportedly.language.arabic.folding import fold, folded_words, plain, plain_word
from reportedly.model.passage import Passage
from reportedly.model.source import Source, SourceKind
from reportedly.reading.arabic.admissions import takes_responsibility
from reportedly.reading.arabic.countries import is_country
from reportedly.reading.arabic.counts import count_at
from reportedly.reading.arabic.parties import party_at
from reportedly.reading.arabic.party_names import past_called
from reportedly.reading.arabic.quoted import closes_quote, is_quoted, with_quote
from reportedly.reading.arabic.tables import phrases, rows
from reportedly.reading.arabic.unnamed import asks_for_no_name
from reportedly.reading.arabic.words import Text, carries_article
from reportedly.reading.findings import Span

Words = tuple[int, int]
"""Words `first` up to `last` of a text, half-open."""

THAT = folded_words("أن إن بأن أنه إنه أنها إنها بأنه بأنها أنهما إنهما أنهم إنهم")
_WAS = folded_words("كان كانت أما لكن فيما بينما")
"""What opens 'had the paper said that', 'but the people hold', and is none of who said it."""
DEEDS = folded_words("العملية الجريمة الحادث الحادثة الضربة الواقعة")
"""'The operation', 'the crime', 'the incident': an attack that somebody condemns or describes."""
_PUBLISHED = folded_words("نشرته نشره بثه بثته أوردته أورده تلقته تلقاه تداولته تناقلته اطلعت")
"""'Which it published', 'which the agency saw': what was done with a statement."""
_NO_SOURCES = folded_words(
    "في على من عن إلى بعد قبل خلال أيضا كما ثم كل لكن له لها لهم هو هي هم أنا نحن به بها ذلك "
    "فيه فيها ل ضمن ضد بمسلحي بعناصر بقوات"
)
LONGEST = 9
"""The longest source, in words."""
_ENDS = frozenset({":", "،", ",", "(", ")", "-", "–", "؛", "|", "/", ".", "…", "!", "؟"})
_WHICH = folded_words(
    "الذي التي الذين نقلا استنادا الصادر الصادرة صادرة الواردة بينما فيما قوله قولها"
)
_TIMES = ("relative_days", "day_parts", "weekdays", "which_day")
_DATES = ("ordinals", "months")
_ON = folded_words("في بتاريخ")
_IN, _AND, _AND_THE = "في", "و", "وال"
_AREAS = folded_words("محافظة ريف مدينة بلدة قرية منطقة ناحية")
_AFTER = folded_words(
    "حول بشأن بخصوص بخصوصه خلال منذ قبل بعد عقب إثر أثناء حتى آنذاك حينها حينئذ أيضا بوقت "
    "pic http https www"
)
"""Words that stand behind a source and are none of it: 'about', 'during', 'then', a link."""
_LEFT_OVER = folded_words("و أو ب نقلا")
"""'And', 'or', 'citing', with which a source's words do not end."""
_ANY = folded_words("أي أية أن أنه أنها")
_ALI = "علي"
"""The name, which folds to the letters of 'that' in 'confirmed that'."""
_TIME = folded_words("وقت ساعة حينه ال")
"""What 'in' a time may open with: 'in an earlier time', 'on the 7th'."""
_IN_DATES = folded_words("ال من شهر عام سنة وقت سابق لاحق متأخر ساعة")
"""Words inside a date or hour that 'in' or 'on' opens."""
_STATEMENTS = folded_words(
    "بيان بيانها بيانه تقرير تقريرها تصريح تصريحات حديث مؤتمر اتصال منشور تغريدة"
)
_GOES_ON = folded_words(
    "أسفر أسفرت أدى أدت لا لم لن ليس ليست مازال مازالت ما نقلا بدوره بدورها بدورهم بدورهن هم هي هو "
    "استمرارا حجم مسؤولية كما فيما بينما قامت قام أي أية بادئ نفيا مرارا مجددا هذه هذا ذلك تلك "
    "والذي والتي المسؤولة ب جملة بشدة بأشد بأقوى مثل بشكل قطعيا رسميا "
    "تنفيذ تنفيذها تنفيذه تنفيذهم شن شنها شنه ارتكاب ارتكابها ارتكابه وقوع حدوث استخدام "
    "علاقتها علاقته صلته صلتها تورطه تورطها ضلوعه ضلوعها تورط ضلوع علاقة صلة مشاركة انتهاك "
    "مقتل إصابة اعتقال"
)
"""Words with which a sentence goes on behind a source: 'led to', 'not', 'any', 'in his turn'."""
_ISSUED = folded_words(
    "بيانا تقريرا تصريحا تحذيرا إحصائية حصيلتها إحصائيتها إحصائيته صورا صور تسجيلا تسجيلات مقطعا "
    "مقطع مقاطع لقطات مشاهد فيديو النقاب الستار"
)
"""What a source issues, right behind it: 'issued a statement', 'published pictures'."""
_TALLIES = folded_words("حصيلة إحصائية إحصائيات إحصاءات بيانات أرقام معطيات توثيقات")
_LATEST = folded_words("آخر أحدث أول")
"""'The latest', 'the first', before a tally."""
_TALLY = 6
"""Words from a tally within which stands whose it is."""
_AT_FRONT = frozenset(
    "في امس اليوم له لها ايضا كذلك لنا به بها ما عنه عنها عنهم رواه رواها اكده اكدته ذكره ذكرته "
    "قاله قالته اعلنه اعلنته اورده اوردته كتبه اقر اقرت".split()
)
_PEOPLE = folded_words(
    "مصدر مصادر شاهد شهود ناشط ناشطة ناشطون ناشطين نشطاء سكان أهالي مراسل طبيب أطباء مسعف"
)
"""Sources that are people without an office: what follows behind 'to' is whom they told it."""
_IN_OUTLETS = folded_words("برس نيوز ميديا بوست تلفزيون أونلاين اونلاين")
"""Words in the names of outlets: 'Valley Press', 'Valley News'."""
_DRAWN_OUT = "ـ"
TO_THE_PRESS = folded_words("للصحفيين للصحافيين للصحافة للإعلام")
_BELONGS = tuple(fold(word) for word in "تابع موالي منتم مقرب".split())
_KIN = frozenset("اقارب ذوي ذوو عايلات عايله اهالي اسر اسره روابط رابطه".split())
_VISIONS = "رؤى"
"""'Visions', a name of bodies, with the letters of 'told' once folded."""
_FOR, _FOR_THE, _THE = "ل", "لل", "ال"


def source_end(text: Text, index: int, last: int) -> int:
    """Give where the words for a source end: at a mark, or at what opens the saying."""
    end = _past_called(text, index, last)
    while end < last and end - index < LONGEST:
        word = text.words[end]
        if end == index and word.lower in _ANY:
            break
        if word.text in _ENDS or word.lower in _WHICH or takes_responsibility(text, end):
            break
        if end > index and word.lower in DEEDS:
            break
        told = opens(text, end) or opens(text, end, "matter") or tells(text, end)
        known = end > index and phrases("source_kinds").at(text, end, end + 1) is not None
        if told and not (known or (end > index and _is_of_name(text, index, end))):
            break  # 'the spokesman of the rescue service' has the letters of a rescue
        if end > index and not is_quoted(text, index, end) and _is_no_source(text, end):
            break
        end += 1
        if closes_quote(text, index, end):
            break
    return end


def _is_of_name(text: Text, first: int, index: int) -> bool:
    """Tell whether a word of what happened is of a source: of its kin, or of its name in quotes.

    'The office «records of the Victims»', 'operations room «the great Opening»'.
    """
    quoted = carries_article(text, index) and is_quoted(text, first, index)
    return quoted or _is_kin(text, index)


def _is_kin(text: Text, index: int) -> bool:
    """Tell 'the victims' behind 'the relatives of', who speak for them."""
    kin = not _KIN.isdisjoint(stems(text.words[index - 1].lower))
    return kin and text.words[index].lower.startswith(_THE)


def _past_called(text: Text, index: int, last: int) -> int:
    """Give where 'a group that calls itself …' ends, whose verbs say nothing; `index` for none."""
    if not any(past_called(text, at, last) for at in range(index + 1, min(last, index + 3))):
        return index
    party = party_at(text, index, last)
    return party.last if party is not None else index


def is_area(text: Text, index: int) -> bool:
    """Tell whether a word is for an area, and what it opens a place: 'province of …'."""
    return not _AREAS.isdisjoint(stems(text.words[index].lower))


def past_tally(text: Text, index: int, last: int) -> int:
    """Give where a source is named behind its tally: 'a first toll published by the ministry'."""
    index += index + 1 < last and text.words[index].lower in _LATEST
    if index >= last or _TALLIES.isdisjoint(stems(text.words[index].lower)):
        return index
    reach = range(index + 1, min(last, index + _TALLY))
    return next((at for at in reach if phrases("source_kinds").at(text, at, last)), index)


def _is_no_source(text: Text, index: int) -> bool:
    """Tell whether a word goes on with no source: a time, a number of people, 'said'."""
    time = is_time(text, index) or _is_date(text, index) or text.words[index].lower in _AFTER
    time |= phrases("bounds").at(text, index, min(index + 2, len(text))) is not None
    time |= asks_for_no_name(text, index)
    issued = text.words[index].lower in _ISSUED or text.words[index].lower in _GOES_ON
    return time or issued or counts_people(text, index) or _has_said(text, index)


def _has_said(text: Text, index: int) -> bool:
    """Tell a verb of saying that a source follows from one that only says more: 'carried by'."""
    if plain_word(text.words[index].text) == _VISIONS:
        return False
    verb = text.words[index].lower.removeprefix(_AND) in _verbs_of_saying()
    return verb and says(text, index)


@cache
def _verbs_of_saying() -> frozenset[str]:
    told = (row for row in rows("saying") if row["sort"] in ("verb", "report"))
    return frozenset(fold(form) for row in told for form in row["forms"].split("|"))


def tells(text: Text, index: int) -> bool:
    """Tell whether a word is of harm or an attack, and so of what is said, not of who says it."""
    harm = phrases("harm").at(text, index)
    return harm is not None or phrases("events").at(text, index) is not None


def counts_people(text: Text, index: int) -> bool:
    """Tell whether a number of people who were harmed opens here: 'documented SOURCE 5 dead'."""
    bounded = phrases("bounds").at(text, index, min(index + 2, len(text))) is not None
    if text.words[index].tag != "number" and not bounded:
        return False
    count = count_at(text, index, text.sentence_end(index))
    return count is not None and count.harm is not None


def opens(text: Text, index: int, sort: str = "that") -> bool:
    """Tell whether a word opens what is said: 'that', or what happened as a noun (`matter`)."""
    found = phrases("sayings_after").at(text, index, index + 1)
    if plain_word(text.words[index].text) == _ALI:
        return False
    return found is not None and found.value["sort"] == sort


def is_time(text: Text, index: int) -> bool:
    """Tell whether a word is for a day or an hour."""
    return any(phrases(table).at(text, index, index + 1) is not None for table in _TIMES)


def _is_date(text: Text, index: int) -> bool:
    """Tell whether 'on the seventh of …' begins at a word."""
    at = index + 1
    return (
        text.words[index].lower in _ON
        and at < len(text)
        and (text.words[at].lower in _TIME or _tells_day(text, at))
    )


def trimmed(text: Text, first: int, last: int) -> Words | None:
    """Leave out what stands around a source: 'yesterday', 'to the agency', 'in a statement'."""
    while first < last and (text.words[first].lower in _AT_FRONT or says(text, first)):
        first += 1 + (text.words[first].lower == _IN)  # 'in the hospital', 'in a statement'
    while first < last and (text.words[last - 1].lower in _LEFT_OVER or _on(text, first, last)):
        last -= 1
    if first >= last:
        return None
    asides = (at for at in range(first + 1, last) if _is_aside(text, first, at, last))
    return first, next(asides, last)


def _on(text: Text, first: int, last: int) -> bool:
    """Tell whether a source's words end with the day on which it speaks: '… Thursday'."""
    return last - first > 1 and phrases("weekdays").at(text, last - 1, last) is not None


def _is_aside(text: Text, first: int, index: int, last: int) -> bool:
    """Tell whether it is told from a word on to whom or where a source speaks, not who it is."""
    word = text.words[index].lower
    if word in _PUBLISHED:
        return True
    if word == _IN:
        return index + 1 < last and text.words[index + 1].lower in _STATEMENTS
    if word in TO_THE_PRESS:
        return True
    if not word.startswith(_FOR) or word.startswith(_FOR_THE):
        return False
    medium = phrases("source_kinds").at(text, index, last)
    if medium is not None and medium.value["kind"] == SourceKind.MEDIA:
        return True
    if any(word.lower in _IN_OUTLETS for word in text.words[index : min(last, index + 3)]):
        return not _belongs(text, index)
    return _speaks_to(text, first, index) and party_at(text, index, last) is None


def _speaks_to(text: Text, first: int, index: int) -> bool:
    """Tell whether those whom a source's words name speak to others: 'local sources to «Valley»'.

    A body is of somebody rather: 'the media office of …', 'activists of the observatory for …', as
    is whoever belongs to somebody.
    """
    opening = phrases("source_kinds").at(text, first, index)
    if opening is None or _belongs(text, index):
        return False
    apart = _DRAWN_OUT in text.words[index].text  # 'to «Valley»', written apart from the name
    if not apart and any(phrases("source_kinds").all(text, opening.last, index)):
        return False
    return not _PEOPLE.isdisjoint(stems(text.words[first].lower))


def _belongs(text: Text, index: int) -> bool:
    """Tell whether 'belonging (to)' stands before word `index`."""
    return text.words[index - 1].lower.removeprefix(_THE).startswith(_BELONGS)


def past_date(text: Text, index: int, last: int) -> int:
    """Give where 'on the 7th of October' ends that begins at word `index`; itself for no date."""
    if not _is_date(text, index):
        return index
    end = index + 1
    while end < last and (text.words[end].lower in _IN_DATES or _tells_day(text, end)):
        end += 1
    return end


def _tells_day(text: Text, index: int) -> bool:
    number = text.words[index].text[:1].isdigit()
    return number or any(phrases(table).at(text, index, index + 1) for table in _DATES)


def says(text: Text, index: int) -> bool:
    """Tell whether a word is a verb of saying, and none of a source's own name."""
    found = phrases("saying").at(text, index, index + 1)
    verb = found is not None and found.value["sort"] in ("verb", "report")
    return verb and kind_of(text, index, index + 1) is None


def kind_of(text: Text, first: int, last: int) -> SourceKind | None:
    """Tell what sort of source it is by its own words; None where they name no body or person."""
    found = list(phrases("source_kinds").all(text, first, last))
    telling = [match for match in found if match.value["kind"]]
    if telling:
        return SourceKind(telling[0].value["kind"])
    return SourceKind.UNKNOWN if found else None


def may_be_source(text: Text, first: int, last: int) -> bool:
    """Tell whether words that no table knows may be somebody who speaks, where a verb says so.

    They are no preposition, pronoun, time or adverb.
    """
    opening = text.words[first].lower
    relative = phrases("people").at(text, first, last) is not None
    if last - first == 1 and not (opening.startswith(_THE) or relative):
        return False  # 'said mockingly that'
    if opening in _NO_SOURCES or opening in _AFTER or opening in _ANY or opening in THAT:
        return False
    if opening.startswith(_FOR_THE) or is_time(text, first):
        return False
    return all(word.tag in ("word", "other") for word in text.words[first:last])


def state_kind(text: Text, first: int, last: int) -> SourceKind | None:
    """Tell a state that speaks by its own name, or by that of its capital; None for no such."""
    if first >= last or text.words[first].tag != "word":
        return None
    capital = phrases("capitals").at(text, first, last)
    named = capital is not None and capital.last == last
    named |= last == first + 1 and is_country(text.words[first].lower)
    return SourceKind.OFFICIAL if named else None


def named_source(text: Text, words: Words, kind: SourceKind) -> tuple[Span, Source]:
    """Give the source that words name, and where it is named."""
    span = with_quote(text, text.span(*words))
    passage = Passage.of(text.document.text, span.start, span.end)
    called = _past_called(text, *words) > words[0]
    party = party_at(text, *words) if called else None
    name = party.name if party is not None else _name(text, words[0], passage.quote)
    return span, Source(name, kind, _speaks_for(text, *words), passage)


def _name(text: Text, first: int, quote: str) -> str:
    """Give a source's words without 'and', 'according to' joined to the first."""
    folded, name = text.words[first].lower, plain(quote).strip()
    if folded.startswith(_AND_THE):
        return name[len(_AND) :]
    if folded in _source_words():
        return name
    if folded.startswith(_AND) and without_article(folded[1:]) in _source_words():
        return name[1:]
    if not folded.startswith(_FOR):
        return name
    if folded.removeprefix(_FOR) in _source_words():
        return name[len(_FOR) :]
    return _THE + name[len(_FOR_THE) :] if folded.startswith(_FOR_THE) else name


@cache
def _source_words() -> frozenset[str]:
    """Give the words with which kinds of sources open, without their article."""
    forms = (form for row in rows("source_kinds") for form in row["forms"].split("|"))
    return frozenset(without_article(fold(form.split()[0])) for form in forms)


def _speaks_for(text: Text, first: int, last: int) -> str | None:
    """Give the party named in a designation: 'a commander in the forces of …'."""
    for index in range(first, last):
        party = party_at(text, index, last)
        if party is not None:
            return party.name
    return None


def subject_start(text: Text, index: int, first: int) -> int | None:
    """Give where a source opens that ends right before word `index`; None for no such."""
    start = index
    while (
        start > first
        and text.words[start - 1].tag == "word"
        and text.words[start - 1].lower not in THAT
    ):
        start -= 1
        if index - start > LONGEST or tells(text, start) or is_time(text, start):
            return None
    start += start < index and text.words[start].lower.lstrip("و") in _WAS
    opened = start < index and phrases("source_kinds").at(text, start, index) is not None
    opened |= start < index and state_kind(text, start, index) is not None
    return start if opened and source_end(text, start, index) == index else None
