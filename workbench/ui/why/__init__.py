"""The Why drawer: what moved, by how much, and what each judgement rests on."""
