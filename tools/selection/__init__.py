"""What a visitor collects over several pages. The address holds it all; the site keeps nothing."""
