"""The projector: the wall that the room sees, and the facilitator's hand on it."""
