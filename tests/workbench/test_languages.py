"""The pages in two languages: every text of every template is found, translated, and put back."""

import re
from html.parser import HTMLParser
from importlib import resources
from pathlib import Path

import pytest
from babel import Locale
from babel.messages.pofile import read_po
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import Environment
from starlette.testclient import TestClient

from reportedly.casebook.store import Casebook
from reportedly.linking.traits.declared import TRAITS
from reportedly.model.claim import Claim
from reportedly.model.figure import Category
from reportedly.workbench.languages.catalogue import LANGUAGES, SOURCE, Catalogue, catalogue
from reportedly.workbench.languages.extract import messages, renewed
from reportedly.workbench.languages.marking import Texts, marked, stays
from reportedly.workbench.languages.pieces import pieces
from reportedly.workbench.languages.reader import language_of
from tests.workbench.conftest import incident_id

OTHERS = [language for language in LANGUAGES if language != SOURCE]
TEMPLATES = [
    (file.name, file.read_text(encoding="utf-8"))
    for file in resources.files("reportedly.workbench").joinpath("templates").iterdir()
]
VALUE, ELEMENT = re.compile(r"\{\d+\}"), re.compile(r"</?\d+>")
COUNTED = re.compile(r"\{(\d+), plural,((?: [a-z]+\{[^{}]*\})+)\}")
PLURAL = re.compile(r"\w(\{\d+\})")


def po_file(language: str) -> Path:
    folder = resources.files("reportedly.workbench.languages")
    return Path(str(folder.joinpath(f"{language}.po")))


@pytest.mark.parametrize("language", OTHERS)
def test_every_text_is_translated_and_none_is_left_over(language: str) -> None:
    with po_file(language).open("rb") as opened:
        kept = {str(m.id): m for m in read_po(opened, locale=language) if m.id}
    wanted = messages()
    assert [m for m in wanted if m not in kept or not kept[m].string] == []
    assert [m for m in kept if m not in wanted] == []
    assert [m for m, entry in kept.items() if entry.fuzzy] == []


@pytest.mark.parametrize("language", OTHERS)
def test_a_translation_has_the_elements_and_values_of_its_message(language: str) -> None:
    for message, written in catalogue(language).messages.items():
        told = COUNTED.sub(r"{\1}", written)
        assert sorted(ELEMENT.findall(told)) == sorted(ELEMENT.findall(message)), message
        plurals = set(PLURAL.findall(message))
        left_out = set(VALUE.findall(message)) - set(VALUE.findall(told))
        assert left_out <= plurals, message
        assert set(VALUE.findall(told)) <= set(VALUE.findall(message)), message
        assert re.sub(ELEMENT, "", told).count("<") == 0, message


@pytest.mark.parametrize("language", OTHERS)
def test_a_counted_thing_has_all_the_forms_of_its_language(language: str) -> None:
    wanted = Locale.parse(language).plural_form.tags | {"other"}
    counted = [
        (message, set(re.findall(r"([a-z]+)\{", forms)))
        for message, told in catalogue(language).messages.items()
        for _, forms in COUNTED.findall(told)
    ]
    assert len(counted) > 30
    assert [message for message, forms in counted if forms != wanted] == []


@pytest.mark.parametrize(
    ("number", "arabic"),
    [
        (0, "لا حوادث"),
        (1, "حادثة واحدة"),
        (2, "حادثتان"),
        (3, "\u20683\u2069 حوادث"),
        (11, "\u206811\u2069 حادثة"),
        (100, "\u2068100\u2069 حادثة"),
        ("1,003", "\u20681,003\u2069 حوادث"),
    ],
)
def test_a_number_of_things_is_said_in_its_form(number: object, arabic: str) -> None:
    assert catalogue("ar").text("{1} incident{2}", [number, "s"]) == arabic


@pytest.mark.parametrize("language", OTHERS)
def test_writing_the_catalogue_anew_changes_nothing(language: str) -> None:
    made = renewed(po_file(language), language)
    assert {str(m.id): str(m.string) for m in made if m.id} == catalogue(language).messages


@pytest.mark.parametrize(("name", "source"), TEMPLATES, ids=[name for name, _ in TEMPLATES])
def test_a_templates_pieces_are_the_template(name: str, source: str) -> None:
    assert "".join(piece.source for piece in pieces(source)) == source


