"""Finds the stretches of an Arabic text that name places, by the words before them.

A noun ('the village of …'), a direction or a preposition announces a name; the gazetteer or, behind
a noun, the word itself makes it one.
"""

from collections.abc import Iterator

import msgspec

from reportedly.gazetteer.entry import PlaceKind
from reportedly.gazetteer.keys import ARABIC_SPEAKING
from reportedly.gazetteer.lookup import Gazetteer
from reportedly.language.arabic.clitics import after_clitics
from reportedly.language.arabic.folding import folded_words, plain_word
from reportedly.reading.arabic.away import is_away
from reportedly.reading.arabic.believed import FAR_TOWN, SHORTEST, believed, fitting, said_to_be_one
from reportedly.reading.arabic.capitals import capital_at, country_behind, country_told
from reportedly.reading.arabic.countries import of_a_country
from reportedly.reading.arabic.listed_names import is_called_so, is_listed, is_name_itself
from reportedly.reading.arabic.name_ends import (
    SMALL,
    WELL_KNOWN,
    is_cut,
    is_of_heading,
    names_end,
    noun_of_itself,
)
from reportedly.reading.arabic.place_signals import (
    Signal,
    begins_before_mark,
    headed_by,
    signal_at,
)
from reportedly.reading.arabic.place_words import (
    announces,
    generic,
    is_behind_person,
    is_colour,
    is_direction,
    is_landmark,
    is_letter,
    is_medium,
    is_of_clock,
    is_of_town,
    is_ordinary_itself,
    opens,
    opens_name,
)
from reportedly.reading.arabic.quoted import quoted_end
from reportedly.reading.arabic.units import in_countries, in_countries_of_unit, is_unit
from reportedly.reading.arabic.unlisted_names import is_small_area, unlisted_end
from reportedly.reading.arabic.words import Text, carries_article
from reportedly.reading.placing.hits import Sense, senses_of

_LONGEST = 4
"""Words in the longest name."""
_HINTS = {
    "settlement": PlaceKind.SETTLEMENT,
    "neighbourhood": PlaceKind.NEIGHBOURHOOD,
    "division": PlaceKind.DIVISION,
    "district": PlaceKind.DIVISION,
}
_AND_THAT = frozenset({"وأن", "وإن", "فإن", "بأن"})
_IN_THE, _WITH = "بال", "ب"
_PREPOSITIONS = folded_words("في من على عن إلى مع بين")
_SEA, _ISLAND = "البحر", "island"
_NAMES_NO_PLACE = (is_behind_person, is_medium, is_letter, is_of_clock, is_colour)
_WHOLE = frozenset({"وادي", "واحه", "واد", "ود", "ولايه", "وسط"})
"""Words of places that begin with the letter of 'and', which is their own."""
_AND = frozenset({"و", "،", ",", "-", "/"})


class Candidate(msgspec.Struct, frozen=True):
    """A name before it is resolved; `senses` are empty for one that the gazetteer lacks."""

    first: int
    last: int
    name: str
    senses: tuple[Sense, ...]
    noun: str
    hint: PlaceKind | None
    certain: bool
    origin: bool
    side: bool = False


def candidates(text: Text, gazetteer: Gazetteer) -> Iterator[Candidate]:
    """Give the names of places in a text, in order, none overlapping."""
    for first, last in text.sentences():
        index, chained = first, Signal()
        while index < last:
            signal = _announced(text, gazetteer, index, first)
            signal = chained if not (signal.noun or signal.located) and chained.located else signal
            found = _candidate_at(text, gazetteer, index, last, signal)
            if found is None:
                chained = chained if text.words[index].lower in (*_AND, "(") else Signal()
                index += 1
                continue
            if not (signal.body or _is_part_of_title(text, found, last)):
                if not found.origin and is_away(text, found.first):
                    found = msgspec.structs.replace(found, origin=True)
                yield found
            chained = Signal(
                signal.noun,
                chained=True,
                many=signal.many,
                located=found.certain,
                origin=found.origin,
            )
            index = found.last
            if index < last and not (_goes_on(text, index) or _is_glossed(text, index, found)):
                chained = Signal()


def _is_part_of_title(text: Text, found: Candidate, last: int) -> bool:
    """Tell whether a name only begins one that stands in quotation marks: 'Aleppo Today'."""
    return not found.noun and quoted_end(text, found.first, last) > found.last


