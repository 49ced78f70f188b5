"""What the window does with files: opening, keeping, saving, giving away; and what it says when one refuses."""
