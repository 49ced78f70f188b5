"""The History place: what changed, what was promised and what is overdue; and who changed what when."""
