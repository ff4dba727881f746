"""The verbs and nouns that say that an attack happened, each with the kind of attack it names."""

from reportedly.model.content import EventKind

VERBS: dict[str, EventKind] = {
    lemma: kind
    for kind, lemmas in {
        EventKind.SHELLING: "shell bombard mortar cannonade",
        EventKind.AIR_STRIKE: "strafe airstrike",
        EventKind.BOMBING: "bomb dynamite explode detonate blast bombed",
        EventKind.SHOOTING: "shoot snipe machinegun machine-gun riddle",
        EventKind.STABBING: "stab bayonet",
        EventKind.ARSON: "torch firebomb incinerate",
        EventKind.KIDNAPPING: "kidnap abduct",
        EventKind.HIJACKING: "hijack",
        EventKind.ROBBERY: "rob loot plunder pillage ransack",
        EventKind.EXECUTION: "execute behead decapitate lynch crucify",
        EventKind.CHEMICAL: "gas",
        EventKind.ATTACK: "attack assault ambush raid storm overrun massacre slaughter butcher "
        "torpedo",
        EventKind.SEXUAL_VIOLENCE: "rape",
        EventKind.TORTURE: "torture",
    }.items()
    for lemma in lemmas.split()
}
"""Verbs that name an attack by themselves."""

HARM_VERBS = frozenset(
    """kill murder assassinate slay wound injure maim destroy damage demolish sabotage decimate
    devastate annihilate gut gutte level raze flatten""".split()
)
"""Verbs of harm without a manner: they count as an attack where no other word names one."""

CONTEXT_VERBS = frozenset(
    """strike hit target pound pummel batter launch fire land pepper slam crash rip tear rain smash
    plough plow impact pierce punch spray rake wreck shatter open derail beat""".split()
)
"""Verbs that name an attack only with a means, or with a place or people for an object."""

WRECKING: dict[str, frozenset[str]] = {
    "sink": frozenset(),
    "bring": frozenset({"down"}),
    "cause": frozenset({"blaze", "collapse", "explosion", "fire"}),
}
"""Verbs that name an attack with a means for their subject, and what must go with them."""
VEHICLE_BOMB = "vehicle bomb"
"""The class of `means.tsv` of a vehicle that carries a bomb."""

NOUNS: dict[str, EventKind] = {
    lemma: kind
    for kind, lemmas in {
        EventKind.SHELLING: "shelling bombardment barrage shellfire cannonade",
        EventKind.AIR_STRIKE: "airstrike air-strike airstrikes strafing",
        EventKind.BOMBING: "bombing explosion blast detonation car-bombing firebombing",
        EventKind.SHOOTING: "shooting gunfire machinegunning sniping shootout",
        EventKind.STABBING: "stabbing",
        EventKind.VEHICLE_RAMMING: "ramming",
        EventKind.ARSON: "arson",
        EventKind.KIDNAPPING: "kidnapping abduction kidnap hostage-taking",
        EventKind.HIJACKING: "hijacking hijack",
        EventKind.ROBBERY: "robbery looting pillage plunder holdup",
        EventKind.EXECUTION: "execution beheading lynching",
        EventKind.ATTACK: """attack assault ambush raid strike massacre carnage onslaught incursion
            bloodbath slaughter killing murder assassination slaying sabotage
            homicide""",
        EventKind.SEXUAL_VIOLENCE: "rape gang-rape",
        EventKind.TORTURE: "torture",
    }.items()
    for lemma in lemmas.split()
}
"""Nouns that name an attack by themselves."""

HARM_NOUNS = frozenset("killing murder assassination slaying sabotage homicide".split())
"""Nouns of harm without a manner, as HARM_VERBS."""

