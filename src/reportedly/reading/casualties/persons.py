"""The words for people: which nouns name persons, and what group each puts them in."""

from reportedly.model.figure import Group

_SINGULARS: dict[Group, str] = {
    Group.CIVILIANS: "civilian noncombatant non-combatant",
    Group.CHILDREN: "child kid infant baby toddler newborn boy girl minor schoolchild schoolboy "
    "schoolgirl schoolkid pupil",
    Group.WOMEN: "woman mother wife grandmother widow housewife lady mom mum girlfriend "
    "ex-girlfriend ex-wife fiancee fiancée stepmother",
    Group.MEN: "man father husband grandfather dad widower boyfriend ex-boyfriend ex-husband "
    "fiance fiancé stepfather gentleman",
    Group.ELDERLY: "pensioner retiree",
    Group.MEDICS: "doctor nurse medic paramedic surgeon physician midwife",
    Group.JOURNALISTS: "journalist reporter cameraman correspondent newsman photojournalist "
    "videographer photographer broadcaster",
    Group.OFFICIALS: "official mayor minister governor lawmaker politician councillor diplomat "
    "judge policeman policewoman ambassador senator prosecutor deputy magistrate congressman "
    "congresswoman councilman councilwoman alderman legislator parliamentarian prefect consul cop "
    "gendarme",
    Group.COMBATANTS: "soldier fighter militant rebel insurgent gunman militiaman serviceman "
    "combatant jihadist jihadi terrorist trooper commando guerrilla mercenary paramilitary marine "
    "warrior belligerent conscript commander attacker assailant bomber sniper peshmerga "
    "jihadi extremist bandit general colonel lieutenant sergeant brigadier corporal "
    "mujahid infantryman legionnaire reservist comrade jawan cadre raider rustler gangster",
    Group.ALL: "person individual human resident villager citizen passenger worker employee "
    "pedestrian shopper worshipper worshiper mourner protester protestor demonstrator refugee "
    "student teacher farmer driver guard member relative neighbour neighbor friend patient "
    "prisoner detainee hostage victim survivor migrant athlete tourist foreigner local native "
    "youth teen teenager adult brother sister son daughter cousin nephew niece uncle aunt "
    "grandchild grandson granddaughter stepson stepdaughter stepchild parent spouse twin sibling "
    "merchant trader vendor engineer pilot sailor activist lawyer priest cleric imam monk nun "
    "scholar professor leader elder "
    "bystander onlooker visitor guest customer client player fisherman shepherd "
    "labourer laborer miner cook volunteer rescuer firefighter fireman colleague inhabitant "
    "evacuee returnee pilgrim celebrant spectator attendee suspect peacekeeper national "
    "contractor expatriate peasant nomad herder commuter businessman salesman shopkeeper "
    "holidaymaker vacationer sunbather bather diner reveller reveler partygoer concertgoer "
    "churchgoer aide parishioner congregant moviegoer hiker jogger fan supporter marcher striker "
    "academic author artist musician singer writer poet actor chef baker butcher barber mechanic "
    "technician janitor clerk cyclist motorcyclist rider taxi-driver dweller settler officer "
    "bride groom bridegroom servant bodyguard escort orphan teammate classmate roommate compatriot "
    "inmate convict captive internee deportee abductee novice seminarian missionary pastor bishop "
    "catechist schoolteacher headmaster lecturer boarder herdsman woodcutter logger trucker "
    "porter hawker stallholder voter campaigner unionist picnicker stroller vigilante "
    "deserter squatter islander carpenter mason gardener "
    "owner shopowner freshman sophomore newlywed bartender barista bouncer dispatcher "
    "rabbi preacher stewardess cabin-boy apprentice "
    "principal headmistress headman chieftain abbot abbess monarch ruler king queen emir chairman "
    "chairwoman treasurer conductor landlord tenant dancer dressmaker tailor "
    "captain skipper hoodlum robber cultist criminal "
    "caretaker interpreter translator electrician plumber cashier accountant pharmacist dentist "
    "maid housekeeper nanny cleaner organiser organizer ranger caregiver fisherwoman "
    "follower adherent clergyman churchman chief inspector superintendent constable "
    "tribesman clansman pastoralist campesino devotee seafarer fisher "
    "waiter receptionist watchman stevedore docker boatman oarsman ferryman harvester planter",
}

