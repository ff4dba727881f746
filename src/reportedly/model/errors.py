"""The tree of errors. Each message is for its reader: what was wrong, where, and what to do.

ReportedlyError
├── CaptureError          a source could not be taken in
│   ├── UnreadableSource  the bytes are broken, or not of any known format
│   ├── TooLarge          a size limit was passed
│   └── FetchRefused      a URL was not fetched (robots.txt, limit, server's answer)
├── ReadingError          a report could not be read
│   ├── UnsupportedLanguage
│   ├── SecondReaderDown  a second reader's server answers nobody
│   └── SecondReaderFailed  it refused this report, or answered what nobody can read
├── DecisionError         a person's decision cannot be applied as it is written
├── GazetteerError        a gazetteer file is missing or malformed
├── ReferenceTableError   a reference table is of no known form
├── CasebookError         the store cannot do what was asked
│   ├── CasebookNotFound
│   ├── CasebookBusy      another process is writing
│   ├── CasebookDamaged   verification failed, or the schema is newer than this program
│   └── UnknownId         no report, claim or incident has this id
├── FootageError          a media file cannot be described, compared or looked up
│   ├── UnreadableFootage its bytes are broken, or of no media format this program knows
│   └── FootageLimit      it would take more memory, processor or time than it may
└── PublishError          an export could not be written
"""


class ReportedlyError(Exception):
    """Anything this program raises on purpose; `str(error)` is a sentence for the user."""


class CaptureError(ReportedlyError):
    """A source could not be taken in."""


class UnreadableSource(CaptureError):
    """The bytes are broken, or not of any format this program knows."""


class TooLarge(CaptureError):
    """A size limit was passed."""


class FetchRefused(CaptureError):
    """A URL was not fetched: robots.txt, a limit, or the server's answer."""


class ReadingError(ReportedlyError):
    """A report could not be read."""


class UnsupportedLanguage(ReadingError):
    """No reader for the report's language is installed."""


class SecondReaderDown(ReadingError):
    """A second reader's server cannot be reached, or turns everybody away."""


class SecondReaderFailed(ReadingError):
    """A second reader's server refused one report, or answered what nobody can read."""


class DecisionError(ReportedlyError):
    """A person's decision cannot be applied as it is written."""


class GazetteerError(ReportedlyError):
    """A gazetteer file is missing or malformed."""


class ReferenceTableError(ReportedlyError):
    """A reference table cannot be read, or is of no known form."""


class CasebookError(ReportedlyError):
    """The store cannot do what was asked."""


class CasebookNotFound(CasebookError):
    """There is no casebook at this path."""


class CasebookBusy(CasebookError):
    """Another process is writing to this casebook."""


class CasebookDamaged(CasebookError):
    """The casebook fails verification, or was written by a newer version."""


class UnknownId(CasebookError):
    """No report, claim or incident has this id, or more than one starts with it."""


class FootageError(ReportedlyError):
    """A media file cannot be described, compared or looked up."""


class UnreadableFootage(FootageError):
    """The bytes are broken, or of no media format this program knows."""


class FootageLimit(FootageError):
    """Decoding would take more memory, processor time or time than it may."""


class PublishError(ReportedlyError):
    """An export could not be written."""