PHRASES: tuple[tuple[str, EventKind], ...] = (
    ("air strike", EventKind.AIR_STRIKE),
    ("air raid", EventKind.AIR_STRIKE),
    ("air attack", EventKind.AIR_STRIKE),
    ("aerial attack", EventKind.AIR_STRIKE),
    ("aerial raid", EventKind.AIR_STRIKE),
    ("aerial bombing", EventKind.AIR_STRIKE),
    ("aerial bombardment", EventKind.AIR_STRIKE),
    ("bombing raid", EventKind.AIR_STRIKE),
    ("drone strike", EventKind.DRONE_STRIKE),
    ("drone attack", EventKind.DRONE_STRIKE),
    ("uav strike", EventKind.DRONE_STRIKE),
    ("missile strike", EventKind.MISSILE_STRIKE),
    ("missile attack", EventKind.MISSILE_STRIKE),
    ("missile barrage", EventKind.MISSILE_STRIKE),
    ("rocket attack", EventKind.SHELLING),
    ("rocket fire", EventKind.SHELLING),
    ("rocket strike", EventKind.SHELLING),
    ("mortar attack", EventKind.SHELLING),
    ("mortar fire", EventKind.SHELLING),
    ("mortar strike", EventKind.SHELLING),
    ("artillery fire", EventKind.SHELLING),
    ("artillery strike", EventKind.SHELLING),
    ("artillery attack", EventKind.SHELLING),
    ("tank fire", EventKind.SHELLING),
    ("lorry attack", EventKind.VEHICLE_RAMMING),
    ("truck attack", EventKind.VEHICLE_RAMMING),
    ("van attack", EventKind.VEHICLE_RAMMING),
    ("vehicle attack", EventKind.VEHICLE_RAMMING),
    ("bomb attack", EventKind.BOMBING),
    ("suicide attack", EventKind.BOMBING),
    ("suicide bombing", EventKind.BOMBING),
    ("grenade attack", EventKind.BOMBING),
    ("dynamite attack", EventKind.BOMBING),
    ("machine gun fire", EventKind.SHOOTING),
    ("sniper fire", EventKind.SHOOTING),
    ("small arms fire", EventKind.SHOOTING),
    ("automatic fire", EventKind.SHOOTING),
    ("automatic weapons fire", EventKind.SHOOTING),
    ("rifle fire", EventKind.SHOOTING),
    ("drive by shooting", EventKind.SHOOTING),
    ("gun attack", EventKind.SHOOTING),
    ("knife attack", EventKind.STABBING),
    ("machete attack", EventKind.STABBING),
    ("axe attack", EventKind.STABBING),
    ("sword attack", EventKind.STABBING),
    ("ramming attack", EventKind.VEHICLE_RAMMING),
    ("arson attack", EventKind.ARSON),
    ("chemical attack", EventKind.CHEMICAL),
    ("chemical weapon attack", EventKind.CHEMICAL),
    ("chemical weapons attack", EventKind.CHEMICAL),
    ("gas attack", EventKind.CHEMICAL),
    ("chlorine attack", EventKind.CHEMICAL),
    ("sarin attack", EventKind.CHEMICAL),
    ("mine blast", EventKind.MINE),
    ("mine explosion", EventKind.MINE),
    ("landmine blast", EventKind.MINE),
    ("landmine explosion", EventKind.MINE),
    ("ordnance explosion", EventKind.MINE),
    ("sexual assault", EventKind.SEXUAL_VIOLENCE),
    ("sexual attack", EventKind.SEXUAL_VIOLENCE),
    ("sex attack", EventKind.SEXUAL_VIOLENCE),
    ("sexual violence", EventKind.SEXUAL_VIOLENCE),
    ("sexual slavery", EventKind.SEXUAL_VIOLENCE),
    ("gang rape", EventKind.SEXUAL_VIOLENCE),
    ("enforced disappearance", EventKind.KIDNAPPING),
    ("forced disappearance", EventKind.KIDNAPPING),
    ("extrajudicial killing", EventKind.EXECUTION),
    ("summary killing", EventKind.EXECUTION),
)
"""Nouns of several words; the last word heads them."""

PARTICLE_VERBS: dict[tuple[str, str], EventKind] = {
    ("blow", "up"): EventKind.BOMBING,
    ("go", "off"): EventKind.BOMBING,
    ("set", "off"): EventKind.BOMBING,
    ("gun", "down"): EventKind.SHOOTING,
    ("shoot", "down"): EventKind.SHOOTING,
    ("shoot", "up"): EventKind.SHOOTING,
    ("mow", "down"): EventKind.SHOOTING,
    ("burn", "down"): EventKind.ARSON,
    ("hold", "up"): EventKind.ROBBERY,
}
"""A verb with its particle."""

BOMBER = "bomber"
"""Who attacks with a bomb, whatever the verb says."""

OBJECT_VERBS: dict[tuple[str, str], EventKind] = {
    ("open", "fire"): EventKind.SHOOTING,
    ("fire", "volley"): EventKind.SHOOTING,
    ("set", "fire"): EventKind.ARSON,
    ("set", "ablaze"): EventKind.ARSON,
    ("set", "alight"): EventKind.ARSON,
    ("place", "bomb"): EventKind.BOMBING,
    ("throw", "bomb"): EventKind.BOMBING,
    ("hurl", "bomb"): EventKind.BOMBING,
    **{
        (verb, thing): EventKind.BOMBING
        for verb in ("leave", "plant")
        for thing in ("bomb", "device", "explosive")
    },
    **{(verb, "grenade"): EventKind.BOMBING for verb in "hurl lob throw toss".split()},
    **{
        (verb, "acid"): EventKind.ATTACK
        for verb in "fling hurl pour splash spray throw toss".split()
    },
    **{(verb, "mine"): EventKind.MINE for verb in "lay plant".split()},
    **{("turn", noun): EventKind.SHOOTING for noun in ("gun", "rifle", "weapon")},
    **{("empty", noun): EventKind.SHOOTING for noun in ("gun", "magazine", "rifle", "weapon")},
    ("drop", "bomb"): EventKind.AIR_STRIKE,
}
"""A verb with the object or complement that makes it an attack."""

TO_DEATH: dict[str, EventKind] = {
    "hack": EventKind.STABBING,
    "knife": EventKind.STABBING,
    "put": EventKind.EXECUTION,
    **dict.fromkeys("batter beat bludgeon club kick stone".split(), EventKind.ATTACK),
}
"""Verbs that name an attack with 'to death'."""

