"""Tells words of attack that hit nobody: 'attacked the budget', 'set off a debate', 'shot a film'.

Verbs of attack are everyday words in politics, sport, trade and the arts. What tells them apart is
what is done to what: only people and things are shot, burned, blown up or hurt.
"""

from collections.abc import Callable, Sequence

from reportedly.language.document import Document, Token
from reportedly.reading.slots import event_words as lexicon
from reportedly.reading.slots.actor_words import BODIES, PEOPLE
from reportedly.reading.slots.actors import noun_in, person_called
from reportedly.reading.slots.circumstances import weapons_near
from reportedly.reading.slots.event_words import NOUNS
from reportedly.reading.slots.natural import is_of_animal
from reportedly.reading.slots.syntax import agents, objects_of, with_conjuncts
from reportedly.reading.slots.taxonomy import is_site, means

EXPLOSIVE = frozenset(
    """ammunition bomb boiler car charge cylinder device dynamite explosive firework fuel gas
    grenade ied landmine lorry mine missile mortar munition ordnance petrol pipeline projectile
    rocket shell tank tanker transformer truck van vehicle violence warhead""".split()
)
"""What an explosion may be 'of', where nothing points at it; 'of interest' is only growth."""
_NATURAL = frozenset(
    "asteroid bolide comet fireball frog meteor meteorite star supernova toad volcano whale".split()
)
"""What bursts by itself, in the sky and in ponds."""
_SHELLED = frozenset(
    "almond bean crab egg lobster nut pea peanut pecan pistachio prawn seed shrimp walnut".split()
)
"""What is taken out of its shell."""
_BURSTS = frozenset({"explosion", "blast", "detonation", "blaze", "fire"})
_UNTOUCHABLE = frozenset(
    """ambition appetite argument brand campaign career ceiling chance class confidence credibility
    democracy dignity dream economy effort enthusiasm establishment faith freedom friendship future
    harmony hope image interest job legacy legitimacy marriage mood morale myth opportunity
    optimism process prospect rapport reputation relationship standing stereotype stability status
    talk talks tie ties tourism trade trust unity
    bacteria bacterium cancer germ insect mosquito parasite pest tumour tumor virus weed""".split()
)
"""What is damaged, killed or destroyed without an attack on anybody."""
_FILMED = frozenset(
    """ad advert advertisement clip commercial documentary episode film footage image interview look
    movie photo photograph picture portrait scene selfie series video
    basket glance goal hoop laser par radar wave""".split()
)
"""What is shot with a camera, a ball or an eye."""
_CARRIED_OUT = frozenset(
    """agreement code command contract deal decree drill idea instruction job manoeuvre maneuver
    mission move operation order part pass plan play policy procedure program programme project
    search strategy task trade vision warrant will""".split()
)
"""What is executed without anybody's death."""
_LAWFUL = frozenset(
    "chamber date drug method procedure protocol stay team technician warrant".split()
)
"""What an execution is talked of with before it is carried out."""
_IN_WORDS = frozenset({"assault", "attack", "barrage", "onslaught"})
_INSULTS = frozenset(
    """accusation allegation barb boast criticism denunciation insult jab lie mockery quip rebuke
    retort rhetoric slur smear sneer taunt tweet""".split()
)
"""What attacks are told with that are made in words."""
_SHARP = frozenset(
    """ad-hominem blistering inflammatory online partisan rhetorical scathing stinging televised
    vitriolic withering xenophobic""".split()
)
"""What is said of attacks in words alone."""
_FUEL = frozenset(
    """calorie candle coal diesel effigy energy firewood flag fuel gas incense kerosene oil petrol
    rubbish tire trash tyre waste wood""".split()
)
"""What is burned without arson."""
_CRITICS = frozenset(
    """activist analyst campaigner colleague commentator critic expert fan lawmaker legislator
    media official opponent politician press public rival senator union watchdog""".split()
)
"""From whom somebody comes under fire in words."""
_GROWING = frozenset(
    """case concern cost crime debt demand interest number popularity population price sale spending
    traffic use""".split()
)
_HELD_UP = frozenset(
    "bank cashier clerk customer driver employee passenger petrol-station teller".split()
)
"""Whom or what robbers hold up, beside armed people, sites and vehicles."""
_POINTING = frozenset(
    """another first it one other second that third they this two
    backpack bag belt briefcase gun letter package parcel pistol rucksack suitcase vest""".split()
)
"""Words that stand for a bomb told of before, or hold one: 'a second went off'."""
_AD = frozenset("ad ads advert advertisement dog dogs line lines".split())
_HIM = frozenset("her him me us".split())
_LEAVING = frozenset({"away", "off", "out"})
_WAY = "way"


