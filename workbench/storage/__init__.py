"""The workspace file: the only room that speaks SQL.

Everything here stands on two files. The *document* is what people carry around; SQLite never runs on it. The
*working copy* lies in the user's data folder, takes every edit at once, and the document is published from
it, whole.
"""
