"""Tells from syntax what a date or place belongs to."""

from collections.abc import Iterator

from reportedly.language.document import Document, Token
from reportedly.reading.dates.cues import (
    AFTERMATH_VERBS,
    CHARGING,
    COUNT_NOUNS,
    COUNT_VERBS,
    EVENT_ARGUMENTS,
    EVENT_NOUNS,
    EVENT_VERBS,
    HOLDING,
    HURTS,
    NO_DEEDS,
    RECEIVING,
    SERVING,
    SPEECH_NOUNS,
    SPEECH_VERBS,
    VERDICTS,
)
from reportedly.reading.dates.line_heads import told_under
from reportedly.reading.dates.measured import is_measured
from reportedly.reading.dates.mention import DateRole
from reportedly.reading.dates.passing_on import passes_on
from reportedly.reading.dates.phrased import (
    breaks_in,
    by_assailants,
    closes_count,
    closes_note,
    is_charge,
    is_committed,
    is_found_dead,
    is_laid,
    plants,
    puts_down,
    runs_over,
    sets_fire,
    takes_lives,
)
from reportedly.reading.dates.vocabulary import MONTHS
from reportedly.reading.hostages import TAKING, hostages_of
from reportedly.reading.ramming import is_car_bombing, is_ramming

_VERBS = ("VERB", "AUX")
_NOUNS = ("NOUN", "PROPN")
_BEFORE_DATE = frozenset({"on", "late", "early", "earlier", "in", "at"})
_ARGUMENTS = ("nsubj", "nsubjpass", "dobj", "attr", "pobj", "agent", "prep")
_LINKED = ("ccomp", "advcl", "relcl", "acl", "xcomp", "conj")
_DOWNING = frozenset({"gun", "cut", "mow"})
_PERCEIVING = frozenset("feel hear observe record register see witness".split())
"""Verbs of which what is perceived may be put as a clause: 'heard explosions assessed as …'."""
_APART = frozenset({"after", "before", "despite", "following", "over", "since"})
"""Prepositions of what a verb's doing is not: 'resigned on Monday over the attack'."""
_OF_DEATH = frozenset("certificate imprisonment penalty row sentence squad term threat".split())
"""What is called after death and tells of nobody's: 'upheld the death penalty on Monday'."""
_OUTLIVING = frozenset("family mother parent relative suspect survivor victim widow".split())
"""Who is left of an attack long after: 'survivors of the massacre laid flowers on Monday'."""
_INQUIRIES = frozenset("case inquest inquiry investigation probe trial".split())
"""Nouns for what looks into an attack, of whose day no more is said than of the attack's."""
_GARRISONS = frozenset(
    """army border check command control customs frontier guard lookout military observation
    police rebel security trading""".split()
)
_DEFINITE = frozenset({"the", "that", "this"})


def role_at(document: Document, token: int) -> DateRole:
    """Tell what the phrase headed by `token` belongs to.

    The nearest governing event or speech word decides; a date that follows a verb of speech
    at once ('said on Monday that …') is the speech's, whatever the parse.
    """
    if _follows_speech(document, token) or closes_count(document, token):
        return DateRole.SPEECH
    for node in document.ancestors(token):
        if _counted_from(document, node, token):
            return DateRole.OTHER
        if node.pos in _NOUNS:
            role = _role_of_noun(document, node, token)
        elif node.pos in _VERBS:
            role = None if is_laid(document, node) else _verb_role(document, node)
            if role is DateRole.SPEECH and _event_between(document, node.index, token):
                return DateRole.EVENT
            if role is DateRole.SPEECH and (
                _opens_with_event(document, node.index, token)
                or _is_told_before(document, node, token)
            ):
                return DateRole.EVENT
            if role is None and not passes_on(document, node):
                return _role_under(document, node, token)
        else:
            role = DateRole.EVENT if node.lower == "dead" else None  # 'shot dead on Monday'
        if role is not None:
            return role
    return _role_of_fragment(document, token)


def _role_under(document: Document, verb: Token, token: int) -> DateRole:
    """Tell what a verb that is of no attack makes of a date below it."""
    if closes_note(document, token):
        return _role_of_fragment(document, token)
    if _leads_to_event(document, verb):
        return DateRole.EVENT
    known = verb.lemma in VERDICTS | SERVING | HOLDING
    judged = known and _event_between(document, verb.index, token)
    return DateRole.EVENT if judged else DateRole.OTHER