Things = Sequence[Token]
Weapons = dict[int, str]


def hits_nobody(document: Document, verb: Token, weapons: dict[int, str]) -> bool:
    """Tell whether a verb of attack is meant of no attack, by what it is done to and with what.

    `weapons` gives the class of each token that heads a weapon.
    """
    heads = document.children_by(verb.index, "dobj", "nsubjpass")
    if any(_is_only_said(document, thing) for thing in heads):
        return True
    if verb.lemma == "shell" and _is_of_nuts(document, verb, heads):
        return True
    test = _TESTS.get(verb.lemma)
    if not heads and test is None:
        return False
    things = [*with_conjuncts(document, heads)]
    if things and all(thing.lemma in _UNTOUCHABLE for thing in things):
        return True
    return test is not None and test(document, verb, things, weapons)


def _is_of_nuts(document: Document, verb: Token, heads: Things) -> bool:
    """Tell 'shelled pistachios', 'shelling peas'."""
    above = (document.tokens[verb.head],) if verb.dep in ("amod", "acl") else ()
    return any(thing.lemma in _SHELLED for thing in (*heads, *above))


def _is_only_said(document: Document, thing: Token) -> bool:
    """Tell what is attacked in words alone; a column of soldiers is none."""
    if thing.lemma not in lexicon.NOT_HIT:
        return False
    return not (thing.lemma == "column" and objects_of(document, thing.index, "of"))


def _explodes(document: Document, verb: Token, things: Things, weapons: Weapons) -> bool:
    """Tell 'the talks exploded into …', 'prices exploded'."""
    doers = document.children_by(verb.index, "nsubj")
    above = document.tokens[verb.head]
    if verb.dep == "xcomp":  # 'are known to explode'
        doers += document.children_by(above.index, "nsubj", "nsubjpass")
    elif verb.dep == "amod":  # 'exploding stars'
        doers += (above,)
    if any(doer.lemma in _GROWING | _UNTOUCHABLE | _NATURAL for doer in doers):
        return True
    into = objects_of(document, verb.index, "into")
    return bool(into) and not weapons_near(document, verb, weapons)


def _shoots(document: Document, verb: Token, things: Things, weapons: Weapons) -> bool:
    """Tell 'shot a film', 'a video shot by', 'shot back: "…"', 'shooting for early June'."""
    shot = [*things, *((document.tokens[verb.head],) if verb.dep == "acl" else ())]
    if any(thing.lemma in _FILMED for thing in shot):
        return True
    if things:
        return False
    beside = {child.lower for child in document.children(verb.index)}
    if "back" in beside:
        return _is_retort(document, verb)
    return "for" in beside and not {"dead", "at", "down"} & beside


def _is_retort(document: Document, verb: Token) -> bool:
    """Tell 'shot back' of words, which stand beside it in quotation marks or behind 'that'."""
    around = document.tokens[max(0, verb.index - 4) : verb.index + 5]
    quoted = any(token.text in ('"', "“", "”", "''", "``", ":") for token in around)
    return quoted or bool(document.children_by(verb.index, "ccomp"))


def _executes(document: Document, verb: Token, things: Things, weapons: Weapons) -> bool:
    """Tell 'executed a search warrant', 'executing every part of it'."""
    deeds = {*NOUNS, *_CARRIED_OUT}
    return bool(things) and all(thing.lemma in deeds for thing in things)


def _attacks(document: Document, verb: Token, things: Things, weapons: Weapons) -> bool:
    """Tell 'she attacked him for his silence', 'over the budget', where neither bears arms."""
    doers = [*agents(document, verb.index)]
    somebody = (thing.lower in _HIM or person_called(document, thing) for thing in things)
    if not things or not all(somebody) or weapons_near(document, verb, weapons):
        return False
    if any(noun_in(one, PEOPLE | BODIES) for one in (*doers, *things)):
        return False
    beside = {child.lower for child in document.children_by(verb.index, "prep")}
    reasons = bool(beside & {"for", "over", "as"})
    return reasons and not beside & {"with", "in", "at", "near", "outside"}


