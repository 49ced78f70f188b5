"""Tours through the real window, on a screen of their own, with mouse and keyboard."""
