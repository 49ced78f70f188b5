"""The What-if board: every condition with its states, and what switching it would do."""
