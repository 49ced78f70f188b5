"""The tables of a workspace file, literally: those of format 1, and what formats 2 and 3 add to them.

One STRICT table per kind of entity, its columns named like the entity's fields (a test holds the two
together), and the tables of the house: who worked on the file and when, what changed and what each change
replaced, how every row can be recognised, and what newer versions may leave here for themselves.

A file is accepted only if its schema equals this text byte for byte: nothing that a stranger's file defines
is run.
"""

from __future__ import annotations

#: ``MODV``, in the header of every workspace file.
APPLICATION_ID = 0x4D4F4456
#: What this version writes, and the newest ``min_reader`` and ``min_writer`` it complies with.
FORMAT = 3
#: The oldest formats whose versions can read, and can write, what this version writes. Readings and commitments list
#: evidence, actors and passages, which a version that knows only format 1 would delete without noticing; one that knows
#: only format 2 would give away what stands in a private source, and forget the text of a passage that it changed.
MIN_READER, MIN_WRITER = 1, 3
PAGE_SIZE = 4096

_ENTITIES: dict[str, str] = {
    "workspace": """CREATE TABLE "workspaces" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") = 36),
  "title" TEXT NOT NULL,
  "summary" TEXT NOT NULL,
  "about" TEXT NOT NULL,
  "threshold" INTEGER NOT NULL CHECK ("threshold" BETWEEN 1 AND 1000),
  "points_per_effect" INTEGER NOT NULL CHECK ("points_per_effect" BETWEEN 1 AND 10000),
  "partnership" TEXT NOT NULL,
  "cooperate_and_compete" TEXT NOT NULL,
  "rivalry" TEXT NOT NULL,
  "low_engagement" TEXT NOT NULL
) STRICT""",
    "group": """CREATE TABLE "groups" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") = 36),
  "key" TEXT NOT NULL,
  "title" TEXT NOT NULL,
  "holds" TEXT NOT NULL CHECK ("holds" IN ('issue', 'condition')),
  "rank" REAL NOT NULL
) STRICT""",
    "actor": """CREATE TABLE "actors" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") = 36),
  "key" TEXT NOT NULL,
  "title" TEXT NOT NULL,
  "summary" TEXT NOT NULL,
  "power" INTEGER NOT NULL CHECK ("power" BETWEEN 0 AND 1000),
  "attention" INTEGER NOT NULL CHECK ("attention" BETWEEN 0 AND 1000),
  "why" TEXT NOT NULL,
  "passages" TEXT NOT NULL,
  "note" TEXT NOT NULL,
  "private" INTEGER NOT NULL CHECK ("private" IN (0, 1)),
  "rank" REAL NOT NULL
) STRICT""",
    "source": """CREATE TABLE "sources" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") = 36),
  "key" TEXT NOT NULL,
  "title" TEXT NOT NULL,
  "author" TEXT NOT NULL,
  "date" TEXT NOT NULL,
  "language" TEXT NOT NULL,
  "note" TEXT NOT NULL,
  "rank" REAL NOT NULL
) STRICT""",
    "passage": """CREATE TABLE "passages" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") = 36),
  "source" TEXT NOT NULL REFERENCES "sources" ("id") DEFERRABLE INITIALLY DEFERRED,
  "locator" TEXT NOT NULL,
  "section" TEXT NOT NULL,
  "summary" TEXT NOT NULL,
  "digest" TEXT NOT NULL,
  "rank" REAL NOT NULL
) STRICT""",
    "issue": """CREATE TABLE "issues" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") = 36),
  "key" TEXT NOT NULL,
  "title" TEXT NOT NULL,
  "summary" TEXT NOT NULL,
  "group" TEXT REFERENCES "groups" ("id") DEFERRABLE INITIALLY DEFERRED,
  "cooperation" INTEGER NOT NULL CHECK ("cooperation" BETWEEN 0 AND 1000),
  "competition" INTEGER NOT NULL CHECK ("competition" BETWEEN 0 AND 1000),
  "floor" INTEGER NOT NULL CHECK ("floor" BETWEEN 0 AND 1000),
  "ceiling" INTEGER NOT NULL CHECK ("ceiling" BETWEEN 0 AND 1000),
  "salience" INTEGER NOT NULL CHECK ("salience" BETWEEN 0 AND 3),
  "why" TEXT NOT NULL,
  "requirement" TEXT,
  "requirement_why" TEXT NOT NULL,
  "passages" TEXT NOT NULL,
  "note" TEXT NOT NULL,
  "private" INTEGER NOT NULL CHECK ("private" IN (0, 1)),
  "rank" REAL NOT NULL
) STRICT""",
    "condition": """CREATE TABLE "conditions" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") = 36),
  "key" TEXT NOT NULL,
  "title" TEXT NOT NULL,
  "summary" TEXT NOT NULL,
  "group" TEXT REFERENCES "groups" ("id") DEFERRABLE INITIALLY DEFERRED,
  "baseline" TEXT REFERENCES "states" ("id") DEFERRABLE INITIALLY DEFERRED,
  "controllers" TEXT NOT NULL,
  "difficulty" INTEGER NOT NULL CHECK ("difficulty" BETWEEN 1 AND 5),
  "pinned" INTEGER NOT NULL CHECK ("pinned" IN (0, 1)),
  "uncertain" INTEGER NOT NULL CHECK ("uncertain" IN (0, 1)),
  "why" TEXT NOT NULL,
  "passages" TEXT NOT NULL,
  "note" TEXT NOT NULL,
  "private" INTEGER NOT NULL CHECK ("private" IN (0, 1)),
  "rank" REAL NOT NULL
) STRICT""",
    "state": """CREATE TABLE "states" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") = 36),
  "condition" TEXT NOT NULL REFERENCES "conditions" ("id") DEFERRABLE INITIALLY DEFERRED,
  "key" TEXT NOT NULL,
  "title" TEXT NOT NULL,
  "bias" INTEGER NOT NULL CHECK ("bias" BETWEEN -1000 AND 1000),
  "rank" REAL NOT NULL
) STRICT""",
    "effect": """CREATE TABLE "effects" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") = 36),
  "state" TEXT NOT NULL REFERENCES "states" ("id") DEFERRABLE INITIALLY DEFERRED,
  "issue" TEXT NOT NULL REFERENCES "issues" ("id") DEFERRABLE INITIALLY DEFERRED,
  "axis" TEXT NOT NULL CHECK ("axis" IN ('cooperation', 'competition')),
  "amount" INTEGER NOT NULL CHECK ("amount" BETWEEN -3 AND 3),
  "why" TEXT NOT NULL,
  "passages" TEXT NOT NULL,
  "private" INTEGER NOT NULL CHECK ("private" IN (0, 1))
) STRICT""",
    "cross_impact": """CREATE TABLE "cross_impacts" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") = 36),
  "source" TEXT NOT NULL REFERENCES "states" ("id") DEFERRABLE INITIALLY DEFERRED,
  "target" TEXT NOT NULL REFERENCES "states" ("id") DEFERRABLE INITIALLY DEFERRED,
  "amount" INTEGER NOT NULL CHECK ("amount" BETWEEN -3 AND 3),
  "why" TEXT NOT NULL,
  "passages" TEXT NOT NULL,
  "private" INTEGER NOT NULL CHECK ("private" IN (0, 1))
) STRICT""",
    "stance": """CREATE TABLE "stances" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") = 36),
  "actor" TEXT NOT NULL REFERENCES "actors" ("id") DEFERRABLE INITIALLY DEFERRED,
  "issue" TEXT NOT NULL REFERENCES "issues" ("id") DEFERRABLE INITIALLY DEFERRED,
  "interest" INTEGER NOT NULL CHECK ("interest" BETWEEN -3 AND 3),
  "salience" INTEGER NOT NULL CHECK ("salience" BETWEEN 0 AND 3),
  "why" TEXT NOT NULL,
  "passages" TEXT NOT NULL,
  "private" INTEGER NOT NULL CHECK ("private" IN (0, 1))
) STRICT""",
    "evidence": """CREATE TABLE "evidence" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") = 36),
  "key" TEXT NOT NULL,
  "claim" TEXT NOT NULL,
  "reliability" TEXT NOT NULL CHECK ("reliability" IN ('A', 'B', 'C', 'D', 'E', 'F')),
  "credibility" TEXT NOT NULL CHECK ("credibility" IN ('1', '2', '3', '4', '5', '6')),
  "passages" TEXT NOT NULL,
  "date" TEXT NOT NULL,
  "note" TEXT NOT NULL,
  "private" INTEGER NOT NULL CHECK ("private" IN (0, 1)),
  "rank" REAL NOT NULL
) STRICT""",
    "scenario": """CREATE TABLE "scenarios" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") = 36),
  "key" TEXT NOT NULL,
  "title" TEXT NOT NULL,
  "summary" TEXT NOT NULL,
  "parent" TEXT REFERENCES "scenarios" ("id") DEFERRABLE INITIALLY DEFERRED,
  "passages" TEXT NOT NULL,
  "note" TEXT NOT NULL,
  "private" INTEGER NOT NULL CHECK ("private" IN (0, 1)),
  "rank" REAL NOT NULL
) STRICT""",
    "setting": """CREATE TABLE "settings" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") = 36),
  "scenario" TEXT NOT NULL REFERENCES "scenarios" ("id") DEFERRABLE INITIALLY DEFERRED,
  "condition" TEXT NOT NULL REFERENCES "conditions" ("id") DEFERRABLE INITIALLY DEFERRED,
  "state" TEXT REFERENCES "states" ("id") DEFERRABLE INITIALLY DEFERRED
) STRICT""",
    "case": """CREATE TABLE "cases" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") = 36),
  "key" TEXT NOT NULL,
  "title" TEXT NOT NULL,
  "date" TEXT NOT NULL,
  "summary" TEXT NOT NULL,
  "issues" TEXT NOT NULL,
  "outcome" TEXT NOT NULL CHECK ("outcome" IN ('cooperated', 'failed')),
  "why" TEXT NOT NULL,
  "passages" TEXT NOT NULL,
  "note" TEXT NOT NULL,
  "private" INTEGER NOT NULL CHECK ("private" IN (0, 1)),
  "rank" REAL NOT NULL
) STRICT""",
    "case_setting": """CREATE TABLE "case_settings" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") = 36),
  "case" TEXT NOT NULL REFERENCES "cases" ("id") DEFERRABLE INITIALLY DEFERRED,
  "condition" TEXT NOT NULL REFERENCES "conditions" ("id") DEFERRABLE INITIALLY DEFERRED,
  "state" TEXT REFERENCES "states" ("id") DEFERRABLE INITIALLY DEFERRED
) STRICT""",
    "claim": """CREATE TABLE "claims" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") = 36),
  "key" TEXT NOT NULL,
  "title" TEXT NOT NULL,
  "scenario" TEXT REFERENCES "scenarios" ("id") DEFERRABLE INITIALLY DEFERRED,
  "settle" INTEGER NOT NULL CHECK ("settle" IN (0, 1)),
  "expectations" TEXT NOT NULL,
  "why" TEXT NOT NULL,
  "passages" TEXT NOT NULL,
  "rank" REAL NOT NULL
) STRICT""",
    "claim_setting": """CREATE TABLE "claim_settings" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") = 36),
  "claim" TEXT NOT NULL REFERENCES "claims" ("id") DEFERRABLE INITIALLY DEFERRED,
  "condition" TEXT NOT NULL REFERENCES "conditions" ("id") DEFERRABLE INITIALLY DEFERRED,
  "state" TEXT REFERENCES "states" ("id") DEFERRABLE INITIALLY DEFERRED
) STRICT""",
    "evidence_link": """CREATE TABLE "evidence_links" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") = 36),
  "evidence" TEXT NOT NULL REFERENCES "evidence" ("id") DEFERRABLE INITIALLY DEFERRED,
  "judgement" TEXT NOT NULL CHECK ("judgement" IN (
    'position', 'requirement', 'baseline', 'effect', 'impact', 'stance', 'outcome')),
  "target" TEXT NOT NULL,
  "supports" INTEGER NOT NULL CHECK ("supports" IN (0, 1))
) STRICT""",
}

