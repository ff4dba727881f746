"""The pages, one module each: a router that asks the casebook and fills a template."""
