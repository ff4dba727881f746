"""Letters that tell the origins of one incident apart wherever its ledger is shown."""

_ALPHABET = 26


def origin_label(index: int) -> str:
    """Give the label of the origin group at `index`: A to Z, then A2, B2 and so on."""
    turn, letter = divmod(index, _ALPHABET)
    return chr(ord("A") + letter) + (str(turn + 1) if turn else "")
