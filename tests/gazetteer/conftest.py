import pytest

from reportedly.gazetteer.lookup import Gazetteer
from tests.gazetteer.table import small_gazetteer


@pytest.fixture(scope="session")
def gazetteer(tmp_path_factory: pytest.TempPathFactory) -> Gazetteer:
    return small_gazetteer(tmp_path_factory.mktemp("gazetteer"))
