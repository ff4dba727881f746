"""The words and sentences that the ledger puts together, as a translator sees them.

A sentence is written with its values numbered, and with a letter for each that says what may stand
there: n a number, b bounds ('at least 12'), d a day, p people counted ('children killed'), w one of
our own words, s another sentence of this book, h several with commas between, c a place in a film,
a what somebody decided, v anything, kept as it is: names and quotations.
"""

from reportedly.pipeline.looking.questions import DEEDS
from reportedly.publishing.footage_words import SILENCE
from reportedly.publishing.references import NO_VERDICT
from reportedly.weighing.policies import POLICIES
from reportedly.workbench.languages import films
from reportedly.workbench.languages.aside import ASIDE
from reportedly.workbench.languages.refusals import REFUSALS
from reportedly.workbench.languages.sentence import Sentence

WORDS = tuple(
    """
    claim;report;place;date;grade;figure;contested;origin;decision;event;event kind;means;time;
    target;victim;responsibility;admission;denial;no admission;unverified;location;timing;depiction;
    characterisation;statement;Airwars label;Admiralty pair;ICD 203 likelihood;ICD 203 confidence;
    likely;moderate;low;exact;close;caveat;no number;same day;nothing;public;full;name;text;
    weapon;explosive weapon;explosive;bomb;improvised explosive device;vehicle bomb;suicide bomb;
    air-dropped bomb;cluster munition;incendiary;petrol bomb;projectile;shell;mortar round;rocket;
    missile;rocket-propelled grenade;grenade;mine;booby trap;explosive remnant of war;drone;
    chemical;tear gas;small arm;rifle;machine gun;handgun;shotgun;bullet;gun;mortar;artillery;
    indirect-fire launcher;rocket launcher;tank;aircraft;warship;acid;edged weapon;blunt or thrown
    object;market;shop;restaurant;hotel;factory;farm;hospital;ambulance;school;place of worship;
    cultural site;residential building;house;residential area;camp;car;vehicle;bus;convoy;railway;
    road;airport;port;ship;power facility;fuel facility;water facility;communications;media office;
    office;bank;government building;election site;embassy;police station;prison;military site;
    aid site;gathering;infrastructure;accident;barbarity;crime against humanity;deliberate;
    genocide;human shield;indiscriminate;liberators;martyrs;massacre;precision;provocation;revenge;
    self-defence;terrorism;violation of law;war crime;image;recording;video;
    completely reliable;usually reliable;fairly reliable;not usually reliable;unreliable;
    reliability cannot be judged; undated; unnamed; unnamed publisher; an unnamed publisher;
    same report; same words; wording; named day; time of day; victims; sources; not stated
    """.replace("\n", " ").split(";")
)
WORDS = (*(" ".join(word.split()) for word in WORDS), *films.WORDS)
"""Words that stand in the ledger as text: slots, scales, and the classes of means and targets."""

BOUNDS = (
    Sentence("at least {1}", "n"),
    Sentence("at most {1}", "n"),
    Sentence("{1} or more", "n"),
    Sentence("{1} or fewer", "n"),
    Sentence("{1} to {2}", "nn"),
    Sentence("{1} to {2} or more", "nn"),
    Sentence("{1} or fewer to {2}", "nn"),
    Sentence("up to {1}", "n"),
)
"""Ranges of a number."""

COMPARED = (
    Sentence("{1} words", "n"),
    Sentence("undated, printed on {1}", "v"),
)
"""How two mentions of incidents are shown beside each other."""

FIGURES = (
    Sentence("{1} {2}.", "bp"),
    Sentence("{1} {2}; no figure has a majority.", "bp"),
    Sentence("{1} {2}; no figure is preferred.", "bp"),
    Sentence(
        "{1} {2}, a figure that as many origins bear out as any other ({3} of {4}); {5} in all.",
        "npnnb",
    ),
    Sentence(
        "{1} {2}, the figure that most origins bear out ({3} of {4}); {5} in all.", "npnnb"
    ),
    Sentence(
        "{1} {2}, the figure that more than half of the origins bear out ({3} of {4}); "
        "{5} in all.", "npnnb"
    ),
    Sentence("{1} {2}, by the one origin that counts all of them; {3} in all.", "npb"),
    Sentence("{1} {2}, the most conservative figure; {3} in all.", "npb"),
    Sentence("No count of the {1} is given.", "p"),
    Sentence("{1} {2}, set by {3} on {4}.", "bpvd"),
    Sentence("{1} {2}, set by {3} on {4} ({5}).", "bpvdv"),
)  # fmt: skip
"""How the sentence beside a figure opens; who says what follows it."""

