"""The keys that mentions are filed and looked for under, a module a kind (`linking.blocking`)."""
