"""Fills the attack templates of the MUC-4 yardstick from findings, by small learned weights."""