_HOUSE: tuple[str, ...] = (
    # What holds for the file: workspace_id, format, min_reader, min_writer, written_by, head.
    """\
CREATE TABLE "meta" (
  "key" TEXT NOT NULL PRIMARY KEY,
  "value" TEXT NOT NULL
) STRICT, WITHOUT ROWID""",
    # One row per opening that changed something, always with a new id: a copied file never brings its author
    # along.
    """\
CREATE TABLE "session" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "author" TEXT NOT NULL,
  "started" TEXT NOT NULL,
  "app" TEXT NOT NULL
) STRICT""",
    # One applied operation; number is its place in this file's history.
    """\
CREATE TABLE "batch" (
  "number" INTEGER NOT NULL PRIMARY KEY,
  "id" TEXT NOT NULL UNIQUE,
  "session" TEXT NOT NULL REFERENCES "session" ("id") DEFERRABLE INITIALLY DEFERRED,
  "label" TEXT NOT NULL,
  "time" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "reverts" TEXT,
  "digest" BLOB NOT NULL CHECK (length("digest") = 32)
) STRICT""",
    # Append-only. field is a field's name, or * where the whole entity comes or goes; replaced is a JSON
    # list.
    """\
CREATE TABLE "change" (
  "number" INTEGER NOT NULL PRIMARY KEY,
  "id" TEXT NOT NULL UNIQUE,
  "batch" TEXT NOT NULL REFERENCES "batch" ("id") DEFERRABLE INITIALLY DEFERRED,
  "kind" TEXT NOT NULL,
  "entity" TEXT NOT NULL,
  "field" TEXT NOT NULL,
  "before" TEXT,
  "after" TEXT,
  "replaced" TEXT NOT NULL
) STRICT""",
    # The changes that nothing has superseded: what the next change to the field will replace.
    """\
CREATE TABLE "head" (
  "kind" TEXT NOT NULL,
  "entity" TEXT NOT NULL,
  "field" TEXT NOT NULL,
  "change" TEXT NOT NULL,
  PRIMARY KEY ("kind", "entity", "field", "change")
) STRICT, WITHOUT ROWID""",
    # SHA-256 of each row's canonical JSON.
    """\
CREATE TABLE "digest" (
  "kind" TEXT NOT NULL,
  "entity" TEXT NOT NULL,
  "sha256" BLOB NOT NULL CHECK (length("sha256") = 32),
  PRIMARY KEY ("kind", "entity")
) STRICT, WITHOUT ROWID""",
    # What newer minor versions keep beside an entity; older ones carry it along unread.
    """\
CREATE TABLE "extras" (
  "kind" TEXT NOT NULL,
  "entity" TEXT NOT NULL,
  "key" TEXT NOT NULL,
  "value" TEXT NOT NULL,
  PRIMARY KEY ("kind", "entity", "key")
) STRICT, WITHOUT ROWID""",
)