def _goes_on(text: Text, index: int) -> bool:
    """Tell whether a list of names may go on at word `index`."""
    return text.words[index].lower in _AND or text.words[index].lower.startswith("و")


def _is_glossed(text: Text, index: int, found: Candidate) -> bool:
    """Tell whether a bracket opens at word `index`, in which an unlisted name may have another."""
    return not found.senses and text.words[index].text == "("


def _candidate_at(
    text: Text, gazetteer: Gazetteer, index: int, last: int, signal: Signal
) -> Candidate | None:
    common = _is_common(text, index, signal, gazetteer)
    if _is_no_name(text, index, signal) or _only_announces(text, gazetteer, index, last):
        return None
    if (capital := _capital_at(text, gazetteer, index, last)) is not None:
        return capital
    if is_direction(text, index):
        return _named_by_direction(text, gazetteer, index, last, signal)
    listed = gazetteer.opens_in_arabic(text.words[index].lower)
    if common and not (opens(text, index) or signal.noun or listed):
        return None
    known = _known_at(text, gazetteer, index, last, signal)
    if known is not None:
        return known
    if is_of_town(text, index) and index + 1 < last and _names_after(text, index + 1):
        return None
    if signal.chained and signal.noun and not signal.many:
        return None
    noun = _noun_of_unlisted(text, index, last, signal, common=common)
    bare = noun == "landmark" and index + 1 < last and is_landmark(text, index)
    if not noun or (bare and _put_in(text, gazetteer, index + 1, noun)):
        return None
    gone = _joined_letters(text, index, signal)[-1]
    return _unknown_at(text, index, last, msgspec.structs.replace(signal, noun=noun), gone)


def _put_in(text: Text, gazetteer: Gazetteer, index: int, noun: str) -> bool:
    """Tell whether 'in' is joined to a known place at word `index`: 'a hospital in Gaza'.

    A village may have a name of its own that begins so; what is left must be well known then.
    """
    whole = plain_word(text.words[index].text)
    if not whole.startswith(_WITH) or senses_of(gazetteer, whole):
        return False
    senses = senses_of(gazetteer, whole.removeprefix(_WITH))
    known = noun == "landmark" or whole.startswith(_IN_THE)
    return bool(senses) and (
        known or senses[0].entry.is_area or senses[0].entry.population >= FAR_TOWN
    )


def _noun_of_unlisted(text: Text, index: int, last: int, signal: Signal, *, common: bool) -> str:
    """Give the sort of place that a name is of which the gazetteer lacks; '' where it is none."""
    goes_on = opens_name(text, index, last)
    if common and not goes_on:
        return ""
    district = signal.noun == "district"
    if signal.noun in SMALL or (district and is_unit(text, index - 1)):
        return signal.noun
    if district and is_small_area(text, index, last):
        return "settlement"
    return noun_of_itself(text, index, signal) if goes_on else ""


def _announced(text: Text, gazetteer: Gazetteer, index: int, first: int) -> Signal:
    """Read the words before a name, also where their noun's is left out: 'in a village in Osk'."""
    signal, word = signal_at(text, index, first), text.words[index]
    if not signal.noun and signal.puts(0):
        signal = msgspec.structs.replace(signal, noun=_noun_by_country(text, index, gazetteer))
    if signal.noun not in SMALL or signal.many or not word.lower.startswith(_WITH):
        return signal
    left_out = _put_in(text, gazetteer, index, signal.noun)
    return Signal(located=True, prefixed=True) if left_out else signal


def _noun_by_country(text: Text, index: int, gazetteer: Gazetteer) -> str:
    """Give the sort of a place whose country is told right behind it: 'in Ibb in Yemen'; or ''."""
    country = country_behind(text, index + 1, gazetteer)
    senses = senses_of(gazetteer, plain_word(text.words[index].text)) if country else ()
    for sense in senses:
        town = sense.entry.kind is PlaceKind.SETTLEMENT and sense.entry.population >= WELL_KNOWN
        if sense.own == 1.0 and sense.entry.country == country and (town or sense.entry.is_area):
            return "settlement" if town else "division"
    return ""


