"""Why a page, or what was asked of the workbench, could not be given."""

from reportedly.workbench.languages.sentence import Sentence

REFUSALS = (
    Sentence("Not Found"),
    Sentence("There is no page at this address."),
    Sentence("A part of this address cannot be understood: {1}.", "v"),
    Sentence("This address does not take what was sent to it."),
    Sentence("Not done"),
    Sentence("Forbidden"),
    Sentence("Unprocessable Entity"),
    Sentence("Unprocessable Content"),
    Sentence("Method Not Allowed"),
    Sentence("No source {1} speaks in this casebook.", "v"),
    Sentence("This workbench was opened read only."),
    Sentence("This form is not of this session; reload it."),
    Sentence("The form is too large."),
    Sentence("There is no such map layer."),
    Sentence("The bytes of this footage are missing."),
    Sentence("This is a picture: it has nothing to play."),
    Sentence("The form does not say what to decide. Go back and choose."),
    Sentence("A decision needs an author. Go back and give your name."),
    Sentence("The numbers must rise: low, best, high. Leave empty what is unknown."),
    Sentence("{1} is no number of people. Use digits, or leave it empty.", "v"),
    Sentence("Nothing is set. Choose a grade on one axis at least."),
    Sentence("Nothing is set. Say what of the claim is to be corrected."),
    Sentence("The claim says that already; nothing was decided."),
    Sentence("The words {1} do not stand in {2}. Give them as the report has them.", "vv"),
    Sentence("A party needs a name. To take the claim out, reject it."),
    Sentence("A number of people cannot be below zero."),
    Sentence("The low figure, {1}, is above the high one, {2}.", "nn"),
    Sentence("The first day, {1}, comes after the last one, {2}.", "dd"),
    Sentence("{1} is no letter of the Admiralty code. Choose A to F.", "v"),
    Sentence("The decision {1} was undone; decide it anew instead.", "v"),
    Sentence("The decision {1} is undone already.", "v"),
    Sentence("{1} made the decision {2}; a second person is somebody else.", "vv"),
    Sentence("There is no decision in force to undo."),
    Sentence("No incident was named. Name those to publish, by their ids."),
    Sentence("This server answers to its own address only."),
    Sentence("This workbench opens with the link that 'reportedly serve' printed."),
    Sentence("This request did not come from our own pages."),
    Sentence("The key in this link is not this session's."),
    # An id, or the beginning of one
    Sentence("No incident has an id that begins with {1}. 'reportedly incidents' lists them.", "v"),
    Sentence(
        "{1} is no id of an incident, such as 'i-3f2a'. 'reportedly incidents' lists them.", "v"
    ),
    Sentence(
        "No mention has an id that begins with {1}. 'reportedly link --explain INCIDENT' "
        "lists those of an incident.", "v"
    ),
    Sentence(
        "{1} is no id of a mention, such as 'm-3f2a'. 'reportedly link --explain INCIDENT' "
        "lists those of an incident.", "v"
    ),
    Sentence(
        "No report has an id that begins with {1}. 'reportedly search WORDS' finds them.", "v"
    ),
    Sentence(
        "{1} is no id of a report, such as 'r-3f2a'. 'reportedly search WORDS' finds them.", "v"
    ),
    Sentence(
        "No claim has an id that begins with {1}. 'reportedly show INCIDENT' lists those of "
        "an incident.", "v"
    ),
    Sentence(
        "{1} is no id of a claim, such as 'c-3f2a'. 'reportedly show INCIDENT' lists those of"
        " an incident.", "v"
    ),
    Sentence(
        "No footage has an id that begins with {1}. 'reportedly footage list' lists them.", "v"
    ),
    Sentence(
        "{1} is no id of footage, such as 'v-3f2a'. 'reportedly footage list' lists them.", "v"
    ),
    Sentence("No capture has the hash {1}.", "v"),
    Sentence("More than one report begins with {1}: {2}. Type more of it.", "vv"),
    Sentence("More than one claim begins with {1}: {2}. Type more of it.", "vv"),
    Sentence("More than one incident begins with {1}: {2}. Type more of it.", "vv"),
    Sentence("More than one footage begins with {1}: {2}. Type more of it.", "vv"),
    Sentence(
        "More than one decision begins with {1}. 'reportedly decisions' lists them.", "v"
    ),
    Sentence(
        "There is no decision that begins with {1}. 'reportedly decisions' lists them.", "v"
    ),
    Sentence("There is no decision {1} to {2}.", "vw"),
    Sentence("The incident {1} has not been weighed under {2}.", "vv"),
    Sentence(
        "The incident {1} has no mention or report {2}. 'reportedly link --explain {3}' lists"
        " them.",
        "vvv"
    ),
    Sentence(
        "The incident {1} has no claim or report {2}. 'reportedly origins {3}' lists them.", "vvv"
    ),
    Sentence("The report {1} has no original number {2}.", "vn"),
    Sentence("No source {1} in this casebook. 'reportedly sources' lists them.", "v"),
    Sentence(
        "No report or source {1} speaks of {2}. 'reportedly origins {3}' lists them.", "vvv"
    ),
    Sentence("{1} could be several mentions: {2}. Name one of them.", "vv"),
    # What a person decided, and cannot be
    Sentence("A decision needs an author. Give the name it shall stand under."),
    Sentence(
        "What was given with the decision is no text: {1} holds half a character. Type it "
        "again.", "v"
    ),
    Sentence("Only a figure can be corrected to another number."),
    Sentence("Only a claim of where it happened can be given another place."),
    Sentence("Only a claim of when it happened can be given another date."),
    Sentence("Only a claim of what happened, with what, or what was hit has a kind."),
    Sentence("Only a claim of responsibility, an admission or a denial names a party."),
    Sentence("{1} is none of the kinds there are: {2}.", "vv"),
    Sentence("{1} is none of {2}.", "vv"),
    Sentence("{1} is no date. Write it as 1937-04-26.", "v"),
    Sentence("The report {1} tells of several incidents: {2}. Name one.", "vv"),
    Sentence("The report {1} tells of no incident.", "v"),
    Sentence("The report {1} does not read {2} at {3}.", "vvn"),
    Sentence(
        "{1} was seen once: there is no earlier showing of it to decide on. Name two media files, "
        "or one that was seen more than once.", "v"
    ),
    Sentence("Name two media files, or one that was seen before twice."),
    Sentence(
        "Every mention of {1} was named; leave at least one that stays.", "v"
    ),
    Sentence("Name the mentions or reports that are to leave {1}.", "v"),
    Sentence("{1} is a count over a period or an area, not an incident.", "v"),
    Sentence(
        "What you named is {1}, and '{2}' needs {3} of a kind. Ids of incidents that were merged "
        "lead to one: undo the decision that merged them, or name mentions. 'reportedly link "
        "--explain INCIDENT' lists them.", "vwn"
    ),
    Sentence(
        "One of the two is part of the other. Name two incidents, or two mentions; to take a "
        "mention out of its incident, use 'reportedly split'."
    ),
    Sentence(
        "'{1}' is not agreed with in this way. To hold a claim too, confirm it, or reject it where "
        "it was rejected.", "w"
    ),
    Sentence("{1} and {2} are one mention; name two to compare them.", "vv"),
    Sentence("{1} and {2} both speak of {3}. Name one with --incident.", "vvv"),
    Sentence("Say with --incident where {1} is to be compared.", "v"),
    Sentence("decision {1}: low ≤ best ≤ high does not hold", "v"),
    Sentence("decision {1} ({2}) cannot be read: {3}. Undo it and decide again.", "vwv"),
    # A place that a person names
    Sentence("Several places are called {1}: {2}. Name one by its id, or give coordinates.", "vv"),
    Sentence(
        "No gazetteer knows {1}. Give its coordinates too, as 'latitude, longitude'.", "v"
    ),
    Sentence("{1} lie on no globe: latitudes end at 90, longitudes at 180.", "v"),
    Sentence(
        "{1} are no coordinates. Write them as 'latitude, longitude' in degrees, such as 43.31, "
        "-2.68.", "v"
    ),
    # A publication
    Sentence("There is no profile {1}; choose {2}.", "vv"),
    Sentence("There is no format {1}; choose {2}.", "vv"),
    Sentence("there is no format {1}; choose one of {2}", "vv"),
    Sentence("GeoJSON carries incidents only; export {1} with --format csv or json", "w"),
    # The casebook itself
    Sentence("This session only reads the casebook; open it for writing."),
    Sentence("A stored {1} cannot be read ({2}). Run 'reportedly verify'.", "vv"),
    Sentence(
        "{1} is no log head: it should read '<count> <hash>', the hash with all of its 64 letters.",
        "v",
    ),
    Sentence(
        "The file {1} of the casebook {2} is garbled: {3}. Run 'reportedly verify'; where it finds "
        "nothing else, remove that file and go on.", "vvv"
    ),
    Sentence("The file {1} cannot be read ({2}).", "vv"),
    Sentence(
        "{1} is writing to the casebook {2}, and was still at it after {3} seconds. Wait until it "
        "has finished, then run the command again; reading goes on meanwhile.", "vvn"
    ),
    Sentence(
        "The casebook {1} cannot be written: {2}. Let your user write to its folder and files, or "
        "work on a copy; it can be read as it is.", "vv"
    ),
    Sentence(
        "There is no reference table {1}; 'reportedly reference list' names them.", "v"
    ),
    Sentence(
        "There is more than one reference table {1}; 'reportedly reference list' names them.", "v"
    ),
    Sentence(
        "The search index {1} cannot be used ({2}). Delete that file and search again; nothing "
        "else is kept in it.", "vv"
    ),
    Sentence(
        "What was done is stored, but the file {1} of the casebook {2} could not be written ({3}). "
        "Free some disk space and run the command again.", "vvv"
    ),
    Sentence("The casebook {1} could not be used: {2}.", "vv"),
    Sentence(
        "No room to write to the casebook {1} ({2}). What was stored before is safe; free some "
        "disk space and do the same again: it goes on where it stopped.", "vv"
    ),
    Sentence("Another program holds the casebook {1} ({2}). Try again.", "vv"),
    Sentence(
        "The casebook {1} is damaged ({2}). Where it can be read at all, 'reportedly verify' says "
        "what can still be trusted; restore the rest from a copy.", "vv"
    ),
    # The footage of a casebook
    Sentence("{1} of the frame index is cut off. Build the index again.", "v"),
    Sentence("{1} of the frame index is damaged. Build the index again.", "v"),
    Sentence("Files of the frame index are missing. Delete it to build it anew."),
    Sentence("The frame index is of another version. Delete it to build it anew."),
    Sentence("The frame index cannot be opened ({1}). Delete it.", "v"),
    Sentence("Another process is writing to the frame index. Wait for it."),
    Sentence("Vectors of footage could not be written ({1}).", "v"),
)  # fmt: skip
"""Each is said as a whole; the rarest as well, since they are met when something is amiss."""