SENTENCES = (
    # The grade, its reasons, and what would change it
    Sentence("Numbers set by {1} on {2}.", "vd"),
    Sentence("Numbers set by {1} on {2} ({3}).", "vdv"),
    Sentence("The grade was set by {1} on {2}.", "vd"),
    Sentence("The grade was set by {1} on {2} ({3}).", "vdv"),
    Sentence("By the machine: {1}; {2}; {3}.", "www"),
    Sentence("To take the decision back would bring back the machine's grade."),
    Sentence("One origin states it: {1}.", "v"),
    Sentence("{1} independent origins state it: {2}.", "nv"),
    Sentence("No origin states that the incident happened."),
    Sentence("That it happened is denied."),
    Sentence("Responsibility is admitted by {1}.", "v"),
    Sentence("Held responsible by different origins: {1}.", "v"),
    Sentence("Held responsible: {1}.", "v"),
    Sentence("Responsibility is denied by {1}.", "v"),
    Sentence("No origin names a party."),
    Sentence("Confirmed: the party's own admission is on record."),
    Sentence("Contested: claims of responsibility compete."),
    Sentence("Discounted: all the dead are said to be combatants."),
    Sentence("Weak at most: no origin states the incident."),
    Sentence("Weak: all claims go back to one origin."),
    Sentence(
        "Fair: two or more independent origins. Airwars also asks that they be credible and that "
        "belligerent actions nearby be likely, which this casebook does not judge."
    ),
    Sentence("An origin that says that it happened would open the incident axis."),
    Sentence("An independent second origin would raise the incident axis."),
    Sentence("A withdrawn denial of the event would end the dispute."),
    Sentence("An origin that names a party would open the attribution axis."),
    Sentence("A denial, or a claim against another party, would contest the attribution."),
    Sentence("An admission by a party itself would make the label Confirmed."),
    # Others' scales
    Sentence("Airwars: a specific belligerent has accepted responsibility."),
    Sentence(
        "Airwars: two or more credible sources, with likely or confirmed belligerent actions "
        "nearby; how credible they are, and what went on nearby, a text does not show."
    ),
    Sentence("Airwars: a single-source claim."),
    Sentence("Airwars: competing claims of responsibility."),
    Sentence(
        "Airwars: those killed were combatants, or other parties most likely responsible; only "
        "the first of the two is told from texts."
    ),
    Sentence(
        "F: no analyst has judged how reliable the origins are, and a text cannot. {1}", "s"
    ),
    Sentence(
        "1: other independent origins state it; how logical it is, nobody judged."
    ),
    Sentence("3: it agrees with some of what is known, and is denied by some."),
    Sentence("6: its truth cannot be judged, since no second origin bears it out."),
    Sentence(
        "ICD 203's word for 55 to 80 %. Independent origins bear the incident out; nobody "
        "estimated a probability."
    ),
    Sentence("A word of probability would be a guess: too few origins, or they are at odds."),
    Sentence("Several origins agree; high would need a judgement of how good they are."),
    Sentence("What is known is scant, or its origins are at odds."),
    # What is contested
    Sentence("Independent origins differ: {1}.", "v"),
    Sentence("A figure is denied by {1}.", "v"),
    Sentence("Different parties are held responsible: {1}.", "v"),
    Sentence("{1} held responsible; denied by {2}.", "vv"),
    Sentence("That it happened at all is denied by {1}.", "v"),
    Sentence("plain in the headline, {1} in the text", "s"),
    Sentence("denied or unverified"),
    Sentence("hedged"),
    Sentence("somebody's word"),
    # Coverage
    Sentence("1 report by 1 publisher, of 1 origin; by language: {1}.", "v"),
    Sentence("1 report by 1 publisher, of {1} origins; by language: {2}.", "nv"),
    Sentence("{1} reports by 1 publisher, of 1 origin; by language: {2}.", "nv"),
    Sentence("{1} reports by 1 publisher, of {2} origins; by language: {3}.", "nnv"),
    Sentence("{1} reports by {2} publishers, of 1 origin; by language: {3}.", "nnv"),
    Sentence("{1} reports by {2} publishers, of {3} origins; by language: {4}.", "nnnv"),
    Sentence("First: {1} and {2} more, {3}, on the day of the event.", "vnd"),
    Sentence("First: {1} and {2} more, {3}, {4} after the event.", "vnds"),
    Sentence("First: {1} and {2} more, {3}, {4} the day given for the event.", "vnds"),
    Sentence("First: {1} and {2} more, {3}.", "vnd"),
    Sentence("First: {1}, {2}, on the day of the event.", "vd"),
    Sentence("First: {1}, {2}, {3} after the event.", "vds"),
    Sentence("First: {1}, {2}, {3} the day given for the event.", "vds"),
    Sentence("First: {1}, {2}.", "vd"),
    Sentence("Undated and maybe earlier: {1}.", "n"),
    Sentence("Who was first is unknown: no report is dated."),
    Sentence("Neglect: {1} ({2} of {3} have more reports).", "nnn"),
    Sentence("Neglect: not compared, since the number killed is unknown or no other is lower."),
    Sentence(
        "Neglect: of the casebook's other incidents whose lowest number killed is known and no "
        "higher, the share that more reports speak of. 0: none has more; 1: all have."
    ),
    Sentence("{1} to {2} days", "nn"),
    Sentence("1 day before"),
    Sentence("{1} days before", "n"),
    # Questions of the review
    Sentence(
        "Is this read rightly? It alone sets the {1} of {2} ({3}); without it: {4}.", "wpbb"
    ),
    Sentence("Is this read rightly? It bears on what is contested: {1}.", "s"),
    Sentence("{1} {2} this. Do you hold it so too?", "vw"),
    Sentence("{1} {2} on {3}. Do you hold it so too?", "vad"),
    Sentence("{1} {2} on {3}, since “{4}”. Do you hold it so too?", "vadv"),
    Sentence("{1} {2} on {3}: {4}. Do you hold it so too?", "vadv"),
    Sentence("{1} {2} on {3}: {4}, since “{5}”. Do you hold it so too?", "vadvv"),
    Sentence("Is this read rightly? The built-in reader found it and {1} did not.", "v"),
    Sentence("Is this read rightly? {1} found it and the built-in reader did not.", "v"),
    Sentence("Which is read rightly? The built-in reader and {1} differ on: {2}.", "vs"),
    Sentence(
        "Is this read rightly? {1} found it and the built-in reader did not; it counts in no "
        "figure unless you accept it.", "v"
    ),
    # Why claims are of one origin
    Sentence("carries it first, or on its own"),
    Sentence(
        "stands in a passage that both reports print; {1}% of the shorter text is shared", "n"
    ),
    Sentence("said without a source here, credited by the same publisher to {1}", "v"),
    Sentence("credited to {1}, which states the same", "v"),
    Sentence("the headline sums up what the text has from {1}", "v"),
    Sentence("{1}: taken for a paper of {2}, named beside it", "vv"),
    Sentence("{1}: taken to speak for {2}, named beside it", "vv"),
    Sentence("{1}: taken for {2}, which the same report names", "vv"),
    Sentence("{1} speaks for {2}", "vv"),
    Sentence("a quoted post of {1}", "v"),
    Sentence("both come from {1} in one report", "v"),
    Sentence("both come from {1}, named in no other way, and state the same", "v"),
    Sentence("both come from {1}", "v"),
    Sentence("{1} and {2} are taken for one", "vv"),
    Sentence(
        "{1} and {2} give the same numbers of killed and injured; a staff's count comes up its "
        "own chain of command", "vv"
    ),
    Sentence("the word of {1}, passed on by {2} in this report", "vv"),
    Sentence(
        "{1} and {2}, sources of one kind ({3}) in two languages, give the same figure of the same "
        "incident", "vvw"
    ),
    Sentence(
        "not identified: {1}, with the same figure as {2}; this adds no independent origin",
        "vv"
    ),
    Sentence(
        "cited in a circle: each of these leads back to itself by way of the others ({1})", "v"
    ),
)  # fmt: skip
"""Everything else that is said in whole sentences."""

