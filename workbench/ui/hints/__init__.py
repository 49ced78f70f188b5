"""Five hints for whoever sees the window for the first time. Each is said once."""