_IRREGULAR = {
    "child": "children",
    "schoolchild": "schoolchildren",
    "grandchild": "grandchildren",
    "stepchild": "stepchildren",
    "gentleman": "gentlemen",
    "person": "people persons",
    "baby": "babies",
    "lady": "ladies",
    "wife": "wives",
    "housewife": "housewives",
    "midwife": "midwives",
    "deputy": "deputies",
    "mercenary": "mercenaries",
    "paramilitary": "paramilitaries",
    "mujahid": "mujahideen mujahedeen",
    "jihadi": "jihadis",
    "peshmerga": "peshmerga peshmergas",
    "businessman": "businessmen",
}

_PLURAL_ONLY: dict[Group, str] = {
    Group.COMBATANTS: "privates troops militia militias servicemembers infantry forces",
    Group.OFFICIALS: "police",
    Group.CIVILIANS: "civs",
    Group.ALL: "ppl others families personnel staff crew crewmen crewmembers folks youngsters "
    "elements souls locals townspeople townsfolk dependents dependants grandparents in-laws "
    "relatives clergy "
    # Faiths and orders: their singulars say of a village or a church whose it is.
    "christians muslims jews hindus sikhs buddhists copts yazidis druze alawites shiites sunnis "
    "catholics protestants evangelicals jesuits franciscans benedictines carmelites salesians",
    Group.CHILDREN: "youngsters",
}

_COMPOUNDS: dict[tuple[str, str], Group] = {
    (modifier, head): group
    for group, modifiers, heads in (
        (
            Group.MEDICS,
            "medical health ambulance rescue-medical hospital healthcare",
            "worker workers staff personnel crew crews professional professionals driver drivers",
        ),
        (Group.JOURNALISTS, "media press", "worker workers staff employee employees"),
        (
            Group.AID_WORKERS,
            "aid relief humanitarian charity un",
            "worker workers staff personnel employee employees volunteer volunteers",
        ),
        (
            Group.OFFICIALS,
            "police",
            (
                "officer officers men personnel members member chief colonel colonels major "
                "captain captains lieutenant lieutenants sergeant sergeants corporal corporals "
                "commander commanders general inspector inspectors"
            ),
        ),
        (Group.OFFICIALS, "prison customs", "guard guards officer officers warden wardens"),
        (Group.OFFICIALS, "government", "employee employees worker workers"),
        (
            Group.OFFICIALS,
            "attorney consul governor inspector secretary director surveyor auditor solicitor",
            "general",
        ),
        (Group.ALL, "vicar postmaster", "general"),
        (Group.COMBATANTS, "service", "member members"),
        (
            Group.COMBATANTS,
            (
                "army military militia rebel militant armed insurgent terrorist government regime "
                "enemy allied pro-government loyalist guerrilla paramilitary security jihadist"
            ),
            (
                "officer officers men man personnel members member forces force elements element "
                "groups leader leaders commander commanders chief chiefs operative operatives"
            ),
        ),
        (Group.COMBATANTS, "commissioned warrant", "officer officers"),
        (Group.CHILDREN, "school", "children child kids"),
        (
            Group.CHILDREN,
            "infant baby toddler newborn underage",
            "twin twins son daughter sons daughters boy girl boys girls grandson granddaughter",
        ),
        (Group.CHILDREN, "young little", "boy girl boys girls son daughter sons daughters"),
        (Group.CIVILIANS, "unarmed civilian", "people persons men women residents"),
    )
    for modifier in modifiers.split()
    for head in heads.split()
}

