"""Tasks in a process of their own: what takes long, and what a stranger's file might make crash.

The child is told its task as one line of JSON and answers in lines of JSON; nothing but numbers, texts and lists comes
back, so that a child that a hostile file has taken over can say nothing worse than something wrong. `apart` is the
side that asks, `child` the one that works, and its table of tasks all that a child can be asked to do.
"""