def _burns(document: Document, verb: Token, things: Things, weapons: Weapons) -> bool:
    """Tell 'a plant that burns coal' from arson."""
    return bool(things) and all(thing.lemma in _FUEL for thing in things)


def _holds(document: Document, verb: Token, things: Things, weapons: Weapons) -> bool:
    """Tell 'held up a banner', 'will the truce hold up' from robberies."""
    if not _with_particle(document, verb, "up"):
        return False
    return not any(
        thing.lemma in _HELD_UP or noun_in(thing, PEOPLE) or is_site(thing.lower)
        for thing in things
    )


def _sets(document: Document, verb: Token, things: Things, weapons: Weapons) -> bool:
    """Tell 'set off a debate', 'set off for home' from a bomb that is set off."""
    if not _with_particle(document, verb, "off"):
        return False
    return not any(_bursts(thing, weapons) for thing in things)


def _goes(document: Document, verb: Token, things: Things, weapons: Weapons) -> bool:
    """Tell 'the sirens went off', 'went off script' from bombs."""
    if not _with_particle(document, verb, "off"):
        return False
    doers = document.children_by(verb.index, "nsubj")
    away = (t for t in document.children_by(verb.index, "prep") if t.lower == "off")
    if not doers and any(document.children_by(t.index, "pobj") for t in away):
        return True  # 'want to go off the path'
    return bool(things) or (
        bool(doers) and not any(_bursts(doer, weapons) or doer.pos == "NUM" for doer in doers)
    )


def _bursts(thing: Token, weapons: Weapons) -> bool:
    known = thing.index in weapons or thing.lemma in EXPLOSIVE | _BURSTS
    return known or thing.lower in _POINTING or thing.lemma in NOUNS


def _with_particle(document: Document, verb: Token, particle: str) -> bool:
    return any(child.lower == particle for child in document.children(verb.index))


def _blasts(document: Document, verb: Token, things: Things, weapons: Weapons) -> bool:
    """Tell a rocket that 'blasted off'."""
    return _with_particle(document, verb, "off") and not things


def _storms(document: Document, verb: Token, things: Things, weapons: Weapons) -> bool:
    """Tell 'stormed out of the meeting', 'stormed to victory', 'stormed their way to the final'."""
    if any(thing.lemma == _WAY for thing in things):
        return True
    beside = {child.lower for child in document.children(verb.index)}
    return not things and (bool(beside & _LEAVING) or "to" in beside)


def _comes(document: Document, verb: Token, things: Things, weapons: Weapons) -> bool:
    """Tell 'came under fire from critics', 'for its silence', which is blame."""
    fires = objects_of(document, verb.index, "under")
    if not any(fire.lower == lexicon.FIRE for fire in fires):
        return False
    heads = (verb.index, *(fire.index for fire in fires))
    blamed = any(objects_of(document, head, "for", "over") for head in heads)
    blamed = blamed or any(
        document.children_by(preposition.index, "pcomp")
        for head in heads
        for preposition in document.children_by(head, "prep")
        if preposition.lower in ("for", "over")
    )
    return blamed or any(
        who.lemma in _CRITICS for head in heads for who in objects_of(document, head, "from")
    )


def _lands(document: Document, verb: Token, things: Things, weapons: Weapons) -> bool:
    """Tell an aircraft that lands or crashes from what it drops; a drone may hit so."""
    doers = document.children_by(verb.index, "nsubj")
    flown = [means().line(weapons[d.index]) for d in doers if d.index in weapons]
    if not flown or not all("aircraft" in line and "drone" not in line for line in flown):
        return False
    return not objects_of(document, verb.index, "into")


def _pays(document: Document, verb: Token, things: Things, weapons: Weapons) -> bool:
    """Tell 'shelled out a million'."""
    return _with_particle(document, verb, "out")


def _ends(document: Document, verb: Token, things: Things, weapons: Weapons) -> bool:
    """Tell 'wound up in court', 'the strike wound down', of winding."""
    up = _with_particle(document, verb, "up") or _with_particle(document, verb, "down")
    return up and not things


