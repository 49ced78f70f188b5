"""No text opens anything (S2): the window's every screen full of texts that would, and nobody coming."""
