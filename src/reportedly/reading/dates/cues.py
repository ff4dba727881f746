"""Words that tell what a date or a place belongs to: an event, somebody's saying so, or neither."""

EVENT_NOUNS = frozenset(
    "abduction air-strike airstrike ambush arson artillery assassination assault attack barrage"
    " beheading blast blaze bloodbath bombardment bombing burning burst cannonade car-bombing"
    " atrocity carnage clash combat crash death destruction detonation drone execution explosion"
    " fighting"
    " fire firing fusillade gunfire gunshot hijacking homicide hostility incident incursion kidnap"
    " kidnapping killing lynching massacre mortar murder offensive onslaught raid rampage rocket"
    " pogrom riot sabotage salvo seizure shell shellfire shelling shooting shootout siege slaughter"
    " slaying sniping stabbing storming strafing strike takeover tragedy violence volley".split()
)
"""Lemmas of nouns for an attack or for harm."""

EVENT_VERBS = frozenset(
    "abduct ambush annihilate assassinate assault attack batter bayonet behead blast blow"
    " bludgeon bomb bombard burn clash collapse crucify damage deactivate decapitate decimate"
    " defuse demolish derail destroy detonate devastate die drown dynamite execute explode fire"
    " firebomb flatten gas gun hack hang happen harm hijack hit hurl hurt ignite incinerate"
    " injure intercept kidnap kill knife loot lynch machinegun maim massacre murder mutilate"
    " obliterate occur overrun perish pillage plant plunder poison pound pummel raid ransack"
    " rape raze rob sabotage shell shoot slam slaughter slay smash snatch snipe stab storm"
    " strafe strangle strike target torch torture wound".split()
)
"""Lemmas of verbs for an attack or for harm."""

EVENT_ARGUMENTS = EVENT_NOUNS | frozenset(
    "bomb bomber bullet car casualty dead device grenade life missile place round shot victim"
    " warplane wound".split()
)
"""Lemmas of nouns that make an event of the verb they go with: 'took place', 'bombs fell'."""

SPEECH_VERBS = frozenset(
    "accord accuse acknowledge add admit agree allege announce appeal argue ask assert blame"
    " broadcast call challenge charge cite claim comment complain concede conclude condemn"
    " confirm criticise criticize declare decline demand denounce deny describe disclose"
    " dismiss estimate explain express find indicate inform insist issue maintain mention note"
    " offer post praise propose protest publish put quote read reaffirm rebut recall refute"
    " reiterate reject release remark repeat reply report repudiate respond reveal say state"
    " stress suggest telegraph tell threaten tweet urge vow warn welcome write".split()
)
"""Lemmas of verbs by which somebody says, writes or publishes."""

SPEECH_NOUNS = frozenset(
    "account address announcement article briefing broadcast bulletin cable claim comment"
    " communique communiqué conference declaration dispatch edition editorial interview issue"
    " letter message news newscast note post press release remark report speech statement"
    " telegram tweet".split()
)
"""Lemmas of nouns for what is said, written or published."""

AFTERMATH_VERBS = frozenset(
    "arraign arrest arrive attend book bury commemorate convict demonstrate elect examine gather"
    " hold honor honour identify acquit extradite imprison indict inspect investigate jail march"
    " mark meet mourn plead prosecute protest remand remember resume sentence sign study travel try"
    " uphold visit".split()
)
"""Lemmas of verbs for what people do once harm is done; an attack as their object is past."""

VERDICTS = frozenset("acquit convict imprison indict jail prosecute sentence".split())
"""Lemmas of verbs of courts, which judge what happened long before."""

HOLDING = frozenset(
    "arraign arrest book commemorate detain gather honor honour mark mourn question remember"
    " seek".split()
)
"""Lemmas of what is done with suspects, or in memory of the dead, of what happened before."""
CHARGING = frozenset({"charge"})
"""Lemmas of verbs behind which a bare noun is a charge, and no attack that a day may be of."""

SERVING = frozenset("buy deliver finance fund order plan prepare provide sell supply use".split())
"""Lemmas of what is done for an attack before it, on no day that is told with the attack's."""
NO_DEEDS = SPEECH_VERBS | AFTERMATH_VERBS | VERDICTS
"""Lemmas of what is said or done about an attack afterwards, on a day of its own."""
RECEIVING = frozenset({"receive", "suffer", "sustain"})
HURTS = frozenset({"burn", "injury", "wound"})
"""Lemmas of verbs and nouns that tell of wounds, which are of the attack's day."""

COUNT_VERBS = frozenset(
    "bring climb cut fall grow increase lift lower push put raise reach reduce revise rise stand"
    " take update".split()
)
COUNT_NOUNS = frozenset("count figure number tally toll total".split())
"""Lemmas of what says how a toll went: its day is that of the count, not of the attack."""

FUTURE_AUXILIARIES = frozenset({"will", "shall", "'ll", "’ll", "wo"})
"""Auxiliaries, lower case as written, of a verb that speaks of what is to come."""

PLANNING_VERBS = frozenset("be due expect hope intend plan prepare schedule set want".split())
"""Lemmas whose infinitive complement ('is to open on Monday') speaks of what is to come."""
