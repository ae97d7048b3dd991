"""Settings per environment: base, dev, production, test."""
