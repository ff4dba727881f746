"""Finds who is held responsible for an attack, and with what confidence."""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

from reportedly.language.document import Document, Name, Token
from reportedly.model.content import Confidence, Event, Modality, Responsibility
from reportedly.reading.findings import Finding
from reportedly.reading.placing.vocabulary import STREETS
from reportedly.reading.slots.actor_words import BODIES, PEOPLE
from reportedly.reading.slots.actors import could_act, noun_in
from reportedly.reading.slots.blame import find_blamed
from reportedly.reading.slots.confidence import confidence_at, is_promised
from reportedly.reading.slots.denial_words import THROWING_OUT
from reportedly.reading.slots.event_words import HARM_NOUNS, HARM_VERBS, NOUNS
from reportedly.reading.slots.events import modality
from reportedly.reading.slots.falsehoods import in_falsehood
from reportedly.reading.slots.habits import is_customary
from reportedly.reading.slots.harmed import was_harmed
from reportedly.reading.slots.named_doers import Actor, charged_of, own_side
from reportedly.reading.slots.no_doers import bursts_itself, did_nothing, is_called_place
from reportedly.reading.slots.owners import believed_owners, owners_of
from reportedly.reading.slots.stopping import stops, stops_attacker, stops_weapon
from reportedly.reading.slots.subjects import by_name, referent_of
from reportedly.reading.slots.syntax import agents, objects_of, span_of
from reportedly.reading.slots.taxonomy import is_site
from reportedly.reading.slots.unclaimed import is_nobody
from reportedly.reading.slots.words import Match, is_dotted

_USING_VERBS = frozenset(
    """fire launch drop plant throw hurl place target detonate toss carry conduct perpetrate commit
    stage use deploy lob lay bury rig leave""".split()
)
_FLYING = frozenset("fire launch throw hurl lob drop toss".split())
_ARRIVING = frozenset("explode detonate hit strike land fall crash slam burst".split())
"""What whatever was 'fired by X' then does, whether or not a list knows it for a weapon."""
_WEAPON_OBJECTS = frozenset(
    """fire shot round salvo attack raid massacre crime strike airstrike assault ambush bombing
    bombardment shelling killing execution kidnapping abduction device murder assassination
    slaughter atrocity rape sabotage torture""".split()
)
_LEFT = frozenset({"bomb", "booby trap", "improvised explosive device", "vehicle bomb"})
"""What is left behind to harm: 'left a bomb at the door', and not 'left their rifles'."""
_MANY = frozenset(
    "act barrage campaign dozen flurry host number score series string total wave volley".split()
)
"""How many attacks were made, or in what row: 'a series of strikes', 'acts of sabotage'."""
_SHELLING = frozenset({"shell", "bomb", "bombard", "strafe"})
_UNDER = frozenset({"in", "by", "from", "after", "under", "amid", "during"})
_SUFFERED = HARM_NOUNS | frozenset(
    """kidnapping abduction execution shooting beheading stabbing lynching robbery massacre
    slaughter""".split()
)
"""Deeds whose possessor or modifier suffered them ('the mayor's murder')."""
_TIMES = frozenset(
    """today yesterday tonight day night morning evening week month year easter christmas passover
    ramadan eid diwali ashura arbaeen purim hanukkah""".split()
)
_GROUND = frozenset("position line territory side trench battery hill post base land".split())
_HOLDING = frozenset("control hold man occupy".split())
"""What is done to ground by those whose it is: 'from hills held by the brigade'."""
_SITES = frozenset("hill post base land airfield".split())
"""Ground that is mostly called by where it lies: 'fired from the Tolm base'."""
_DISGUISING = frozenset("dress disguise pose masquerade clothe".split())
_FIRE = frozenset(
    "bomb bullet fire grenade gunfire munition projectile rocket round shell shelling shot".split()
)
"""What people are killed by whose it is: 'by the fire of guards', 'by army bullets'."""
_STATES = frozenset("dead kia mia wia".split())
"""What may look like a name and says what became of people."""
_FIGHTS = frozenset(
    "battle ceasefire truce clash crossfire firefight gunbattle gunfight shootout".split()
)
_BURSTS = frozenset({"blast", "explosion"})
_OF_TERROR = "terrorist"
"""What a 'terrorist attack' is called, whoever did it."""

Heads = Container[int]
"""Indexes of the tokens that head a means."""


