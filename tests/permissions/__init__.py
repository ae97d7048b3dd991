"""Who may open which address: every role, every address, own and other organisation."""
