"""What changes organisations, their teams and their people."""
