"""Scenarios side by side: small matrices, what differs as a table, and where each issue area goes as lines."""
