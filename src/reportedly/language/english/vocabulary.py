"""Word lists for telling names from ordinary words in text written in capitals."""

from reportedly.language.english.names import PEOPLES, PEOPLES_PLURAL, PLACES

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

_PEOPLE_IN_VOCABULARY = frozenset(
    """aaron abel abraham adam adrian agnes alan albert alejandro alex alexander alfonso alfred
    ali alice allen alvarez amanda ana anderson andrea andrew angel angela ann anna anne anthony
    antonio arnold arthur barbara barrios benjamin bernard bolivar boris brent bruce caesar
    caroline castro catherine chad charles charlie chavez christian christopher clara clark cohen
    coleman colin collins cordoba cornell cortez craig cruz daniel darwin david davis dean
    diana diaz diego dolores donald dorothy douglas dylan edgar edison edmund edward edwin elena
    elijah elizabeth elmer emily emma enrique eric ernest eugene eva evans fernando ferrer
    florence ford francis franco frank franklin frederick gabriel galan garcia gary george gerald
    gilbert gomez gonzalez gordon graham gregory guerrero gustav hamilton hannah harold
    harris harry harvey hassan hector helen henry herbert hernandez hoffman howard hugo hussein
    ian ignatius ira isaac isabel isaiah ivan jackson jacob jacques james jane janet jason
    jeffrey jenny jeremy jerome jim jimenez joe john johnson jonathan jones joseph joshua
    juan judith julia julian julie julius justin karl katherine keith kelly kennedy kenneth kent
    kevin khan kim lara laura lawrence lee leigh leo leon leonard leonardo lewis lincoln linda
    lisa lloyd lopez louis louise lucas lucia luis luke luther lynn magdalena margaret margarita
    maria marie mario marshall martha martin martinez marvin matthew maurice max medina
    michael michelle miguel mike miller mitchell monroe montenegro montes morales moore morgan
    morris morrison moses murphy murray nancy napoleon natalie nathan neil nelson nicholas nicole
    noel norman obama oliver olivia orlando ortega oscar osama ossa otto pablo parker patricia
    patrick paul pedro perez peter philip phillip pilar pizarro priscilla quincy rachel ralph
    ramirez raymond rebecca ricardo richard rivera robert roberts robinson rodriguez roger
    roland romero ronald rosa ross roy ruth salinas salomon samuel sanchez sandra santiago
    sarah saul scott sebastian sharon silva silvia simon smith sofia solomon sophia spencer
    stalin stanley stephen steven stewart stuart sullivan susan sylvia taylor teresa theodore
    theresa thomas thompson timothy todd tony torres truman turner valencia valentin vargas
    velazquez victor victoria vincent virginia vladimir walker walter washington wayne webster
    wilson winston woodrow wright yang yuri""".split()
)
"""Given names and surnames that the parser's word list holds, whatever their language."""

_COMMON_NAMES = frozenset(
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

_NO_PLACES = frozenset("arno bali batman engels est kent nice paget peel praia reunion".split())
"""Places whose names are likelier to be other words in capitals."""

_BODIES_IN_VOCABULARY = frozenset(
    """bedouin bedouins buddhist buddhists cia fatah fbi gia hamas hezbollah hizballah
    hizbollah hizbullah isis jew jews kgb khmer ltte masai mossad nato pflp plo taleban taliban
    unicef uygur uygurs wagner wahhabi wahhabis xhosa yoruba""".split()
)
"""Names of bodies and peoples among the nouns of the list: other bodies, which it lacks, are taken
for names, and no side may be read otherwise for that."""

NAMES_IN_VOCABULARY = (
    _COMMON_NAMES
    | _PEOPLE_IN_VOCABULARY
    | _BODIES_IN_VOCABULARY
    | PEOPLES
    | PEOPLES_PLURAL
    | (PLACES - _NO_PLACES)
)
"""Words of the parser's own word list that stand with a capital all the same."""

WORDS_OF_WAR = frozenset(
    """bazooka counterinsurgency cartel death-squad detonator dynamiting ex-president
    gunship howitzer launcher machinegun machinegunned machinegunning mafioso narcotrafficker
    narcoterrorist narcoterrorism paramilitary sapper submachinegun subversive""".split()
)
"""Ordinary words of reports about attacks that the parser's word list lacks."""
