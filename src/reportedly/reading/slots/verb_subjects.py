"""Gives the subject of a verb: its own, or that of the verb whose subject it shares."""

from reportedly.language.document import Document, Token
from reportedly.language.english.tags import FINITE
from reportedly.reading.dates.vocabulary import MONTHS
from reportedly.reading.slots.event_words import NOUNS

_SUBJECTS = ("nsubj", "csubj")
_SUBJECT_SHARING = frozenset(("conj", "xcomp", "advcl", "dep"))
_AIMED = frozenset("ambush attack bomb bombard pound raid shell storm strike target".split())
_RUMOURED = frozenset("allege believe know report rumour rumor say suspect think".split())
_WHILE = frozenset(("as", "when", "while", "where"))
_BURSTING = frozenset(
    "attack blow burst detonate explode fall fire go hit land open shell shoot strike".split()
)
_RELATIVE = frozenset(("who", "which", "that", "whom", "whose"))
_RECORDING = frozenset(
    "announce confirm count document list log monitor note record register report tally "
    "verify".split()
)
"""Verbs whose subject tells of what others did: 'documented his injury due to shelling'."""
_AT = frozenset({"against", "at", "on"})
_BEFALLING = frozenset("ambush assassination bombardment massacre murder siege".split())
"""Nouns for attacks (lemmas) behind which 'of' tells whom they befell; so do those in '-ing'."""
_ACCUSING = frozenset("accuse blame suspect".split())


def is_passive(document: Document, verb: int) -> bool:
    """Tell whether the verb at token `verb` is passive ('was shelled', 'shells fired by …')."""
    if document.children_by(verb, "auxpass", "nsubjpass"):
        return True
    token = document.tokens[verb]
    if token.tag != "VBN" or document.children_by(verb, "nsubj", "aux"):
        return False
    if token.dep == "acl" and token.lemma in _AIMED and document.children_by(verb, "dobj"):
        return False  # 'rebels targeted on Monday the town', of which parsers make a participle
    return token.dep in ("acl", "amod") or bool(document.children_by(verb, "agent"))


def subjects(document: Document, verb: int) -> tuple[Token, ...]:
    """Give the subject of the active verb at `verb`, its own or that of the verb it depends on.

    A relative pronoun gives the noun that the clause modifies.
    """
    for _ in range(4):
        own = document.children_by(verb, *_SUBJECTS) or of_auxiliary(document, verb)
        own = own or _behind_date(document, verb) or _rumoured(document, verb)
        own = own or _behind_opening(document, verb)
        if own:
            return tuple(antecedent(document, subject) for subject in own)
        token = document.tokens[verb]
        done = token.tag == "VBG" or (token.tag == "VBN" and not is_passive(document, verb))
        if token.dep == "acl" and done:
            return (document.tokens[token.head],)
        into = token.tag == "VBG" and document.tokens[token.head].lower == "into"
        if into and token.dep in ("pcomp", "pobj"):
            made = document.tokens[token.head].head  # 'provoked into opening fire'
            return document.children_by(made, "nsubjpass") or document.children_by(made, "dobj")
        if token.dep not in _SUBJECT_SHARING or token.head == verb:
            return ()
        if is_passive(document, token.head) and token.dep == "conj":
            return ()
        recorded = token.dep == "advcl" and document.tokens[token.head].lemma in _RECORDING
        if recorded and token.lemma not in ("claim", "say"):
            return ()
        if _follows_charge(document, token) or _is_count(document, token):
            return ()
        verb = _shared_with(document, token)
    return ()


def _follows_charge(document: Document, verb: Token) -> bool:
    """Tell the killing of 'accused X of shelling it, killing two', which is no accuser's.

    Parsers tie it to the accuser's verb.
    """
    above = document.tokens[verb.head]
    accused = above.lemma in _ACCUSING and not is_passive(document, above.index)
    return accused and verb.dep == "advcl" and verb.tag == "VBG" and above.index < verb.index


def _is_count(document: Document, verb: Token) -> bool:
    """Tell the raped of 'put the toll at 21 killed and 12 raped', which says what the 12 suffered.

    Parsers take it for what the teller did as well.
    """
    before = document.tokens[verb.index - 1]
    bare = verb.dep == "conj" and not document.children_by(verb.index, "dobj", "aux")
    return bare and before.pos == "NUM" and before.head == verb.index


