"""Word lists for telling names from ordinary words in text written in capitals."""

FUNCTION_WORDS = frozenset(
    """a about above across after again against all almost along already also although always am
    among an and another any anybody anyone anything are around as at away back be became because
    been before behind being below between both but by can cannot could did do does doing done
    down due during each either else enough even ever every everybody everyone everything except
    few for from had has have having he hence her here hers herself him himself his how however i
    if in indeed instead into is it its itself just least less many may me might mine more
    moreover most much must my myself near neither never nevertheless next no nobody none nor not
    nothing now of off often on once only onto or other others otherwise our ours ourselves out
    over own per perhaps quite rather same several shall she should since so some somebody
    someone something still such than that the their theirs them themselves then there therefore
    these they this those though through throughout thus to together too toward towards under
    unless until up upon us very was we well were what whatever when whenever where whereas
    whether which while who whoever whole whom whose why will with within without would yes yet
    you your yours yourself don't didn't doesn't isn't wasn't weren't won't can't couldn't
    wouldn't shouldn't hasn't haven't hadn't it's that's there's he's she's they're we're
    """.split()
)

NAMES_IN_VOCABULARY = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february april june july
    august september october november december america american americans europe european africa
    african asia asian central-american latin bolivia bolivian brazil brazilian chile chilean
    colombia colombian cuba cuban ecuador ecuadorian salvador salvadoran guatemala guatemalan
    honduras honduran mexico mexican nicaragua nicaraguan panama panamanian peru peruvian
    venezuela venezuelan argentina argentine spain spanish france french germany german britain
    british england english russia russian russians soviet soviets israel israeli israelis iraq
    iraqi iran iranian syria syrian lebanon lebanese jordan egypt egyptian turkey turkish
    washington london paris madrid lima bogota san santa jose juan carlos luis maria pedro jesus
    """.split()
)