def find_responsibility(
    document: Document, named: Sequence[Match[str]], events: Iterable[Finding]
) -> tuple[Finding, ...]:
    """Give who is held responsible in `document`, in text order, each actor phrase once.

    `events` are the findings of its events, `named` the weapons named in it. No party is
    known by a rule: only head nouns, the parse and the shape of names count.
    """
    weapons = {match.last - 1: match.value for match in named}
    found: dict[tuple[int, int], Finding] = {}
    for head, confidence in _heads(document, weapons, events):
        meant = referent_of(document, head) if confidence is Confidence.ADMITTED else head
        if meant is head and (own := own_side(document, head)) is not None:
            if confidence is Confidence.ACQUITTED:
                continue
            finding = _finding(document, own, Confidence.ADMITTED, head.index)
            found.setdefault((own.first, own.last), finding)
            continue
        if confidence is Confidence.ADMITTED and _is_nobody(document, meant):
            continue
        for actor in charged_of(document, by_name(document, meant)):
            told_at = actor.head if meant is head else head.index
            finding = _finding(document, actor, confidence, told_at)
            found.setdefault((actor.first, actor.last), finding)
    return tuple(found[key] for key in sorted(found))


def _is_nobody(document: Document, head: Token) -> bool:
    """Tell 'no group has said that it was behind the attack'."""
    return is_nobody(document, head)


def _finding(document: Document, actor: Actor, confidence: Confidence, told_at: int) -> Finding:
    """Make the finding, told where token `told_at` stands: a pronoun's clause, not its noun's."""
    content = Responsibility(actor.words, confidence, actor.individual)
    return Finding(span_of(document, actor.first, actor.last), told_at, content)


def _heads(
    document: Document, weapons: dict[int, str], events: Iterable[Finding]
) -> Iterator[tuple[Token, Confidence]]:
    for head, confidence in find_blamed(document, weapons):
        for doer in owners_of(document, head) if head.index in weapons else (head,):
            yield doer, confidence
    for verb in document.tokens:
        if verb.lemma == "come" and any(
            fire.index in weapons or fire.lemma in _FIRE
            for fire in document.children_by(verb.index, "nsubj")
        ):
            for doer in _holders_of_ground(document, verb.index):
                yield doer, confidence_at(document, doer.index, verb.index)
    deeds = [event.token for event in events if isinstance(event.content, Event)]
    deeds += [
        token.index
        for token in document.tokens
        if token.pos == "VERB"
        and (
            token.lemma in HARM_VERBS
            or (token.lemma in _USING_VERBS and _uses_weapon(document, token, weapons))
        )
        and not is_customary(document, token)
    ]
    for deed in deeds:
        verb = document.tokens[deed]
        stopped = stops(document, verb) or stops_weapon(document, verb, weapons)
        stopped = stopped or modality(document, deed) is Modality.THREATENED
        stopped = stopped or is_promised(document, deed)
        if stopped or stops_attacker(document, verb) or _is_denied(document, deed):
            continue
        for head in _doers(document, deed, weapons):
            yield head, confidence_at(document, head.index, deed)


def _is_denied(document: Document, deed: int) -> bool:
    below = document.tokens[deed]
    for governor in document.ancestors(deed):
        told_beside = below.dep == "conj" and below.pos == "VERB" and below.index != deed
        if governor.lemma in THROWING_OUT and not told_beside:
            return True
        below = governor
    return in_falsehood(document, deed)


def _doers(document: Document, deed: int, weapons: Heads) -> Iterator[Token]:
    yield from _holders_of_ground(document, deed)
    yield from _makers(document, deed, weapons)
    yield from _beside_shelling(document, deed)
    for head in agents(document, deed):
        if head.index in weapons or head.lemma in _FIRE:
            owners = tuple(owners_of(document, head))
            of = objects_of(document, head.index, "of")
            yield from owners or (one for one in of if _whose(head, one))
            yield from _holders_of_ground(document, head.index)
        elif bursts_itself(document, head, document.tokens[deed]):
            continue
        elif _plausible(document, head, deed) or _is_own(document, head, deed):
            yield head
            yield from believed_owners(document, head)


def _is_own(document: Document, head: Token, deed: int) -> bool:
    """Tell 'its troops', who did it, and not those of 'says its troops were hit'."""
    own = own_side(document, head) is not None
    return own and not was_harmed(document, head, document.tokens[deed])


