"""Everything that is in the workspace, kind by kind: listed, ordered, grouped, and edited field by field."""
