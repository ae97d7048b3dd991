"""What a team prints: the map for the wall, who to ask, cards and badges. Nothing is stored."""
