"""What a campaign prints: posters, slips with personal codes, and the kit for who must agree."""
