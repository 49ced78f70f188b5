"""Effects and cross-impacts as grids that are filled by keyboard, with reasons and evidence beside the cell."""
