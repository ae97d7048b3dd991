"""Forms: what people send, checked and turned into what services take."""