def _whose(fire: Token, owner: Token) -> bool:
    """Tell the guards of 'the fire of guards' from the town of 'the shelling of Tolm'."""
    return could_act(owner) and (fire.lemma != "shelling" or _tells_side(owner))


def _makers(document: Document, deed: int, weapons: Heads) -> Iterator[Token]:
    """Give whose weapon it was: 'hit by what the army said was a Borian missile'."""
    for by in document.children_by(deed, "agent", "prep"):
        for said in document.children_by(by.index, "pcomp"):
            for being in document.children_by(said.index, "ccomp"):
                for thing in document.children_by(being.index, "attr"):
                    if by.lower == "by" and thing.index in weapons:
                        yield from owners_of(document, thing)


def _beside_shelling(document: Document, deed: int) -> Iterator[Token]:
    """Give the army of 'killed in army shelling of the town', where parses see a verb."""
    word, before = document.tokens[deed], document.tokens[deed - 1]
    verb = deed and word.tag == "VBG" and word.lemma in _SHELLING and before.head != deed
    if not verb or before.dep != "pobj" or document.tokens[before.head].lower not in _UNDER:
        return
    struck = document.tokens[deed + 1 : deed + 2]
    if _tells_side(before) and any(token.lower in ("of", "on", "in") for token in struck):
        yield before


def _holders_of_ground(document: Document, deed: int) -> Iterator[Token]:
    """Give whose ground it came from ('fired from Borian positions')."""
    for ground in objects_of(document, deed, "from"):
        for held in document.children_by(ground.index, "acl"):
            if held.lemma in _HOLDING:
                yield from objects_of(document, held.index, "by")
        if ground.lemma in _GROUND:
            for owner in owners_of(document, ground):
                if ground.lemma not in _SITES or _tells_side(owner):
                    yield owner


def _tells_side(owner: Token) -> bool:
    """Tell a people, a body or its initials from a name that may be a place's."""
    sided = owner.name in (Name.PEOPLE, Name.PEOPLES, Name.INITIALS)
    return sided or is_dotted(owner) or noun_in(owner, PEOPLE) or noun_in(owner, BODIES)


def _plausible(document: Document, head: Token, deed: int) -> bool:
    """Leave out modifiers that say when, where or whom ('the Aden attack', 'the murder of X')."""
    word = document.tokens[deed]
    if _is_nobody(document, head):
        return False
    if _is_claimed(document, word) or _names_where(document, head, word):
        return False
    if (
        _only_says(document, head, word)
        or _heads_line(document, head)
        or _is_disguise(document, head)
    ):
        return False
    if not could_act(head) or {head.lemma, head.lower} & _TIMES or was_harmed(document, head, word):
        return False
    if (
        _is_thing(document, head)
        or _is_deed(head)
        or is_called_place(document, head)
        or _is_street(head)
    ):
        return False
    if did_nothing(document, head, word, _SUFFERED):
        return False
    if word.pos == "VERB" or head.dep in ("nsubj", "pobj", "conj"):
        return True
    if word.lemma in _SUFFERED or is_site(head.lower) or head.lower == _OF_TERROR:
        return False
    if head.dep == "poss":
        return not _is_compared(document, word)
    named = head.name is Name.OTHER and not is_dotted(head)
    return not named and not _tells_site(document, head, word)


def _only_says(document: Document, head: Token, deed: Token) -> bool:
    """Tell the subject of 'they killed 45, the commission finds, and hurt 22', who tells of both.

    Parsers join the second deed to the verb of saying.
    """
    verb = document.tokens[head.head]
    told = document.children_by(verb.index, "ccomp")
    inserted = verb.dep == "parataxis" or any(one.index < verb.index for one in told)
    return deed.dep == "conj" and deed.head == verb.index and inserted and head.dep == "nsubj"


def _heads_line(document: Document, head: Token) -> bool:
    """Tell the police of 'Police: man stabs two', who only say so, from who did it.

    And the town of a dateline ('TOLM — A bomb killed two'), which parsers take for a subject.
    """
    after = [token.text for token in document.tokens[head.index + 1 : head.index + 2]]
    dated = after in (["—"], ["–"], ["-"], ["--"]) and any(
        other.index > head.index for other in document.children_by(head.head, "nsubj")
    )
    return head.dep == "nsubj" and (after == [":"] or dated)