_ARMED_BODY = frozenset(
    "army militia militias force forces brigade brigades battalion guard guards front faction "
    "factions regiment troops rebels militants fighters insurgents".split()
)
"""Words that, after 'members of', say that the members bear arms: never a list of names."""


_KIN = (
    "father mother wife husband widow widower son daughter brother sister child parent spouse "
    "grandfather grandmother grandson granddaughter grandchild cousin uncle aunt nephew niece "
    "relative friend neighbour neighbor colleague bodyguard"
)


_RANKS = (
    "commander general colonel lieutenant sergeant brigadier corporal captain major officer leader "
    "chief private"
)


def _plural(singular: str) -> str:
    if singular in _IRREGULAR:
        return _IRREGULAR[singular]
    if singular.endswith("man"):
        return singular[:-3] + ("mans" if singular == "human" else "men")
    if singular.endswith(("s", "sh", "ch", "x")):
        return singular + "es"
    if singular.endswith("y") and singular[-2] not in "aeiou":
        return singular[:-1] + "ies"
    return singular + "s"


SINGULAR: dict[str, Group] = {
    word: group for group, words in _SINGULARS.items() for word in words.split()
}
"""Singular nouns for a person, and the group that the noun itself states."""

PLURAL: dict[str, Group] = {
    plural: group for word, group in SINGULAR.items() for plural in _plural(word).split()
} | {word: group for group, words in _PLURAL_ONLY.items() for word in words.split()}
"""Plural nouns for persons, and the group that the noun itself states."""

RANKS = frozenset(form for word in _RANKS.split() for form in (word, _plural(word)))
"""Nouns for a rank, which leave the others of its body uncounted."""

KIN = frozenset(form for word in _KIN.split() for form in _plural(word).split()) | frozenset(
    _KIN.split()
)
"""Nouns for what somebody is to others, whom an 'of' names: 'the wives of five fighters'."""

COUPLES = frozenset({"couple", "pair", "twins", "spouses"})
"""Nouns that mean two persons."""

FAMILIES = frozenset({"family", "household"})

GROUP_MODIFIERS: dict[str, Group] = {
    "civilian": Group.CIVILIANS,
    "civilians": Group.CIVILIANS,
    "noncombatant": Group.CIVILIANS,
    "elderly": Group.ELDERLY,
    "child": Group.CHILDREN,
    "infant": Group.CHILDREN,
    "underage": Group.CHILDREN,
    "female": Group.WOMEN,
    "pregnant": Group.WOMEN,
    "rebel": Group.COMBATANTS,
    "militant": Group.COMBATANTS,
    "terrorist": Group.COMBATANTS,
    "jihadist": Group.COMBATANTS,
    "combatant": Group.COMBATANTS,
}
"""Modifiers that state a group whatever person noun they stand before."""

ADULT_AGE = 18
"""Below it a stated age makes a child (Convention on the Rights of the Child, Article 1)."""


def group_of(head: str, modifiers: tuple[str, ...]) -> Group:
    """Give the group that a lower-case head noun and its lower-case modifiers state."""
    for modifier in reversed(modifiers):
        compound = _COMPOUNDS.get((modifier, head))
        if compound is not None:
            return compound
    own = PLURAL.get(head) or SINGULAR.get(head) or Group.ALL
    for modifier in modifiers:
        stated = GROUP_MODIFIERS.get(modifier)
        if stated is not None and own in (Group.ALL, Group.MEN):
            return stated
    return own


def of_group(group: Group) -> frozenset[str]:
    """Give the lower-case nouns, singular and plural, that state a group by themselves."""
    return frozenset(word for table in (SINGULAR, PLURAL) for word in table if table[word] is group)


def is_armed_body(words: tuple[str, ...]) -> bool:
    """Tell whether lower-case `words` name a body that bears arms, by common nouns alone."""
    return not _ARMED_BODY.isdisjoint(words)