DECIDED = tuple(Sentence(deed) for deed in DEEDS.values())
"""What whoever decided did, as a second person is asked about it."""

_ALIKE = (
    "looks like one recording, edited or not",
    "looks like one recording, edited or not; the sound agrees",
    "looks like one recording, edited or not; the sound differs",
    "looks like the same scene; another take, or too still to tell",
    "looks like the same scene; another take, or too still to tell; the sound agrees",
    "looks like the same scene; another take, or too still to tell; the sound differs",
    "is the same file, byte for byte, seen before",
)
_PARTS = (
    ("it is seen in it at {1}", "c"),
    ("the picture at {1} is seen in it at {2}", "cc"),
    ("{1} seconds, from {2}, are seen in it at {3}", "ncc"),
)

FOOTAGE = (
    Sentence("posted {1}", "v"),
    Sentence("archived {1}", "v"),
    Sentence("at an unknown time"),
    Sentence("by {1}", "v"),
    Sentence("added as a file"),
    Sentence("by an unnamed account"),
    Sentence("report {1}", "v"),
    Sentence("at an unknown place"),
    *(Sentence(f"{alike} ({{1}})", "s") for alike in _ALIKE),
    Sentence("waits for a person"),
    Sentence("confirmed by {1} on {2}", "vd"),
    Sentence("dismissed by {1} on {2}", "vd"),
    Sentence("held for one recording by {1} on {2}", "vd"),
    Sentence("held for two recordings by {1} on {2}", "vd"),
    Sentence("{1}; needs a second person", "s"),
    *(
        Sentence(
            f"{words}{mirrored}{speed.format(len(values) + 1)}", f"{values}{'n' * bool(speed)}"
        )
        for speed in ("", ", at {{{}}} times the speed")
        for mirrored in ("", ", mirrored")
        for words, values in _PARTS
    ),
    Sentence(SILENCE),
)
"""How footage, its sightings and its likenesses are described."""

