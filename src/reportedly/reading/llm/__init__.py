"""Reading by a language model, the part without a network: the question, and the checks."""
