"""What a media file says of itself, what was left out of it, and how films were compared."""

from reportedly.workbench.languages.sentence import Sentence

WORDS = (
    "taken", "digitised", "written", "camera maker", "camera model", "program", "description",
    "comment", "copyright", "title", "system", "length", "place, owner or device", "manifest",
    "signed by", "signed", "container", "stated", "not looked for", "trusted", "valid", "invalid",
    "here", "there", "audio",
)  # fmt: skip
"""The names of facts, where a file has them, and the values that are words of ours."""

SENTENCES = (
    # How far a fact is to be trusted
    Sentence(
        "The camera's own clock: often wrong, set to anything at will, and changed by editors."
    ),
    Sentence("When a program last wrote the file, by the clock of that machine."),
    Sentence("Container time: often the upload's or the export's, not the recording's."),
    Sentence("Names the program that wrote the file; sites and messengers write files anew."),
    Sentence("Names a camera; anybody can write it, and it is copied along by editors."),
    Sentence("Free text that anybody can write."),
    Sentence("The file states it; it is not kept here, since it could lead to whoever filmed."),
    Sentence("The header's word; the length as decoded counts."),
    Sentence(
        "The signature holds, and its certificate is on the library's list of trusted ones."
    ),
    Sentence(
        "The signature holds, but nobody here vouches for its certificate: anybody can sign."
    ),
    Sentence("The signature does not hold: the file or its manifest was changed since."),
    Sentence(
        "The library that reads manifests is not installed: the extra 'reportedly[c2pa]'."
    ),
    Sentence("The signer's word, as good as the signature."),
    # What a description leaves out
    Sentence("{1} parts of the file could not be decoded.", "n"),
    Sentence("The rest was given up: too much of it is broken."),
    Sentence("Described up to {1} s: the limit on frames.", "n"),
    Sentence("Described up to {1} s: the limit on processor time.", "n"),
    Sentence("{1} s", "n"),
    # How two files were compared
    Sentence("No run of pictures looks alike, however they are cut, framed or mirrored."),
    Sentence("There is too little sound to compare."),
    Sentence("The sound does not agree."),
    Sentence("Of {1} and {2}:", "vv"),
    Sentence("{1} s look alike; structure agrees at {2} of 1.", "nn"),
    Sentence("{1} s look alike ({2}); structure agrees at {3} of 1.", "nhn"),
    Sentence("one mirrored"),
    Sentence("one {1} times as fast", "n"),
    Sentence("one filling {1} of the other's frame", "n"),
    Sentence("One is a single picture: there is no motion to tell a copy from another take by."),
    Sentence("Nothing moves there: a copy cannot be told from another take."),
    Sentence("What moves agrees at {1} of 1: one recording.", "n"),
    Sentence(
        "What moves agrees at {1} of 1: another take or another camera, or a copy too changed to "
        "tell.", "n"
    ),
    Sentence("The sound agrees for {1} s ({2} of bits differ).", "nn"),
    Sentence("There is no picture to ask."),
    Sentence("It is the same file, byte for byte."),
    Sentence(
        "The descriptor {1} holds {2} pictures for one, the nearest at {3} of 1.", "vnn"
    ),
    Sentence("They could not be laid over each other, so that nothing is said of a copy."),
)  # fmt: skip
"""Everything else that is said of a media file in whole sentences."""