def _turns(document: Document, verb: Token, things: Things, weapons: Weapons) -> bool:
    """Tell 'turned in their guns' from turning these on somebody."""
    return _with_particle(document, verb, "in") or _with_particle(document, verb, "over")


_TESTS: dict[str, Callable[[Document, Token, Things, Weapons], bool]] = {
    "attack": _attacks,
    "explode": _explodes,
    "shell": _pays,
    "shoot": _shoots,
    "wound": _ends,
    "execute": _executes,
    "burn": _burns,
    "hold": _holds,
    "set": _sets,
    "go": _goes,
    "blast": _blasts,
    "storm": _storms,
    "come": _comes,
    "land": _lands,
    "crash": _lands,
    "turn": _turns,
}


def is_no_deed(document: Document, noun: Token) -> bool:
    """Tell what names no attack: 'an attack ad', 'the execution of the plan', of cattle."""
    governor = document.tokens[noun.head]
    if noun.lemma == "rape" and _is_of_law(document, noun):
        return True
    if noun.lower == "shooting" and (behind := document.tokens[noun.index + 1 : noun.index + 2]):
        return behind[0].lemma.lower() in lexicon.NO_SHOOTING
    if noun.lemma in _IN_WORDS and _is_with_insults(document, noun):
        return True
    if is_of_animal(document, noun) or (noun.dep == "compound" and governor.lower in _AD):
        return True
    if noun.lemma == "execution":
        carried = objects_of(document, noun.index, "of")
        called = noun.dep == "compound" and governor.lemma in _LAWFUL
        return called or any(thing.lemma in _CARRIED_OUT for thing in carried)
    return noun.lemma in ("explosion", "blast") and _is_growth(document, noun)


def _is_of_law(document: Document, rape: Token) -> bool:
    """Tell 'in cases of rape or incest', 'rape exceptions', which tell of nobody's."""
    beside = (*document.children_by(rape.index, "conj"), document.tokens[rape.head])
    return any(one.lemma in ("culture", "exception", "incest", "kit") for one in beside)


_SORTS = frozenset({"violence", "slavery"})
"""What names a sort of deeds: 'sexual violence', on which there are experts, laws and offices."""
_SUFFERERS = frozenset("case instance survivor victim act".split())
_COMMITTING = frozenset("commit perpetrate suffer endure survive document record report".split())


def is_subject(document: Document, noun: Token) -> bool:
    """Tell 'experts on sexual violence', who speak of it, from '37 survivors of it'."""
    return noun.lemma in _SORTS and not _befell_somebody(document, noun)


def _befell_somebody(document: Document, noun: Token) -> bool:
    """Tell whether a sort of violence is counted, committed or laid to somebody."""
    if objects_of(document, noun.index, "by"):
        return True
    while noun.dep == "conj":
        noun = document.tokens[noun.head]
    above = document.tokens[noun.head]
    if noun.dep == "pobj" and above.lower == "of":
        whose = document.tokens[above.head]
        return whose.lemma in _SUFFERERS and bool(document.children_by(whose.index, "nummod"))
    return noun.dep in ("dobj", "nsubjpass") and above.lemma in _COMMITTING


def _is_with_insults(document: Document, noun: Token) -> bool:
    """Tell 'his line of attack', 'the attacks and insults', 'blistering attacks': words alone."""
    of = document.tokens[noun.head]
    if of.lower == "of" and document.tokens[of.head].lemma in ("line", "mode", "plan"):
        return True
    beside = (*document.children_by(noun.index, "conj"), document.tokens[noun.head])
    joined = noun.dep == "conj" or any(one.dep == "conj" for one in beside)
    if joined and any(one.lemma in _INSULTS for one in beside):
        return True
    told = document.children_by(noun.index, "amod", "compound")
    return any(child.lower in _SHARP for child in told)


def _is_growth(document: Document, burst: Token) -> bool:
    """Tell 'an explosion of services', 'in fund-raising', 'in cases', which is only growth."""
    if any(thing.lemma in _GROWING for thing in objects_of(document, burst.index, "in")):
        return True
    return any(
        thing.lemma not in EXPLOSIVE and not document.children_by(thing.index, "det", "nummod")
        for thing in objects_of(document, burst.index, "of")
    )
