"""Words of English that tell whether a name is a place, and of what sort."""

import re
from typing import Final

CONNECTORS: Final = frozenset(
    "al el ul ad ar as ash at an az ed er es et ez de del la las los le du da do dos di van von "
    "der den 's ’s au aux sous sur of the upon on sur am und y i abu ibn bin umm".split()
)
"""Lower-case words that may stand inside a place name."""

INSIDE: Final = frozenset("-–’'‘")
"""Marks that may stand inside a place name."""

POINTS: Final = frozenset(
    "north south east west northeast northwest southeast southwest northern southern eastern "
    "western central downtown nearby".split()
)
ARABIC_ARTICLES: Final = frozenset("al el as ash ad ar at az an".split())
"""The Arabic article before the second word of a name, as letters change it."""
LOCATIVE: Final = POINTS | frozenset(
    "in at near outside around across throughout toward towards into inside via within between "
    "beyond".split()
)
MOVING: Final = frozenset({"to", "from", "through", "leaving", "reached", "visited"})

ATTACKING: Final = frozenset(
    "bomb bombard shell raid storm burn destroy pound devastate raze strafe besiege capture".split()
)
ATTACKS: Final = frozenset(
    "attack bombing bombardment shelling raid airstrike strike destruction burning siege battle "
    "storming invasion occupation fall capture".split()
)
"""Lemmas of what is done to places, and hardly to people: 'bombed X', 'the shelling of X'."""

ENTERING: Final = frozenset(
    "besiege encircle enter invade liberate occupy overrun reach recapture retake surround".split()
)
"""Lemmas of what armed people do to a place before they attack: 'entered X and shot nine'."""

GROUND: Final = frozenset("cape fort lake mount point port saint st".split())
"""What opens the names of places, whatever ordinary word follows: 'near Point Alder'."""

CALLED_AFTER_PLACES: Final = frozenset(
    "bombing bombings bomb massacre shooting shootings blast blasts explosion siege atrocity "
    "stabbings carnage".split()
)
"""Words of attacks that are called by where they were: 'the Omagh bombing'."""
SEATED: Final = frozenset(
    "mayor governor inhabitants villagers residents bishop archbishop imam outskirts streets "
    "church mosque temple cathedral shrine market school hospital massacre bombing centre "
    "center subprefect prefect".split()
)
"""Nouns that 'of' joins to the place where they are: 'the mayor of X', 'the church of X'."""

PARTS_OF_TOWN: Final = frozenset(
    "airport area centre center edge edges garrison headman hospital inhabitants market mayor "
    "outskirts port prefect residents slums square streets subprefect suburbs townspeople "
    "villagers".split()
)
"""Those that 'of' joins to nothing but a place."""

LOCAL: Final = frozenset(
    "activists authorities doctors firefighters hospital hospitals medics officials police "
    "prosecutors rescuers residents villagers witnesses".split()
)
"""Those that 'in' joins to the place where they are: 'police in X'."""

LABELS: Final = frozenset(
    "location place where site area town village city province district governorate region".split()
)
"""Labels of forms behind which a place stands: 'Location: X'."""

STRIKING: Final = frozenset("hit strike target rock shake batter".split())
ARMS: Final = frozenset(
    "shell rocket missile drone bomb mortar artillery howitzer gunship warplane jet aircraft plane "
    "helicopter tank blast explosion gunfire fire barrage salvo warhead munition".split()
)
"""Lemmas that together say that a place was hit: 'shells hit X', 'X was struck by a drone'."""

TITLES: Final = frozenset(
    "mr mrs ms miss dr sir lord lady rev sgt capt lt col gen maj cpl det pfc sen rep gov judge "
    "mayor president minister secretary senator congressman officer detective sheriff chief "
    "deputy coach professor attorney king queen prince princess pope bishop father brother "
    "sister captain general colonel sergeant lieutenant justice director spokesman spokeswoman "
    "saint named".split()
)

CIVIC: Final = frozenset(
    "police sheriff city county fire mayor council school schools high department township "
    "public community borough town village parish district municipal metropolitan area region "
    "province state government authorities jail court circuit superior board commission "
    "commissioners chamber regional airport port international medical health".split()
)
"""Words after a place name that leave it a place: 'Gainesville Police'."""

STREETS: Final = frozenset(
    "street st road rd avenue ave drive dr lane ln boulevard blvd highway hwy way court place "
    "square parkway pike turnpike expressway route circle terrace trail bridge park creek river "
    "lake hall building tower stadium arena field house hotel inn mall plaza center centre "
    "theatre theater museum library cemetery farm farms ranch island hill hills mountain beach "
    "bay".split()
)

ENDS_OF_TOWNS: Final = frozenset(
    "colony crossing estates falls gardens grove heights junction landing meadows mills ridge "
    "springs township woods".split()
)
"""Words that end the names of towns, whatever town the rest of them is called like."""