#: Every statement that makes an empty file of format 1, in order.
FORMAT_1: tuple[str, ...] = (
    *_ENTITIES.values(),
    *_HOUSE,
    f"PRAGMA application_id = {APPLICATION_ID}",
)

#: What leads from format 1 to format 2: the hue of a scenario, and what is watched, read, promised and reviewed.
FORMAT_2: tuple[str, ...] = (
    """ALTER TABLE "scenarios" ADD COLUMN "colour" INTEGER NOT NULL DEFAULT 0 CHECK ("colour" BETWEEN 0 AND 7)""",
    """CREATE TABLE "indicators" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") = 36),
  "key" TEXT NOT NULL,
  "title" TEXT NOT NULL,
  "condition" TEXT NOT NULL REFERENCES "conditions" ("id") DEFERRABLE INITIALLY DEFERRED,
  "summary" TEXT NOT NULL,
  "every" INTEGER NOT NULL CHECK ("every" BETWEEN 0 AND 3650),
  "passages" TEXT NOT NULL,
  "note" TEXT NOT NULL,
  "private" INTEGER NOT NULL CHECK ("private" IN (0, 1)),
  "rank" REAL NOT NULL
) STRICT""",
    """CREATE TABLE "observations" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") = 36),
  "indicator" TEXT NOT NULL REFERENCES "indicators" ("id") DEFERRABLE INITIALLY DEFERRED,
  "date" TEXT NOT NULL,
  "state" TEXT REFERENCES "states" ("id") DEFERRABLE INITIALLY DEFERRED,
  "confirmed" INTEGER NOT NULL CHECK ("confirmed" IN (0, 1)),
  "why" TEXT NOT NULL,
  "backing" TEXT NOT NULL,
  "passages" TEXT NOT NULL,
  "private" INTEGER NOT NULL CHECK ("private" IN (0, 1))
) STRICT""",
    """CREATE TABLE "commitments" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") = 36),
  "key" TEXT NOT NULL,
  "title" TEXT NOT NULL,
  "actors" TEXT NOT NULL,
  "state" TEXT REFERENCES "states" ("id") DEFERRABLE INITIALLY DEFERRED,
  "made" TEXT NOT NULL,
  "due" TEXT NOT NULL,
  "outcome" TEXT NOT NULL CHECK ("outcome" IN ('open', 'kept', 'broken')),
  "ended" TEXT NOT NULL,
  "why" TEXT NOT NULL,
  "passages" TEXT NOT NULL,
  "note" TEXT NOT NULL,
  "private" INTEGER NOT NULL CHECK ("private" IN (0, 1)),
  "rank" REAL NOT NULL
) STRICT""",
    """CREATE TABLE "reviews" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") = 36),
  "key" TEXT NOT NULL,
  "title" TEXT NOT NULL,
  "date" TEXT NOT NULL,
  "findings" TEXT NOT NULL,
  "private" INTEGER NOT NULL CHECK ("private" IN (0, 1)),
  "rank" REAL NOT NULL
) STRICT""",
)