def _is_claimed(document: Document, deed: Token) -> bool:
    """Tell the blasts of 'Video claims Tolm blasts for the Front', which parses take for a verb."""
    claim = document.tokens[deed.head]
    plain = not document.children_by(deed.index, "mark", "dobj", "aux")
    return deed.tag == "VBZ" and deed.dep == "ccomp" and claim.lemma == "claim" and plain


def _names_where(document: Document, head: Token, deed: Token) -> bool:
    """Tell the town of 'the Tolm shelling', which parses take for a verb with its subject.

    And the country of 'a Borian bomb blast'.
    """
    if deed.lemma in _BURSTS and head.name is Name.PEOPLE and head.dep in ("amod", "compound"):
        return True
    verb = document.tokens[head.head] if deed.tag != "VBG" else deed
    bare = verb.tag == "VBG" and not document.children_by(verb.index, "aux", "dobj", "prt")
    beside = head.index == verb.index - 1 and head.pos == "PROPN" and head.name is Name.OTHER
    return bare and beside and head.dep == "nsubj"


def _is_disguise(document: Document, head: Token) -> bool:
    """Tell the policemen of 'gunmen dressed as policemen', whatever these then did."""
    worn = document.tokens[max(head.index - 2, 0) : head.index]
    return [t.lower for t in worn[1:]] == ["as"] and worn[0].lemma in _DISGUISING


def _is_compared(document: Document, deed: Token) -> bool:
    """Tell 'the city's worst blast in years', which was there and is nobody's."""
    compared = document.children_by(deed.index, "amod")
    return any(child.tag == "JJS" or child.lower.endswith("iest") for child in compared)


def _tells_site(document: Document, head: Token, deed: Token) -> bool:
    """Tell the people of 'the Borian museum attack', which says whose museum was attacked.

    And that of 'the Borian army attack', which is part of the army's name.
    """
    plain = head.name is Name.NONE and head.pos == "PROPN"
    if not (head.name is Name.PEOPLE or plain) or head.head not in (deed.index, head.index + 1):
        return False
    between = document.tokens[head.index + 1 : deed.index]
    return any(
        noun.head == deed.index
        and (could_act(noun) or is_site(noun.lower) or noun.lower in _PRIVATE)
        for noun in between
    )


_PRIVATE = frozenset(
    "arson car gun hammer knife lorry machete petrol suicide stabbing train truck van".split()
)
"""How no army attacks: 'the Borian arson attack' is called after where it was."""


def _is_deed(head: Token) -> bool:
    """Tell the 'Airstrike' of 'Airstrike kills five', which is what happened, and nobody."""
    word = head.lower.removesuffix("s")
    return not {head.lower, word}.isdisjoint(NOUNS) or head.lower in _STATES or word in _FIGHTS


def _is_street(head: Token) -> bool:
    """Tell the 'Drive' of 'the Hill Drive attack', which is where it happened."""
    return head.pos == "PROPN" and head.lower in STREETS


def _is_thing(document: Document, head: Token) -> bool:
    """Tell an ordinary word that has its capital as it opens a sentence ('Debris killed two')."""
    opens = head.index == document.sentence_of(head.index).first
    ordinary = head.pos == "PROPN" and head.name is Name.NONE and not is_dotted(head)
    return opens and ordinary and not (noun_in(head, PEOPLE) or noun_in(head, BODIES))


def _uses_weapon(document: Document, verb: Token, weapons: Mapping[int, str]) -> bool:
    things = document.children_by(verb.index, "dobj", "nsubjpass")
    if verb.dep == "acl" or any(t.tag == "WDT" for t in things):
        things += (document.tokens[verb.head],)  # 'the bomb that rebels had planted'
    elif verb.dep == "xcomp" and (believed := document.tokens[verb.head]).dep == "acl":
        things += (document.tokens[believed.head],)  # 'a raid believed to have been flown by X'
    if verb.lemma == "leave":
        return any(weapons.get(thing.index) in _LEFT for thing in things)
    things += tuple(
        one
        for thing in things
        if thing.lemma in _MANY
        for one in objects_of(document, thing.index, "of")
    )
    if any(t.index in weapons or t.lemma in _WEAPON_OBJECTS for t in things):
        return True
    if verb.lemma == "fire" and not things and objects_of(document, verb.index, "from"):
        return True  # 'the rebels had fired from the valley'
    above = document.tokens[document.tokens[verb.head].head]
    return verb.dep == "acl" and verb.lemma in _FLYING and above.lemma in _ARRIVING