def _leads_to_event(document: Document, verb: Token) -> bool:
    """Tell the 'poured' of 'on Monday they poured out fuel, barred the doors and burned four'.

    What its subject goes on to do is of one day with it; what he says or does of it later is not.
    """
    if verb.lemma in NO_DEEDS | SERVING:
        return False
    for before in document.children_by(verb.index, "prep"):
        deeds = document.children_by(before.index, "pcomp") if before.lower == "before" else ()
        if any(deed.lemma in EVENT_VERBS and deed.tag == "VBG" for deed in deeds):
            return True  # 'took them off a bus in Osk before shooting them'
    for then in document.children_by(verb.index, "conj"):
        own = document.children_by(then.index, "nsubj", "nsubjpass", "aux", "auxpass")
        if then.pos != "VERB" or own:
            continue
        if _verb_role(document, then) is DateRole.EVENT or _leads_to_event(document, then):
            return True
    return False


def role_of_date(document: Document, token: int) -> DateRole:
    """Tell what a date belongs to: as `role_at`, but the day of a count is not the attack's."""
    role = role_at(document, token)
    counted = role is DateRole.EVENT and _dates_count(document, token)
    return DateRole.SPEECH if counted else role


def _dates_count(document: Document, token: int) -> bool:
    """Tell whether the nearest verb over a date is of a number's course, with no attack between."""
    for node in document.ancestors(token):
        if node.pos in _NOUNS and _noun_role(node) is DateRole.EVENT:
            return False
        if node.pos in _VERBS:
            return _moves_count(document, node)
    return False


def is_event(document: Document, node: Token) -> bool:
    """Tell whether a noun or verb tells an attack or harm."""
    if node.pos in _NOUNS:
        return _noun_role(node) is DateRole.EVENT
    return node.pos in _VERBS and _verb_role(document, node) is DateRole.EVENT


def is_known(document: Document, node: Token) -> bool:
    """Tell whether a noun is but called to mind: 'the attack', with no more said of it."""
    told = document.children(node.index)
    return node.pos in _NOUNS and bool(told) and all(word.lower in _DEFINITE for word in told)


def in_main_clause(document: Document, node: Token) -> bool:
    """Tell whether the clause that `node` hangs on is its sentence's own, not one within it."""
    verbs = (verb for verb in document.ancestors(node.index) if verb.pos in _VERBS)
    return next((verb.dep == "ROOT" for verb in verbs), False)


def _counted_from(document: Document, node: Token, token: int) -> bool:
    """Tell whether a date before 'a day after …' is taken into that clause by the parse."""
    marks = document.children_by(node.index, "mark")
    return any(mark.index > token and is_measured(document, mark) for mark in marks)


def _follows_speech(document: Document, token: int) -> bool:
    if document.tokens[token].dep == "poss":
        return False
    index = token - 1
    while index >= 0 and document.tokens[index].lower in _BEFORE_DATE:
        index -= 1
    if index < 0 or document.tokens[index].sentence != document.tokens[token].sentence:
        return False
    before = document.tokens[index]
    return before.pos == "VERB" and before.lemma in SPEECH_VERBS


def _event_between(document: Document, verb: int, token: int) -> bool:
    """Tell whether an event stands between a verb of speech or verdict and what comes after it.

    In 'condemned the attack on the market on Saturday' the parse cannot tell what Saturday
    belongs to; the nearer word is the likelier. So it is in 'sentenced X for the raid in 2019'.
    """
    charges = document.tokens[verb].lemma in CHARGING
    return any(
        (t.lemma in EVENT_NOUNS or t.lower in ("events", "bomb"))
        and t.pos in _NOUNS
        and not (charges and is_charge(document, t))
        for t in document.tokens[verb + 1 : token]
    )


def _role_of_noun(document: Document, noun: Token, token: int) -> DateRole | None:
    """Tell what a noun makes of a date below it: 'an inquiry into the raid on Monday'."""
    if noun.lower == "shot" and document.children_by(noun.index, "nsubj"):
        return DateRole.EVENT  # 'Gunmen on Tuesday shot and wounded', by parses
    if noun.lemma in _INQUIRIES and _event_between(document, noun.index, token):
        return DateRole.EVENT
    if _is_manned(document, noun):
        return None
    return None if _has_day(document, noun, token) else _noun_role(noun)


