"""Mail runs: each address gets its mail once, also when the machine stops halfway (ADR 0029)."""