#: What leads from format 2 to format 3: the texts of documents and how they are recognised, private sources, what a
#: bibliography says, and evidence that is assumed or to be looked at again.
FORMAT_3: tuple[str, ...] = (
    """ALTER TABLE "sources" ADD COLUMN "private" INTEGER NOT NULL DEFAULT 0 CHECK ("private" IN (0, 1))""",
    """ALTER TABLE "sources" ADD COLUMN "file" TEXT NOT NULL DEFAULT ''""",
    """ALTER TABLE "sources" ADD COLUMN "kind" TEXT NOT NULL DEFAULT '' CHECK ("kind" IN (
    '', 'text', 'markdown', 'html', 'docx', 'pdf'))""",
    """ALTER TABLE "sources" ADD COLUMN "fingerprint" TEXT NOT NULL DEFAULT ''""",
    """ALTER TABLE "sources" ADD COLUMN "reference" TEXT NOT NULL DEFAULT ''""",
    """ALTER TABLE "passages" ADD COLUMN "text" TEXT NOT NULL DEFAULT ''""",
    """ALTER TABLE "passages" ADD COLUMN "page" TEXT NOT NULL DEFAULT ''""",
    """ALTER TABLE "passages" ADD COLUMN "level" INTEGER NOT NULL DEFAULT 0 CHECK ("level" BETWEEN 0 AND 6)""",
    """ALTER TABLE "passages" ADD COLUMN "shingles" TEXT NOT NULL DEFAULT ''""",
    """ALTER TABLE "evidence" ADD COLUMN "review" TEXT NOT NULL DEFAULT ''""",
    """ALTER TABLE "evidence" ADD COLUMN "assumption" INTEGER NOT NULL DEFAULT 0 CHECK ("assumption" IN (0, 1))""",
    """CREATE TABLE "weighings" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") = 36),
  "evidence" TEXT NOT NULL REFERENCES "evidence" ("id") DEFERRABLE INITIALLY DEFERRED,
  "state" TEXT NOT NULL REFERENCES "states" ("id") DEFERRABLE INITIALLY DEFERRED,
  "fit" TEXT NOT NULL CHECK ("fit" IN ('CC', 'C', 'N', 'I', 'II'))
) STRICT""",
)