CROSSED: Final = frozenset("avenues boulevards drives lanes roads streets".split())
"""What two streets that cross are called together: 'Orange and White streets'."""

ENDS_OF_STREETS: Final = frozenset("avenue boulevard drive lane road street terrace".split())
"""Words that end the names of streets, and by which towns are called too."""

INSTITUTIONS: Final = frozenset(
    "university college hospital bank times herald tribune post news journal gazette press star "
    "sun daily inc corp co company llc ltd church foundation institute cup league united fc "
    "club association society museum award prize act bill accord accords conference treaty "
    "protocol tigers bulldogs eagles bears lions cardinals series show group international".split()
)

PEOPLE_AFTER: Final = frozenset(
    "resident residents man woman men women native officials official mayor authorities officer "
    "officers boy girl teen teenager couple family families firefighters voters leaders "
    "lawmakers residents' area areas region neighborhood neighbourhood suburb outskirts "
    "district districts province provinces governorate oblast county counties village town city "
    "township home".split()
)

SAYING: Final = frozenset("said says told added asked replied testified wrote explained".split())

PLACE_NOUNS: Final = frozenset(
    "village town city district province governorate region state county neighborhood "
    "neighbourhood suburb hamlet settlement camp port island municipality commune department "
    "oblast republic township borough area capital enclave kibbutz moshav subdistrict hub "
    "stronghold bastion outpost heartland".split()
)
"""Nouns for 'the village of X' and 'X village'."""

CALLED_PLACES: Final = frozenset(
    "village town city hamlet settlement suburb neighborhood neighbourhood quarter district "
    "subdistrict municipality township commune raion oblast governorate province region county "
    "canton barangay barrio tehsil taluka taluk upazila woreda kebele wilaya cercle "
    "arrondissement prefecture subprefecture sub-prefecture locality island islet valley river "
    "dam highway peninsula plateau territory".split()
)
"""Nouns that make a place of the name they stand beside, whatever it is: 'the village of X'."""

QUARTERS: Final = frozenset("District Quarter Neighborhood Neighbourhood".split())
"""Words that end the name of a part of a city: 'the Garden District of Tolm'."""

CITY_PARTS: Final = frozenset(
    "area district quarter neighborhood neighbourhood slum suburb ward hotel inn motel complex "
    "mall supermarket market bazaar cafe café restaurant bar nightclub club cinema theater "
    "theatre stadium arena museum hospital clinic school college university academy church "
    "mosque cathedral synagogue temple tower towers building plaza square park barracks prison "
    "bakery bridge attack bombing siege shooting massacre cemetery shrine station airport".split()
)
"""Nouns behind the names of a city's parts and buildings, and of attacks called after them."""

WITHIN: Final = frozenset("in near outside around inside across".split())
LOCATING: Final = WITHIN | {"at", "between", "off"}
BESIDE: Final = frozenset("adjacent close near nearer next".split())
"""What makes of 'to' a word for where something is: 'close to Osk'."""
DIRECTIONS: Final = POINTS | frozenset(
    "northeastern northwestern southeastern southwestern rural upper lower the neighboring "
    "neighbouring".split()
)
"""Words before a name for where things happen, and those that may stand between the two.

`LOCATING` are those that stand before the names of buildings and companies too.
"""

SITES: Final = frozenset(
    "university college school academy hospital clinic station airport mosque cathedral market "
    "stadium prison barracks arena camp jail parish church monastery mine".split()
)
"""Nouns that end the names of sites, many of which begin with their town's: 'Tolm Station'."""

VENUES: Final = frozenset(
    "bar bazaar cafe café cinema club gurdwara hotel mall nightclub pub restaurant shrine "
    "synagogue temple".split()
)
"""Nouns behind the names of towns for what stands in them: 'in a Tolm pub'."""

OWN_GROUND: Final = frozenset("camp garrison jail parish police prison barracks monastery".split())
"""Sites whose name is that of a place of their own, where no list holds it: 'Tolm camp'."""

ARTICLES: Final = frozenset("al el la las le les los san santa são santo".split())
"""What opens the names of places in other languages: 'in La Palma'."""

BUILDINGS: Final = SITES | CITY_PARTS | STREETS | INSTITUTIONS
"""Nouns that end the names of what stands in a town, and is told with 'at' as places are too."""

STREET_NAMES: Final = frozenset(
    "avenida avenue boulevard calle carrer corso paseo piazza plaza praça promenade quai rua rue "
    "via".split()
)
LINKS: Final = frozenset("d' d’ da de degli dei del della des di do du la las les los".split())
"""What opens the name of a street, and joins to it a place that it is not in: 'Rue de Paris'."""

