"""Tells whoever suffered a deed from whoever did it: 'two officers wounded', 'man killed in raid'.

Parsers take both for subjects, above all in headlines, which leave out 'was'.
"""

from reportedly.language.document import Document, Token
from reportedly.reading.slots.actor_words import ARMED_PEOPLE, BODIES
from reportedly.reading.slots.deeds import suffers
from reportedly.reading.slots.event_words import HARM_VERBS, NOUNS
from reportedly.reading.slots.syntax import MANY, objects_of
from reportedly.reading.slots.words import singular

_ARMED = ARMED_PEOPLE | BODIES
_DONE_TO = frozenset(
    "abduct ambush assault attack behead execute kidnap mug rape rob shoot stab".split()
)
"""Deeds that are done to somebody, who in a headline stands before them: 'Man robbed'."""
_NO_VICTIMS = frozenset(NOUNS) | {"battle", "combat", "fighting"}
"""What nobody kills, though parsers say so: 'Nine rebels killed fighting in Osk'."""
_DYING = frozenset({"die", "perish"})
"""What whoever did it did not do: 'one person died in the raid and injured two', a slip."""
_OF_SOMEBODY = frozenset("abduct behead butcher decapitate kidnap massacre slaughter".split())
"""Deeds of which nobody ever tells without whom they befell: 'Students massacred in Osk'."""
_AIMED = frozenset("at back down from into on up".split())
"""What follows 'shot' where it is told of who shot."""
_HURTING = frozenset({"knife", "lynch", "shoot", "stab"})
"""Deeds of which nobody tells without whom they befell, unless it says at what."""
_NOWHERE = frozenset("air defence defense direction sky".split())
"""In what people shoot whom nothing befalls: 'shot in the air', 'in self-defence'."""
_BEHIND_SHOT = frozenset({"as", "when", "while", "by", ",", ";", ".", "outside"})
"""What follows 'shot' in a headline that spares its 'were'."""


def was_harmed(document: Document, head: Token, deed: Token) -> bool:
    """Tell whether the subject of a verb of harm suffered it ('two officers wounded')."""
    head = _counted_as(document, head)
    above = document.tokens[head.head]
    if head.dep == "nsubj" and above.index != deed.index:
        died = above.lemma in _DYING and deed.dep == "conj"
        if suffers(document, above) or (died and _ARMED.isdisjoint({head.lower, head.lemma})):
            return True
        if _is_deadly(document, above):  # 'Ivo Karm shot dead, then blast'
            return not document.children_by(above.index, "dobj")
    if _is_called_harmed(document, head, deed):
        return True
    if above.lower == "found" and above.head == deed.index and above.dep == "aux":
        return True  # 'Man found fatally shot'
    if _is_found(document, deed):
        return True
    harmed = (deed.pos == "VERB" and deed.lemma in HARM_VERBS) or _is_deadly(document, deed)
    harmed = harmed or _is_noted(document, deed) or _is_shot(document, head, deed)
    harm = harmed and head.dep in ("nsubj", "conj")
    shared = _shares_object(document, deed)
    verb = deed if shared is None else shared
    objects = [t for t in document.children_by(verb.index, "dobj") if t.lemma not in _NO_VICTIMS]
    objects = [t for t in objects if not _is_harmed_beside(document, t)]
    if deed.dep != "relcl":  # 'the men whom the army killed'
        objects = [thing for thing in objects if thing.index > deed.index]
    does = any(not _is_listed_after(document, deed, thing) for thing in objects)
    return harm and not does and not document.children_by(deed.index, "agent")


def _is_found(document: Document, deed: Token) -> bool:
    """Tell the 'shot' of 'who was found fatally shot', whatever parsers join it to."""
    at = deed.index - 1
    while at > 0 and document.tokens[at].pos == "ADV":
        at -= 1
    bare = deed.tag == "VBN" and not document.children_by(deed.index, "dobj", "agent")
    return bare and document.tokens[at].lower == "found" and at < deed.index


def _counted_as(document: Document, head: Token) -> Token:
    """Give the dozens of 'dozens of soldiers', which is what the verb is said of."""
    of = document.tokens[head.head]
    many = document.tokens[of.head]
    return many if of.lower == "of" and head.dep == "pobj" and many.lower in MANY else head


