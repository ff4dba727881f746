"""One report's journey, wired over a casebook: capture → read → trace → link → weigh."""
