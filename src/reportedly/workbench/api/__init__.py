"""The JSON API: what the pages can do, for programs; described in OpenAPI by our own types."""