def _has_day(document: Document, noun: Token, token: int) -> bool:
    """Tell 'the raid of 4 May in Osk on Tuesday', whose second day is that of its sentence."""
    if noun.lemma not in EVENT_NOUNS:
        return False
    for of in document.children_by(noun.index, "prep"):
        first, last = document.subtree(of.index)
        dated = any(t.lower in MONTHS for t in document.tokens[first:last])
        if of.lower == "of" and dated and last <= token:
            return True
    return False


def _opens_with_event(document: Document, verb: int, token: int) -> bool:
    """Tell the date of 'Following the raid on the mill, on 9 May, the council reports'.

    An event and no verb stand before the date, and a comma behind it.
    """
    first = document.sentence_of(token).first
    opening = document.tokens[first:token]
    named = any(t.lemma in EVENT_NOUNS and t.pos in _NOUNS for t in opening)
    verbs = any(t.pos in _VERBS for t in opening if t.lower not in _APART)
    ahead = document.tokens[token + 1 : min(token + 4, verb)]
    return token < verb and named and not verbs and any(t.text == "," for t in ahead)


def _is_told_before(document: Document, speech: Token, token: int) -> bool:
    """Tell the date of 'killed nine in Osk, on Monday, the army said', which parsers misplace.

    It stands behind the clause that is told, and before a comma and whoever tells it.
    """
    sayers = document.children_by(speech.index, "nsubj")
    told = [t for t in document.children_by(speech.index, "ccomp") if t.index < token]
    for note in document.children_by(speech.index, "dep"):  # where the parse found no verb
        told += document.tokens[document.subtree(note.index)[0] : token]
    if len(sayers) > 1:  # parsers give 'a bomb in a bag ripped …, killing two, the mayor said' two
        told += document.tokens[slice(*document.subtree(sayers[0].index))]
    if not any(t.pos == "VERB" and _verb_role(document, t) is DateRole.EVENT for t in told):
        return False
    return any(
        token < sayer.index < speech.index
        and any(t.text == "," for t in document.tokens[token + 1 : sayer.index])
        for sayer in sayers
    )


def _noun_role(node: Token) -> DateRole | None:
    if node.lemma in EVENT_NOUNS:
        return DateRole.EVENT
    return DateRole.SPEECH if node.lemma in SPEECH_NOUNS else None


def _is_manned(document: Document, post: Token) -> bool:
    """Tell 'a police post', 'an army post', which stands there, from what somebody posts."""
    return post.lemma == "post" and any(
        word.lower in _GARRISONS for word in document.children_by(post.index, "compound", "amod")
    )


def _verb_role(document: Document, node: Token) -> DateRole | None:
    if node.lemma in EVENT_VERBS or takes_lives(document, node):
        return DateRole.EVENT
    if node.lemma == "find" and is_found_dead(document, node):
        return DateRole.EVENT
    if node.lemma in SPEECH_VERBS and not puts_down(document, node):
        return DateRole.SPEECH
    if node.lemma in TAKING and hostages_of(document, node) is not None:
        return DateRole.EVENT
    if node.lemma not in AFTERMATH_VERBS and _has_event_argument(document, node):
        return DateRole.EVENT
    if node.lemma == "be":
        return _role_of_cleft(document, node)
    if plants(document, node) or by_assailants(document, node) or is_committed(document, node):
        return DateRole.EVENT
    if sets_fire(document, node) or breaks_in(document, node) or runs_over(document, node):
        return DateRole.EVENT
    driven = is_car_bombing(document, node) or is_ramming(document, node)
    return DateRole.EVENT if driven or _goes_on(document, node) else None


def _moves_count(document: Document, node: Token) -> bool:
    """Tell whether a verb is of a number's course: 'the toll rose', 'lowered the figure'."""
    return node.lemma in COUNT_VERBS and any(
        noun.lemma in COUNT_NOUNS
        for noun in document.children_by(node.index, "nsubj", "nsubjpass", "dobj")
    )