def _is_no_name(text: Text, index: int, signal: Signal) -> bool:
    """Tell a mark, 'and that' (which has the letters of Van once folded), and the name of a sea.

    So a person's name: 'the girl Reem'. A resort lies on the sea; the province called after it is
    announced as one.
    """
    word = text.words[index]
    if not signal.noun and any(said(text, index) for said in _NAMES_NO_PLACE):
        return True
    sea = word.lower == _SEA and signal.noun != "division"
    return word.tag != "word" or sea or plain_word(word.text) in _AND_THAT


def _is_common(text: Text, index: int, signal: Signal, gazetteer: Gazetteer) -> bool:
    """Tell whether a word is an ordinary one, so that more than its letters must make it a name."""
    if signal.construct or not generic(text, index):
        return False
    announced = bool(signal.noun) and not signal.chained
    if announced and not is_ordinary_itself(text, index) and _is_known_here(text, index, gazetteer):
        return False  # 'the district of Bajil' is not 'for the sake of'
    return not is_name_itself(text, index, signal, gazetteer)


def _is_known_here(text: Text, index: int, gazetteer: Gazetteer) -> bool:
    """Tell whether a word as it stands is the name of a place where Arabic is written."""
    senses = senses_of(gazetteer, plain_word(text.words[index].text))
    return bool(senses) and senses[0].entry.country in ARABIC_SPEAKING


def _capital_at(text: Text, gazetteer: Gazetteer, index: int, last: int) -> Candidate | None:
    """Give the town of 'the Algerian capital', where its name does not follow."""
    town, stop = capital_at(text, index, last, gazetteer), index + 2
    if town is None:
        return None
    if stop < last and _known_at(text, gazetteer, stop, last, Signal("settlement", located=True)):
        return None
    sense = next((s for s in senses_of(gazetteer, town.name) if s.entry.id == town.id), None)
    if sense is None:
        return None
    return Candidate(index, stop, town.name, (sense,), "settlement", None, True, False)


def _named_by_direction(
    text: Text, gazetteer: Gazetteer, index: int, last: int, signal: Signal
) -> Candidate | None:
    """Give an area that is called after where it lies: 'South Kordofan', 'North Sinai'."""
    stop = index + 2
    if stop > last or text.words[stop - 1].tag != "word" or carries_article(text, index):
        return None
    for gone in _joined_letters(text, index, signal):
        name = _name(text, index, stop, gone)
        areas = tuple(s for s in senses_of(gazetteer, name) if s.entry.is_area)
        if areas and (areas[0].entry.country in ARABIC_SPEAKING or is_listed(areas)):
            return Candidate(index, stop, name, areas, signal.noun, None, True, signal.origin)
    return None


def _names_after(text: Text, index: int) -> bool:
    """Tell whether a word may be the name that 'roundabout' before it announces."""
    return text.words[index].tag == "word" and (not generic(text, index) or is_of_town(text, index))


def _known_at(
    text: Text, gazetteer: Gazetteer, index: int, last: int, signal: Signal
) -> Candidate | None:
    """Give the longest name of the gazetteer that begins at word `index`."""
    longest = _longest(text, index, signal)
    headed = begins_before_mark(text, index, _LONGEST)
    end = min(last, index + (_LONGEST if headed else longest))
    for stop in range(names_end(text, index, end), index, -1):
        before = headed_by(text, index, stop, signal)
        if stop > index + longest and not before.opening:
            continue
        if stop > index + 1 and _is_side_of_another(text, gazetteer, stop, last):
            continue
        for gone in _joined_letters(text, index, signal):
            name = _name(text, index, stop, gone)
            senses = senses_of(gazetteer, name) or _joined(gazetteer, name, text, index)
            senses = fitting(senses, signal.noun)
            senses = _told_by_country(text, index, stop, senses, gazetteer)
            alone = stop == index + 1 and _is_common(text, index, signal, gazetteer)
            if alone and (announces(text, index) or is_direction(text, index)):
                continue
            if alone and not said_to_be_one(name, senses, _sort(text, index, senses, signal)):
                continue
            if stop == index + 1 and senses and is_cut(text, index, last, senses[0].entry, signal):
                continue
            if senses and is_of_heading(text, index, stop, signal):
                continue
            called = is_listed(senses) and is_called_so(text, index, name, before, gone)
            if senses and (called or believed(name, senses, before, gone)):
                hint = _HINTS.get(signal.noun)
                certain = bool(signal.noun) or signal.located or before.headed
                about = (signal.noun, hint, certain, signal.origin, signal.side)
                return Candidate(index, stop, name, senses, *about)
    return None


