"""What is wrong: one file per rule, one folder per family. Always imported as qlint.rules."""
