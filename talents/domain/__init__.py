"""Pure code of the talent map: no framework, frozen dataclasses in and out."""