def _told_by_country(
    text: Text, index: int, stop: int, senses: tuple[Sense, ...], gazetteer: Gazetteer
) -> tuple[Sense, ...]:
    """Keep the senses in the country that the words beside a name tell, where there are some.

    'Tripoli the Lebanese', 'the locality (as Sudan has them) of Tawila'.
    """
    senses = in_countries_of_unit(text, index, senses)
    country = country_told(text, stop, gazetteer) if len(senses) > 1 else None
    return in_countries(senses, (country,)) if country else senses


def _sort(text: Text, index: int, senses: tuple[Sense, ...], signal: Signal) -> str:
    """Give the sort of place that the noun before an ordinary word tells; a district's is a town's.

    Only where Arabic is written: 'the directorate of security' is no town of the Netherlands.
    """
    local = bool(senses) and senses[0].entry.country in ARABIC_SPEAKING
    return "settlement" if local and is_unit(text, index - 1) else signal.noun


def _is_side_of_another(text: Text, gazetteer: Gazetteer, stop: int, last: int) -> bool:
    """Tell whether the last word before `stop` is a direction of the place behind it.

    'The city of Osk, east (of) Tarn' is Osk.
    """
    if stop >= last or carries_article(text, stop - 1) or not is_direction(text, stop - 1):
        return False
    behind = text.words[stop]
    return behind.tag == "word" and bool(senses_of(gazetteer, plain_word(behind.text)))


def _only_announces(text: Text, gazetteer: Gazetteer, index: int, last: int) -> bool:
    """Tell whether 'city' comes before a name that is known: it is then no part of the name."""
    if not announces(text, index) or index + 1 >= last:
        return False
    return (
        _known_at(text, gazetteer, index + 1, last, Signal("settlement", located=True)) is not None
    )


def _joined_letters(text: Text, index: int, signal: Signal) -> tuple[int, ...]:
    """Give how many letters before a name may be joined to it: behind a noun, only an 'and'."""
    word = text.words[index].lower
    if word in _WHOLE:
        return (0,)
    if signal.noun:
        return (0, 1) if signal.chained and word.startswith("و") else (0,)
    joined = tuple(gone for gone, _ in after_clitics(word))
    return (0,) if word.startswith("و") and _is_behind_preposition(text, index) else joined


def _is_behind_preposition(text: Text, index: int) -> bool:
    """Tell whether a preposition stands right before a word, which no 'and' can open then."""
    inside = index > text.sentence_start(index)
    return inside and text.words[index - 1].lower in _PREPOSITIONS


def _longest(text: Text, index: int, signal: Signal) -> int:
    """Give the words a name may have here: many where something says that a name begins."""
    if signal.noun or opens(text, index):
        return _LONGEST
    return 2 if signal.located or signal.origin or signal.tagged else 1


def _joined(gazetteer: Gazetteer, name: str, text: Text, index: int) -> tuple[Sense, ...]:
    """Give what a name of several words means when it is written as one, unless 'in' opens it."""
    if " " not in name or text.words[index].lower in _PREPOSITIONS:
        return ()
    return senses_of(gazetteer, name.replace(" ", ""))


def _name(text: Text, first: int, last: int, gone: int) -> str:
    """Give a name without marks and clitics; 'for the' gives the article back."""
    opening = plain_word(text.words[first].text)
    bare = opening[gone:]
    if gone and bare.startswith("ل") and opening[:gone].endswith("ل"):
        bare = "ا" + bare
    return " ".join([bare, *(plain_word(word.text) for word in text.words[first + 1 : last])])


def _unknown_at(text: Text, index: int, last: int, signal: Signal, gone: int) -> Candidate | None:
    """Take the word behind 'village', with what belongs to it, for a name of its own.

    `gone` are the letters before it that are no part of it.
    """
    adjective = of_a_country(text.words[index].lower) and not carries_article(text, index)
    stop = None if adjective else unlisted_end(text, index, last, signal)  # 'an Iraqi city'
    name = _name(text, index, stop, gone) if stop is not None else ""
    if stop is None or len(name) < SHORTEST or name.startswith("لل"):
        return None  # 'a gathering for the …' has no name
    return Candidate(index, stop, name, (), signal.noun, None, True, signal.origin)
