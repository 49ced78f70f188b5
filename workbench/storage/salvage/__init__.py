"""What can be saved from a damaged file, read page by page by a reader of our own: SQLite never runs on it.

From the bytes upwards: `records` and `pages` read what SQLite's file format says, `survey` looks at every page,
`tables` tells rows by their form, `log` knows what the change log says, `choice` decides which copy of each entity is
to be believed, `mending` makes the whole keep the rules, and `recovery` makes of it a content and a `report`.

None of it is ever believed without something that speaks for it, nothing of a stranger's schema is run, and what
cannot be known is left out and counted.
"""
