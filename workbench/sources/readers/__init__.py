"""One reader for each kind of document: bytes to blocks, in the order in which one reads.

They run in a process of their own (`sources.reading`), for what they read may come from anybody.
"""
