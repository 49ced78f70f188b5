"""The face: everything Qt. Views look at the session, never at each other."""