COMPARISONS = (
    Sentence(NO_VERDICT),
    Sentence("{1} ({2}; {3} rows, {4} to {5})", "vvndd"),
    Sentence("{1} ({2}; {3} row, {4} to {5})", "vvndd"),
    Sentence("Rows in this scope: {1}.", "n"),
    Sentence("With {1} {2} or more, the lowest number here ({3}): {4}.", "nwnn"),
    Sentence("The number of {1} is unknown for the incident, so none is set beside it.", "w"),
    Sentence("Not in order of low ≤ best ≤ high: {1}.", "n"),
    Sentence("measure: {1}", "w"),
    Sentence("before {1}", "d"),
    Sentence("where: anywhere, since no place is named"),
    Sentence("where: {1}, for '{2}'", "vv"),
    Sentence("where: {1}", "v"),
    Sentence("since when: not said; all of the table's time is compared"),
    Sentence("'{1}': all of the table's time is compared", "v"),
    Sentence("{1}: from {2}, as if '{3}' were not said", "vdv"),
    Sentence("{1}: from {2}", "vd"),
    Sentence("It is in words that are not understood here: all of the table is compared."),
    Sentence("The incident has no day, so that later rows are compared as well."),
    Sentence("What was hit ('{1}') is not compared: no table codes it.", "v"),
    Sentence("'{1}' names no measure: people killed are compared.", "v"),
    Sentence("'{1}' counts a period; the table's rows are single events.", "v"),
    Sentence("'{1}' points to a place that is not known.", "v"),
    Sentence("'{1}' points to a country that is not known.", "v"),
    Sentence("'{1}' names no year.", "v"),
    Sentence("'{1}' is no day of the calendar.", "v"),
    Sentence("'{1}' names no day: all of the table's time is compared.", "v"),
    Sentence("'{1}' names no day.", "v"),
    Sentence("'{1}' gives no number: all of the table's time is compared.", "v"),
    Sentence("'{1}' counts back from a day that is not known.", "v"),
    Sentence("'{1}' belongs to a day that is not known.", "v"),
)
"""What stands beside a comparison with all other attacks, and how its words were understood."""

BECAME = (
    Sentence("by {1} on {2} ({3})", "vdv"),
    Sentence("{1} decided otherwise on {2} ({3}); the later holds", "vdv"),
    Sentence("there is no {1} now", "v"),
    Sentence("nothing is read now in '{1}' ({2}) that it could mean", "vv"),
    Sentence("its sides are read as one mention now, {1}", "v"),
)
"""What has become of a decision, and why."""

TOLL = (
    Sentence("{1}: the toll as published, day by day", "v"),
    Sentence("Best by policy '{1}': {2}", "vs"),
    Sentence("Low and high by policy '{1}': {2}", "vs"),
    *(Sentence(policy.rule) for policy in POLICIES.values()),
)
"""What stands on the drawing of a toll."""

EVERY = (
    *BOUNDS, *COMPARED, *FIGURES, *SENTENCES, *DECIDED, *COMPARISONS, *BECAME, *FOOTAGE,
    *films.SENTENCES, *TOLL, *REFUSALS, *ASIDE,
)  # fmt: skip