def _behind_date(document: Document, verb: int) -> tuple[Token, ...]:
    """Give the units of 'on the evening of 25 July (1995) units of the army fired …'.

    Parsers take the noun behind a date that no comma closes for what the date says more of.
    """
    if document.tokens[verb].tag != "VBD":
        return ()
    for preposition in document.children_by(verb, "prep"):
        first, last = document.subtree(preposition.index)
        for noun in document.tokens[first : min(last, verb)]:
            dated = any(t.lower in MONTHS for t in document.children_by(noun.index, "compound"))
            if dated and noun.tag in ("NNS", "NNPS") and noun.dep == "pobj":
                return (noun,)
        for year in document.tokens[first : min(last, verb) - 1]:
            noun = document.tokens[year.index + 1]
            dated = year.pos == "NUM" and len(year.text) == 4 and year.text.isdigit()
            if dated and noun.tag in ("NNS", "NN", "NNP") and noun.dep == "pobj":
                return (noun,)
    return ()


def _behind_opening(document: Document, verb: int) -> tuple[Token, ...]:
    """Give the brigade of 'In calls to the media, the brigade, an armed wing of X, claimed it'.

    Parsers join it to what the sentence opens with.
    """
    if document.tokens[verb].tag not in FINITE or document.tokens[verb - 1].text != ",":
        return ()
    opening = document.sentence_of(verb).first
    for preposition in document.children_by(verb, "prep"):
        if preposition.index != opening:
            continue
        for noun in document.tokens[opening : document.subtree(opening)[1]]:
            start = document.subtree(noun.index)[0]
            parted = noun.dep == "conj" and document.tokens[start - 1].text == ","
            if parted and not document.children_by(noun.head, "cc"):
                return (noun,)
    return ()


def _rumoured(document: Document, verb: int) -> tuple[Token, ...]:
    """Give the subject of 'X was reported to have shot them', which is that of the rumour."""
    token = document.tokens[verb]
    told = token.dep == "xcomp" and document.tokens[token.head].lemma in _RUMOURED
    return document.children_by(token.head, "nsubjpass") if told else ()


def of_auxiliary(document: Document, verb: int) -> tuple[Token, ...]:
    """Give the subject of 'had for weeks denied it', which parsers hang on the 'had' set apart."""
    return tuple(
        subject
        for auxiliary in document.children_by(verb, "aux")
        if auxiliary.index < verb - 1
        for subject in document.children_by(auxiliary.index, *_SUBJECTS)
    )


def _shared_with(document: Document, verb: Token) -> int:
    """Give the verb whose subject `verb` shares: what burst, not those who were there as it did.

    In 'it exploded as police arrived, killing four' parsers tie the killing to the arrival.
    """
    above = document.tokens[verb.head]
    burst = document.tokens[above.head]
    follows = verb.tag == "VBG" and verb.dep == above.dep == "advcl" and above.index < verb.index
    if follows and burst.lemma in _BURSTING:
        opening = document.children_by(above.index, "mark", "advmod")
        if any(word.lower in _WHILE for word in opening):
            return burst.index
    return above.index


def antecedent(document: Document, subject: Token) -> Token:
    """Give the noun that a relative pronoun stands for, or `subject` itself."""
    if subject.lower not in _RELATIVE:
        return subject
    for ancestor in document.ancestors(subject.index):
        if ancestor.dep == "relcl":
            noun = document.tokens[ancestor.head]
            return noun if subject.lower == "who" else _attack_on(document, noun) or noun
        if ancestor.dep == "ccomp" and subject.tag == "WDT":  # 'it was the army that shot them'
            told = document.children_by(ancestor.head, "attr")
            return told[0] if told else subject
    return subject


def _attack_on(document: Document, noun: Token) -> Token | None:
    """Give the bombing of 'the bombing of the Front's office, which killed nine', done to it."""
    preposition = document.tokens[noun.head]
    attack = document.tokens[preposition.head]
    if noun.dep != "pobj" or attack.lemma not in NOUNS:
        return None
    befell = attack.lower.endswith("ing") or attack.lemma in _BEFALLING
    aimed = preposition.lower in _AT or (preposition.lower == "of" and befell)
    return attack if aimed else None
