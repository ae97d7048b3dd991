"""What is read of organisations, their teams and their people."""