def _shares_object(document: Document, deed: Token) -> Token | None:
    """Give the second verb of 'killed and raped many', whose object both have."""
    after = document.tokens[deed.index + 1 : deed.index + 3]
    joined = [t.lower for t in after[:1]] in (["and"], ["or"])
    second = after[-1] if len(after) == 2 else None
    if not joined or second is None or second.dep != "conj" or second.head != deed.index:
        return None
    beside = document.tokens[second.index + 1 : second.index + 2]
    own = document.children_by(second.index, "dobj") if second.pos == "VERB" else ()
    return second if own and all(t.text not in (",", ";") for t in beside) else None


def _is_harmed_beside(document: Document, thing: Token) -> bool:
    """Tell the 'others' of 'four people killed six others injured', whom the injury befell."""
    after = document.tokens[thing.index + 1 : thing.index + 2]
    told = any(t.head == thing.index and t.dep == "acl" and t.tag == "VBN" for t in after)
    return told and any(t.lemma in HARM_VERBS for t in after)


def _is_called_harmed(document: Document, head: Token, deed: Token) -> bool:
    """Tell the man of 'Man killed in army shelling', which parsers take for what the man does.

    And that of 'Man killed as troops shell Tolm', who shells nothing either.
    """
    verbs = [v for v in document.children_by(head.index, "acl") if suffers(document, v)]
    if any(document.tokens[verb.index + 1].text == "," for verb in verbs):
        return True  # 'One man killed, two wounded when …'
    return bool(verbs) and (
        deed.tag == "VBG"
        or any(
            child.lower in ("as", "when") and child.index < deed.index
            for verb in verbs
            for child in document.children(verb.index)
        )
    )


def _is_noted(document: Document, deed: Token) -> bool:
    """Tell 'Patrol ambushed, two hurt', a note whose verb is passive without its 'was'."""
    after = [token.text for token in document.tokens[deed.index + 1 : deed.index + 2]]
    return deed.lemma == "ambush" and after in ([","], [";"], ["."], [])


def _is_shot(document: Document, head: Token, deed: Token) -> bool:
    """Tell 'Protesters shot as troops storm the square', who are not armed and shot nobody.

    'Woman stabbed while jogging' is a headline, without a 'was'.
    """
    if deed.tag not in ("VBD", "VBN") or head.head != deed.index:
        return False
    if deed.lemma in _OF_SOMEBODY:
        return not document.children_by(deed.index, "aux", "auxpass", "cc", "conj")
    if not _ARMED.isdisjoint({head.lower, head.lemma, singular(head.lower)}):
        return False
    after = [token.lower for token in document.tokens[deed.index + 1 : deed.index + 2]]
    if deed.lemma == "shoot" and (not after or after[0] in _BEHIND_SHOT):
        return True
    if deed.lemma in _HURTING and (after[:1] == ["in"] or deed.lemma == "lynch"):
        inside = objects_of(document, deed.index, "in")
        plain = not document.children_by(deed.index, "aux", "auxpass", "mark", "prt")
        return plain and not any(thing.lemma in _NOWHERE for thing in inside)
    if deed.lemma not in _DONE_TO or not _AIMED.isdisjoint(after):
        return False
    bare = not document.children_by(head.index, "det", "poss") and head.tag == "NN"
    return bare and not document.children_by(deed.index, "aux", "auxpass", "mark")


def _is_deadly(document: Document, deed: Token) -> bool:
    """Tell the 'shot' of '15 farmers shot dead' and the 'gunned' of 'two gunned down'."""
    after = [token.lower for token in document.tokens[deed.index + 1 : deed.index + 3]]
    if after[:1] == ["down"] and document.children_by(deed.index + 1, "pobj"):
        return False  # 'burned down the church', whose 'down' parsers take for a preposition
    return after[:1] in (["dead"], ["down"]) or after == ["to", "death"]


def _is_listed_after(document: Document, verb: Token, thing: Token) -> bool:
    """Tell what a comma parts from the verb: 'one woman injured, a car on fire'."""
    return verb.index < thing.index and document.tokens[verb.index + 1].text in (",", ";")
