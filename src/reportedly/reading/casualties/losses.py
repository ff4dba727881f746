"""Harm told without a word of harm: 'lost two nephews', 'received burns', 'treated for wounds'."""

from collections.abc import Callable, Sequence

from reportedly.language.document import Document, Sentence, Token
from reportedly.model.figure import Group
from reportedly.reading.casualties import persons

LIVES = frozenset({"lives", "life"})
TAKING = frozenset({"claim", "take", "cost", "lose"})
"""Verbs that say of lives that people died."""
LOSING = frozenset({"lose", "loses", "losing", "lost"})
WOUNDING = frozenset("nursing received receiving suffered suffering sustained sustaining".split())
_ESCAPING = frozenset("escaped escapes hospitalised hospitalized survived survives".split())
"""What those do who are hurt, before 'with injuries'."""
TREATING = frozenset({"treated", "treatment"})
_HAVING = frozenset({"have", "has", "had", "having"})
BURYING = frozenset({"bury", "buries", "burying", "buried"})

LOST = (
    persons.KIN
    | persons.of_group(Group.COMBATANTS)
    | persons.of_group(Group.MEDICS)
    | persons.of_group(Group.AID_WORKERS)
    | persons.of_group(Group.JOURNALISTS)
    | frozenset(
        "people men women children civilians villagers residents colleagues volunteers"
        " staff personnel officers policemen workers employees passengers".split()
    )
)
"""Those whose loss is a death: one loses a match, a home, or 14 voters otherwise."""
WOUNDS = frozenset(
    "wound wounds injury injuries burn burns concussion concussions fracture fractures cuts "
    "lacerations bruises".split()
)
HOSPITALS = frozenset({"hospital", "hospitals", "clinic", "clinics"})
_TO_HOSPITAL = frozenset(
    {
        ("treated", "in"),
        ("treated", "at"),
        ("taken", "to"),
        ("rushed", "to"),
        ("admitted", "to"),
        ("are", "in"),
        ("remain", "in"),
        ("still", "in"),
    }
)
BROUGHT = frozenset(verb for verb, _ in _TO_HOSPITAL)
"""What is done with the wounded, and the word before the hospital."""
_RECEIVING = frozenset(
    "receiving received receive undergoing sought needed require required requiring".split()
)
_CARE = frozenset({"help", "attention", "care", "aid", "assistance"})
"""What those who are hurt receive or seek, behind 'medical'."""
CARED_FOR = HOSPITALS | _CARE | {"treatment"}
"""Words that end what is done for the sick as well as for the wounded."""
_BEFORE_HOSPITAL = frozenset({"DET", "PRON", "ADJ", "NUM", "NOUN", "PROPN", "PART", "CCONJ"})
_COVERED = frozenset({"under", "underneath", "beneath", "below", "alive", "by"})
_COVERS = frozenset(
    """rubble debris ruins wreckage collapse collapsed landslide avalanche mudslide shelter shelters
    cellar cellars basement basements bunker bunkers tunnel tunnels""".split()
)
"""What buries people who may be alive, and where they are buried by it."""
INFLICTING = frozenset({"inflict", "cause"})
"""Verbs (lemmas) that open what was inflicted on people, as `past_inflicted` reads it."""
OPENING = LOSING | WOUNDING | BROUGHT | _HAVING | _RECEIVING | _ESCAPING | {"treated", "with"}
"""Words with which all else opens that is read here, in lower case."""
_LONGEST = 7
"""Tokens that may stand between the verb and its noun."""
_FARTHEST = 10
"""Tokens from the verb in which it is said on whom wounds were inflicted."""
_BEFORE_LOST = frozenset({"DET", "PRON", "NUM", "ADJ", "ADV", "PROPN", "PUNCT"})
_BEFORE_WOUNDS = frozenset({"DET", "ADJ", "ADV", "NOUN", "CCONJ"})
_BROKEN = frozenset({"broken", "fractured", "severed", "shattered"})
_LIMBS = frozenset("arm arms leg legs hand hands foot rib ribs bone bones limb limbs".split())
LOST_PARTS = _LIMBS - {"bone", "bones", "rib", "ribs"} | frozenset("eye eyes feet limb".split())
_BEFORE_LIMB = frozenset({"ADJ", "DET", "NUM", "PRON"})
_VARYING = ("varying", "various", "different", "of")
"""Words of 'sustained varying degrees of injury'."""


def loses_people(document: Document, sentence: Sentence, at: int) -> bool:
    """Tell 'lost her sister', 'lost 14 of its fighters' from other losses, by what follows `at`."""
    if document.tokens[at].lower not in LOSING:
        return False
    for token in document.tokens[at + 1 : min(at + _LONGEST, sentence.last)]:
        if token.lower in LOST:
            return True
        if token.pos not in _BEFORE_LOST and token.lower != "of":
            return False
    return False


