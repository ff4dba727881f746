"""The local web pages: a casebook shown, checked and overruled by a person, on loopback alone."""