def _goes_on(document: Document, node: Token) -> bool:
    """Tell whether a verb leads to harm by the same doer: 'burst in on Monday and killed six'."""
    if node.lemma in AFTERMATH_VERBS:
        return False
    measured = any(is_measured(document, m) for m in document.children_by(node.index, "mark"))
    return any(
        verb.lemma not in SPEECH_VERBS | AFTERMATH_VERBS
        and not (measured and is_outcome(document, verb))
        and (
            verb.lemma in EVENT_VERBS
            or _has_event_argument(document, verb)
            or _goes_on(document, verb)
        )
        and not document.children_by(verb.index, "nsubj", "nsubjpass", "mark")
        for verb in document.children_by(node.index, "conj", "advcl")
        if verb.pos in _VERBS and verb.index > node.index
    )


def _opens_with_it(document: Document, verb: Token) -> bool:
    return any(subject.lower == "it" for subject in document.children_by(verb.index, "nsubj"))


def is_outcome(document: Document, verb: Token) -> bool:
    """Tell ', killing nine' behind a clause, which parsers hang on that and is its sentence's."""
    before = document.tokens[max(verb.index - 1, 0)]
    return verb.dep == "advcl" and verb.tag == "VBG" and before.text == ","


def _role_of_cleft(document: Document, node: Token) -> DateRole | None:
    """Look into the clause of 'it was on Monday that a shell fell'."""
    if _was_among_them(document, node):
        return DateRole.EVENT
    clauses = document.children_by(node.index, *_LINKED)
    if node.dep in ("ccomp", "parataxis"):  # 'It was a Friday, 4 May: a bomb went off'
        clauses += (document.tokens[node.head],) if _opens_with_it(document, node) else ()
    if any(c.lemma in EVENT_VERBS or _has_event_argument(document, c) for c in clauses):
        return DateRole.EVENT
    return None


def _was_among_them(document: Document, node: Token) -> bool:
    """Tell 'In May a leader was among 27 rebels gunned down in Osk'."""
    return any(
        verb.lemma in EVENT_VERBS or verb.lemma in _DOWNING
        for among in document.children_by(node.index, "prep")
        if among.lower in ("among", "amongst")
        for people in document.children_by(among.index, "pobj")
        for verb in document.children_by(people.index, "acl", "relcl")
    )


def _has_event_argument(document: Document, verb: Token) -> bool:
    """Tell whether the verb goes with an event; a relative clause goes with what it tells of."""
    told = document.tokens[verb.head].lemma if verb.dep in ("relcl", "acl") else ""
    if told in EVENT_ARGUMENTS or (told in HURTS and verb.lemma in RECEIVING):
        return True
    clauses = ("ccomp", "xcomp") if verb.lemma in _PERCEIVING else ()
    perceived = document.children_by(verb.index, *clauses) if clauses else ()
    verbs = (verb, *perceived)
    return any(_names_event(noun) for v in verbs for noun in _argument_nouns(document, v.index))


def _names_event(noun: Token) -> bool:
    """Tell whether a noun makes an event of its verb, also where it is taken for a name."""
    return noun.lemma in EVENT_ARGUMENTS or noun.lower.removesuffix("s") in EVENT_ARGUMENTS


def _argument_nouns(document: Document, index: int) -> Iterator[Token]:
    for child in document.children_by(index, *_ARGUMENTS):
        if child.dep in ("prep", "agent"):
            if child.lower in _APART:
                continue
            yield from document.children_by(child.index, "pobj")
        else:
            yield child
            if child.lemma not in _OF_DEATH:
                yield from document.children_by(child.index, "compound")
            if child.lemma in _OUTLIVING:
                continue
            for of in document.children_by(child.index, "prep"):
                # 'A series of explosions': what the noun is made of.
                yield from document.children_by(of.index, "pobj") if of.lower == "of" else ()


def _role_of_fragment(document: Document, token: int) -> DateRole:
    """Judge a date that no verb governs, in a headline or note, by the words of its sentence."""
    sentence = document.sentence_of(token)
    told = told_under(document, sentence) or sentence
    lemmas = {t.lemma for t in (*document.tokens_of(sentence), *document.tokens_of(told))}
    return DateRole.EVENT if lemmas & (EVENT_NOUNS | EVENT_VERBS) else DateRole.OTHER