SEXUALLY = "sexually"
"""Makes an assault, an attack or abuse one of sexual violence."""
ABUSING = frozenset("abuse assault attack violate".split())
"""Verbs that name sexual violence with SEXUALLY."""

UNDER_FIRE = "come"
"""Names an attack with 'under fire': 'the convoy came under fire'."""

SERIES = frozenset("series spate string wave".split())
"""What attacks are counted in: 'a string of bombings at churches'."""
AMOUNTS = frozenset("salvo barrage volley hail wave swarm burst series round stick pair".split())
"""What weapons are counted in: 'a salvo of rockets' hits as rockets do."""

PUTTING_TO_USE = frozenset({"drop", "use"})
"""Verbs that name an attack with a weapon for their object and what it is aimed at behind them."""

STUMBLING = frozenset("run drive step hit strike trigger detonate tread roll pass".split())
"""With a mine or a bomb for its object, a verb that says that somebody set it off."""

CIVIL = frozenset(
    "aboard airliner jetliner airbus civilian humanitarian jumbo medevac passenger relief".split()
)
"""What is said of an aircraft that is no weapon: to shoot it down stops nothing."""

STOPPING = frozenset(
    "intercept defuse deactivate disarm dismantle down neutralize neutralise".split()
)
"""With a weapon for its object, a verb that says that an attack came to nothing."""
ALSO_STOPPING = frozenset({"destroy", "repel"})
"""Verbs that say so of a weapon in its way, and of all else that it was attacked."""
STOPPED = frozenset(("missile", "drone", "projectile", "explosive"))
"""What can be shot down or made safe; classes of `means.tsv`, with those under them."""

NOT_HIT = frozenset(
    """budget policy plan proposal decision record law bill speech idea report remark comment critic
    problem poverty inflation corruption deal motion view argument book column theory candidacy
    amendment agreement treaty conclusion finding project measure reform programme program
    performance article statement""".split()
)
"""What is attacked, shot down or targeted in words alone."""

FIRE = "fire"
"""Names a shooting with one of AIMS right after it: 'fired on the boats'."""
SHOTS = frozenset({"bullet", "round", "shot"})
"""What is fired in a shooting where it is aimed at somebody."""
HANGED = "hanged"
"""Names an execution where somebody is hanged."""
AIMS = ("on", "at", "upon", "into")

GO = "go"
"""Names a shooting where a gun goes off, and else an explosion."""
GUNS = frozenset("firearm gun handgun pistol revolver rifle shotgun weapon".split())
NO_SHOOTING = frozenset(
    "club competition gallery guard hour lesson location match percentage range schedule script "
    "season sport star".split()
)
"""What shooting is for practice, sport or a film, or is only called so: 'the shooting range'."""

BURN = "burn"
"""Names arson only where somebody burns something."""

NOT_ATTACKS = frozenset(
    """heart labor labour general hunger workers teachers strike asthma panic verbal lightning
    media legal court transport rail pilots indefinite nationwide nurses miners personal twitter
    cyber shark bee dog bear crocodile tiger lion elephant
    snake""".split()
)
"""Modifiers that make 'attack' or 'strike' something else ('heart attack', 'hunger strike')."""

THREATS = frozenset(
    "threaten threat warn plan intend vow prepare plot danger possibility prospect risk".split()
)
MAYBE = "possibility"
"""What may have been as well as what may come: 'the possibility that rebels killed him'."""
TO_COME = frozenset(("will", "'ll", "’ll"))
"""What opens the telling of a deed that is not done yet."""
ATTEMPTS = frozenset(
    """attempt try seek fail foil thwart prevent avert abort frustrate defuse deactivate""".split()
)
DOING = (
    frozenset(
        """aim be carry commit conduct do execute have launch lead make mount organise organize
        participate perpetrate raise stage start stop take""".split()
    )
    | ATTEMPTS
    | THREATS
)
"""Verbs that go with the noun of an attack for doing it, or for what comes before it is done."""
PUT_OFF = frozenset(
    "appeal await avoid block delay escape evade face halt oppose postpone spare stay stop".split()
)
"""Verbs whose object is an execution that is not, or not yet, carried out."""
ATTEMPT_WORDS = frozenset("attempted failed unsuccessful foiled thwarted abortive".split())
THREAT_WORDS = frozenset("threatened planned imminent possible potential future".split())

MEANS_EVENTS: dict[str, EventKind] = {
    "drone": EventKind.DRONE_STRIKE,
    "missile": EventKind.MISSILE_STRIKE,
    "aircraft": EventKind.AIR_STRIKE,
    "air-dropped bomb": EventKind.AIR_STRIKE,
    "projectile": EventKind.SHELLING,
    "indirect-fire launcher": EventKind.SHELLING,
    "chemical": EventKind.CHEMICAL,
    "mine": EventKind.MINE,
    "explosive": EventKind.BOMBING,
    "small arm": EventKind.SHOOTING,
    "edged weapon": EventKind.STABBING,
}
"""What a verb or noun of attack becomes by its means; keys are classes of `means.tsv`."""