def past_wounds(document: Document, sentence: Sentence, at: int) -> int | None:
    """Give the token after 'received shrapnel wounds' that starts at `at`; None for no wounds.

    So of 'people with shrapnel wounds', from the 'with' behind their noun on.
    """
    token = document.tokens[at]
    if token.lower in LOSING:
        return _past_limb(document, sentence, at + 1)
    before = document.tokens[at - 1]
    named = before.pos == "PROPN" and document.tokens[at - 2].pos == "PROPN"
    who = before.lower if at > sentence.first and not named else ""  # not 'Mercy General with …'
    has = token.lower == "with" and (who in persons.PLURAL or who in persons.SINGULAR)
    with_wounds = [t.lower for t in document.tokens[at : at + 2]]
    hurt = with_wounds[0] in _ESCAPING and with_wounds[1:] == ["with"]
    if not (has or hurt) and token.lower not in WOUNDING | _HAVING:
        return None
    start = at + 1 + hurt
    suffering = token.lower in WOUNDING
    if suffering and start < sentence.last and document.tokens[start].lower == "from":
        start += 1  # 'suffering from a gunshot wound'
    return _past_wound(document, sentence, start, at + _LONGEST)


def _past_limb(document: Document, sentence: Sentence, first: int) -> int | None:
    """Give the token after the limb of 'lost an arm', 'lost both his legs'."""
    ahead = document.tokens[first : min(first + _LONGEST, sentence.last)]
    return _past_noun(ahead, lambda token: token.lower in LOST_PARTS, _BEFORE_LIMB)


def past_inflicted(document: Document, sentence: Sentence, at: int) -> int | None:
    """Give the token after 'inflicted injuries on' that starts at `at`; None for no wounds."""
    tokens = document.tokens
    if tokens[at].lemma not in INFLICTING:
        return None
    wounded = False
    for token in tokens[at + 1 : min(at + _FARTHEST, sentence.last)]:
        if wounded and token.lower in {"on", "upon", "to"}:
            return token.index + 1
        wounded = wounded or token.lower in WOUNDS
        if token.pos not in _BEFORE_WOUNDS and not (wounded and token.lower == "of"):
            return None
    return None


def past_treatment(document: Document, sentence: Sentence, at: int) -> int | None:
    """Give the token after 'treated for gunshot wounds', 'received treatment for injuries'.

    `at` is where the words for it may start; None where nobody is treated for a wound.
    """
    tokens = document.tokens
    if (last := _past_hospital(document, sentence, at)) is not None:
        return last
    if (last := _past_care(document, sentence, at)) is not None:
        return last
    received = tokens[at].lower in WOUNDING and at + 1 < sentence.last
    word = at + 1 if received else at
    expected = "treatment" if received else "treated"
    if tokens[word].lower != expected or word + 2 >= sentence.last:
        return None
    if tokens[word + 1].lower != "for":
        return None
    return _past_wound(document, sentence, word + 2, word + _LONGEST)


def _past_hospital(document: Document, sentence: Sentence, at: int) -> int | None:
    """Give the token after 'treated in local hospitals', 'taken to hospital' at token `at`."""
    if at + 2 >= sentence.last or document.tokens[at].lower not in BROUGHT:
        return None
    if (document.tokens[at].lower, document.tokens[at + 1].lower) not in _TO_HOSPITAL:
        return None
    ahead = document.tokens[at + 2 : min(at + _LONGEST, sentence.last)]
    return _past_noun(ahead, lambda token: token.lower in HOSPITALS, _BEFORE_HOSPITAL)


def _past_care(document: Document, sentence: Sentence, at: int) -> int | None:
    """Give the token after 'were receiving treatment', 'sought medical help' at token `at`."""
    if document.tokens[at].lower not in _RECEIVING:
        return None
    ahead = [token.lower for token in document.tokens[at + 1 : min(at + 4, sentence.last)]]
    words = 1 + (ahead[:1] == ["medical"])
    said = ahead[words - 1 : words]
    cared = said == ["treatment"] or (words == 2 and said != [] and said[0] in _CARE)
    return at + 1 + words if cared and ahead[words : words + 1] != ["for"] else None


def _past_wound(document: Document, sentence: Sentence, first: int, last: int) -> int | None:
    """Give the token after the wound that opens at token `first`, before `last`, if one does."""
    return _past_noun(
        document.tokens[first : min(last, sentence.last)],
        lambda token: _is_wound(document, token) and not _describes(document, sentence, token),
        _BEFORE_WOUNDS,
        _VARYING,
    )


def _is_wound(document: Document, token: Token) -> bool:
    """Tell a wound, and the leg of 'a broken leg'."""
    broken = document.tokens[max(0, token.index - 1)].lower in _BROKEN
    return token.lower in WOUNDS or (broken and token.lower in _LIMBS)


def _past_noun(
    ahead: Sequence[Token],
    is_noun: Callable[[Token], bool],
    before: frozenset[str],
    words: Sequence[str] = (),
) -> int | None:
    """Give the token after the first noun that is wanted, with no other than `before` ahead.

    `before` are parts of speech; `words`, in lower case, may stand there too.
    """
    for token in ahead:
        if is_noun(token):
            return token.index + 1
        if token.pos not in before and token.lower not in words:
            return None
    return None


def _describes(document: Document, sentence: Sentence, noun: Token) -> bool:
    """Tell the 'burn' of 'burn victims'."""
    after = noun.index + 1
    return after < sentence.last and document.tokens[after].pos in ("NOUN", "PROPN")


def covers_living(document: Document, sentence: Sentence, at: int) -> bool:
    """Tell those 'buried under rubble', who may be alive, from the dead who were buried."""
    if document.tokens[at].lower not in BURYING:
        return False
    ahead = [t.lower for t in document.tokens[at + 1 : min(at + _LONGEST, sentence.last)]]
    return not _COVERED.isdisjoint(ahead[:1]) or not _COVERS.isdisjoint(ahead)
