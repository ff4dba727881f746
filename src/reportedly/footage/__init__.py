"""Footage: describes media by what can be seen and heard in it, and recognises it when it returns.

`describe.describe` decodes a file in a limited child process and gives its `Description`;
`keyframes.stills` gives small pictures; `compare.compare` says of two descriptions whether one is a
copy of the other, and which parts they share; `index.FrameIndex` finds candidates among many.
"""