DIVISION_NOUNS: Final = frozenset(
    "province provinces governorate governorates oblast region state department prefecture "
    "county counties parish raion canton countryside".split()
)
SETTLEMENT_NOUNS: Final = frozenset("city town village municipality port".split())
"""Nouns beside a name that several kinds of place share: 'Idlib province', 'the city of Idlib'."""

DISTRICTS: Final = frozenset(
    "area cercle commune county district locality municipality subdistrict subprefecture".split()
)
"""Nouns that tell what is named before them from the town that it is called after."""

COUNTY_NOUNS: Final = {
    "county": "County",
    "counties": "County",
    "parish": "Parish",
    "parishes": "Parish",
}

ABBREVIATIONS: Final[dict[str, str]] = {
    "Ala.": "US.AL",
    "Ariz.": "US.AZ",
    "Ark.": "US.AR",
    "Calif.": "US.CA",
    "Cal.": "US.CA",
    "Colo.": "US.CO",
    "Conn.": "US.CT",
    "Del.": "US.DE",
    "D.C.": "US.DC",
    "Fla.": "US.FL",
    "Ga.": "US.GA",
    "Ill.": "US.IL",
    "Ind.": "US.IN",
    "Kan.": "US.KS",
    "Kans.": "US.KS",
    "Ky.": "US.KY",
    "La.": "US.LA",
    "Md.": "US.MD",
    "Mass.": "US.MA",
    "Mich.": "US.MI",
    "Minn.": "US.MN",
    "Miss.": "US.MS",
    "Mo.": "US.MO",
    "Mont.": "US.MT",
    "Neb.": "US.NE",
    "Nebr.": "US.NE",
    "Nev.": "US.NV",
    "N.H.": "US.NH",
    "N.J.": "US.NJ",
    "N.M.": "US.NM",
    "N.Y.": "US.NY",
    "N.C.": "US.NC",
    "N.D.": "US.ND",
    "Okla.": "US.OK",
    "Ore.": "US.OR",
    "Pa.": "US.PA",
    "Penn.": "US.PA",
    "R.I.": "US.RI",
    "S.C.": "US.SC",
    "S.D.": "US.SD",
    "Tenn.": "US.TN",
    "Tex.": "US.TX",
    "Vt.": "US.VT",
    "Va.": "US.VA",
    "Wash.": "US.WA",
    "W.Va.": "US.WV",
    "W. Va.": "US.WV",
    "Wis.": "US.WI",
    "Wisc.": "US.WI",
    "Wyo.": "US.WY",
    "Ont.": "CA.08",
    "Que.": "CA.10",
    "B.C.": "CA.02",
    "Alta.": "CA.01",
    "Sask.": "CA.11",
    "Man.": "CA.03",
    "N.S.": "CA.07",
    "N.B.": "CA.04",
    "N.Z.": "NZ",
    "U.K.": "GB",
    "U.S.": "US",
    "U.S.A.": "US",
}
"""Written abbreviations, with their points, and the gazetteer id each stands for."""

FREE_ABBREVIATIONS: Final = frozenset(
    [
        "U.S.",
        "U.S.A.",
        "U.K.",
        "N.Z.",
        "D.C.",
        "W.Va.",
        "W. Va.",
        "N.Y.",
        "N.J.",
        "N.C.",
        "S.C.",
        "N.D.",
        "S.D.",
        "N.H.",
        "N.M.",
    ]
)
"""Abbreviations that are places anywhere; the others need a name and a comma in front."""

POSTAL: Final = frozenset(
    "AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH "
    "NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY".split()
)
"""Two-letter codes of US states, read as such only after a name and a comma."""

NEVER: Final = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may "
    "june july august september october november december the a an and but or if in on at of to "
    "for by with from he she it they we you i his her their our my your its this that these "
    "those is are was were be been has have had do does did will would can could should may "
    "might must not no yes all some any each both few more most other such only own same so "
    "than too very just also as about after before during while when where why how what which "
    "who whom there here then now once mr mrs ms dr police officer sheriff state county city "
    "republic kingdom town god jesus christmas easter internet facebook twitter google english "
    "latin islam "
    "christian muslim jewish catholic president minister army navy force forces university "
    "eastern western northern southern region "
    "college school court department one two three four five six seven eight nine ten".split()
)
"""Single words that name a place somewhere on earth and practically never in a report."""

SERIAL: Final = re.compile(
    r"(?:[\w'’/]+ ){0,3}(?:report|update|bulletin|flash|sitrep)"
    r"(?: ?(?:no\.?|#|number|n[º°]\.?)? ?\d+)? ?[-–—:|,(][^.\n]{0,60}$",
    re.IGNORECASE,
)
"""What opens the title of a number of a serial, as aid agencies and ministries give them out."""