class Words(HTMLParser):
    """The words of a template that nobody asks a catalogue for."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_data(self, data: str) -> None:
        if re.search(r"[A-Za-z]{2}", data):
            self.found.append(data.strip())


@pytest.mark.parametrize(("name", "source"), TEMPLATES, ids=[name for name, _ in TEMPLATES])
def test_no_words_of_a_template_escape(name: str, source: str) -> None:
    if stays(source):
        pytest.skip("it says that it stays in English")
    left = re.sub(r"\{[{%#].*?[}%#]\}", " ", marked(source).source, flags=re.DOTALL)
    words = Words()
    words.feed(left)
    assert words.found == []


@pytest.mark.parametrize(
    ("template", "texts"),
    [
        ("<p>Two words</p>", ("Two words",)),
        ("<p>{{ n }} report{{ s }} of <b>{{ m }}</b>.</p>", ("{1} report{2} of <1>{3}</1>.",)),
        ("<p>{% if a %}One{% else %}Two{% endif %}</p>", ("One", "Two")),
        ('<a href="/"><bdi>{{ x }}</bdi></a>', ()),
        ('<i title="Origin {{ x }}">{{ x }}</i>', ("Origin {1}",)),
        ("<nav><a>One</a> <a>Two</a></nav>", ("One", "Two")),
        ('<td>{{ (p or "unknown place") | inert }}</td>', ("unknown place",)),
        ("<p>Open <em>only</p>", ("Open", "only")),
        ("<script>let a = 'b';</script>", ()),
        ("<p>  Wide\n  text </p>", ("Wide text",)),
    ],
)
def test_texts_are_found(template: str, texts: tuple[str, ...]) -> None:
    assert marked(template).texts == texts


def rendered(template: str, told: Catalogue, **values: object) -> str:
    environment = Environment(autoescape=True, extensions=[Texts])
    environment.globals |= {"_text": told.text, "_label": told.label}
    environment.filters["_word"] = told.word
    return environment.from_string(template).render(**values)


def test_a_translation_puts_values_and_elements_in_its_own_order() -> None:
    told = Catalogue("ar", {"{1} of <1>{2}</1>": "<1>{2}</1>: {1}", "In {1}": "{1}!"})
    page = rendered('<p title="In {{ a }}">{{ a }} of <b class="{{ b }}">{{ b }}</b></p>', told,
                    a="<x>", b='"')  # fmt: skip
    assert "\u2068" in page  # each value keeps its direction to itself
    page = page.replace("\u2068", "").replace("\u2069", "")
    assert page == '<p title="&lt;x&gt;!"><b class="&#34;">&#34;</b>: &lt;x&gt;</p>'


def test_words_put_together_run_as_their_language_does() -> None:
    told = Catalogue("ar", {"{1}: {2}": "{1}: {2}"})
    inner = told.label("{1}: {2}", ["قتلى", 12])
    assert told.label("{1}: {2}", [inner, "Hina"]) == f"\u2067{inner}\u2069: \u2068Hina\u2069"


@given(st.text(max_size=30))
def test_without_a_translation_a_page_is_what_it_was(value: str) -> None:
    template = '<p>A {{ v }} <a href="{{ v }}">of {{ v }}</a></p>'
    plain = Environment(autoescape=True).from_string(template).render(v=value)
    assert rendered(template, Catalogue("en", {}), v=value) == plain


def test_our_words_are_translated_and_a_reports_are_not() -> None:
    told = catalogue("ar")
    assert told.word(Category.KILLED) != "killed"
    assert told.word("killed") == "killed"


@pytest.mark.parametrize(
    ("chosen", "accepted", "language"),
    [
        ("", "", "en"),
        ("", "ar", "ar"),
        ("", "ar-SY,en;q=0.5", "ar"),
        ("", "fr,en;q=0.8,ar;q=0.7", "en"),
        ("", "ar;q=0,en", "en"),
        ("en", "ar", "en"),
        ("ar", "en", "ar"),
        ("xx", "de", "en"),
        ("", ";;q=,\x00", "en"),
    ],
)
def test_the_language_is_the_readers(chosen: str, accepted: str, language: str) -> None:
    assert language_of(chosen, accepted) == language


@given(st.text(max_size=40))
def test_whatever_a_browser_accepts_some_language_is_chosen(accepted: str) -> None:
    assert language_of("", accepted) in LANGUAGES


def test_a_reader_switches_the_language_and_comes_back(browser: TestClient) -> None:
    page = browser.get("/review").text
    assert '<html lang="en" dir="ltr">' in page
    assert 'href="/language/ar?back=/review"' in page
    turned = browser.get("/language/ar", params={"back": "/review"})
    assert turned.url.path == "/review"
    assert '<html lang="ar" dir="rtl">' in turned.text
    assert "المراجعة" in turned.text
    away = browser.get("/language/en", params={"back": "//evil.example"}, follow_redirects=False)
    assert away.headers["location"] == "/"


def shown(browser: TestClient, path: str) -> str:
    answer = browser.get(path, headers={"Accept-Language": "ar"})
    assert answer.status_code == 200
    return answer.text


def test_pages_keep_reports_words_and_say_all_else_in_arabic(
    browser: TestClient, book: Casebook
) -> None:
    page = shown(browser, f"/incidents/{incident_id(book)}")
    with book.reading() as session:
        claims: tuple[Claim, ...] = session.claims_of(incident_id(book))
    assert "At least 100 people" in page
    assert len(claims) > 3
    assert "26 أبريل 1937" in page
    assert "تختلف الأصول المستقلة" in page
    assert '<span lang="en" dir="ltr">' not in page
    for place in ("incidents/i-none", "claims/c-none", "sources/s-none", "nowhere"):
        gone = browser.get(f"/{place}", headers={"Accept-Language": "ar"}).text
        assert "غير موجود" in gone
        assert '<span lang="en" dir="ltr">' not in gone
    drawn = shown(browser, f"/incidents/{incident_id(book)}/toll.svg")
    assert "الحصيلة كما نُشرت" in drawn
    assert ">killed<" not in drawn


def test_a_filter_means_the_same_in_both_languages(browser: TestClient) -> None:
    page = shown(browser, "/?kind=air+strike")
    assert '<option value="air strike" selected>غارة جوية</option>' in page
    assert "Guernica" in page


def test_every_trait_by_which_mentions_are_compared_has_a_name_in_every_language() -> None:
    for language in LANGUAGES:
        if language != SOURCE:
            told = catalogue(language).messages
            assert {trait.name for trait in TRAITS} <= told.keys()
