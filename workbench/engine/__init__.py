"""What follows: pure functions of domain values, numpy inside."""
