"""How the networks for attributions are fitted to articles."""

from collections.abc import Iterator, Sequence

from attribution_corpus import Corpus
from attribution_model import Batch, Chance, Setting, Whole
from fine_tuning import Part, Plan, fitted, lots


def fitted_to(
    corpus: Corpus, scale: float, whole: Whole, setting: Setting, parts: Sequence[Part]
) -> Whole:
    """Fit `whole` to the articles of `corpus`, whose vectors are divided by `scale`."""
    chance = Chance(setting)
    count = len(corpus.firsts) - 1

    def batches() -> Iterator[Batch]:
        order = chance.order(count)
        return (Batch(corpus, some, scale) for some in lots(order, setting.articles))

    plan = Plan(parts, setting.epochs, -(-count // setting.articles))
    return fitted(whole, plan, batches, lambda batch: whole.loss(batch, chance))
