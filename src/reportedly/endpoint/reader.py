"""The second reader over an endpoint: asks window by window, lets in what the text bears out."""

import hashlib

from reportedly.endpoint.address import checked_address
from reportedly.endpoint.client import SAMPLING, Client, conversation
from reportedly.gazetteer.lookup import Gazetteer
from reportedly.language.document import Document
from reportedly.language.protocol import installed_languages
from reportedly.model.addition import Addition, Answer
from reportedly.model.errors import ReadingError
from reportedly.model.ids import canonical_json
from reportedly.model.report import Report
from reportedly.reading.llm.question import PROMPT, messages, response_format
from reportedly.reading.llm.verify import CHECKS, verify
from reportedly.reading.llm.windows import LONGEST, OVERLAP, windows
from reportedly.reading.reader import VERSION
from reportedly.reading.second import SecondOptions

_DIGITS = 8
_LONGEST_MODEL = 120


class EndpointReader:
    """Reads by asking a language model behind an address (`reportedly.reading.second`).

    What the model is asked and shown holds nothing but the report's text: no file name, no
    publisher, no other report.
    """

    def __init__(self, model: str, client: Client, host: str, gazetteer: Gazetteer) -> None:
        self.name = f"endpoint:{model}"
        question = _digest(messages(""), response_format(), SAMPLING, LONGEST, OVERLAP)
        self.asked = f"{PROMPT}+{question}"
        self.host = host
        self._model = model
        self._client = client
        self._gazetteer = gazetteer
        rules = [f"{language.code} {language.version}" for language in installed_languages()]
        rest = _digest(VERSION, rules, gazetteer.digest, self.asked)
        self.identity = f"endpoint-{PROMPT}.{CHECKS}+{rest}:{model}"

    def close(self) -> None:
        """Close the connection to the server."""
        self._client.close()

    def ask(self, report: Report, document: Document) -> tuple[Answer, ...]:
        """Ask about every window. Raises SecondReaderDown, SecondReaderFailed."""
        answers: list[Answer] = []
        for window in windows(document):
            text = report.text[window.start : window.end]
            body = conversation(self._model, messages(text), response_format())
            answers.append(Answer(window.start, window.end, self._client.ask(body)))
        return tuple(answers)

    def check(self, report: Report, document: Document, answers: tuple[Answer, ...]) -> Addition:
        """Give the claims that the report's words bear out, and the others with the reason."""
        found = verify(report, document, self._gazetteer, answers, self.identity)
        return Addition(
            report.id, self.name, self.identity, self.asked, answers, found.claims, found.rejected
        )


def endpoint_reader(options: SecondOptions, gazetteer: Gazetteer) -> EndpointReader:
    """Make the reader. Raises ReadingError where the options do not suit it; asks nobody yet."""
    if not options.url or not options.model:
        raise ReadingError(
            "The endpoint reader needs --url and --model (or REPORTEDLY_ENDPOINT_URL and "
            "REPORTEDLY_ENDPOINT_MODEL)."
        )
    if len(options.model) > _LONGEST_MODEL:
        raise ReadingError(f"A model's name has at most {_LONGEST_MODEL} characters.")
    address = checked_address(options.url, remote=options.remote, key=bool(options.key))
    client = Client(address, key=options.key, timeout=options.timeout)
    return EndpointReader(options.model, client, address.host, gazetteer)


def _digest(*parts: object) -> str:
    return hashlib.sha256(canonical_json(parts)).hexdigest()[:_DIGITS]
