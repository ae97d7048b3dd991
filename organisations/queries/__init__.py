"""Questions about organisations and their people: reads only."""
