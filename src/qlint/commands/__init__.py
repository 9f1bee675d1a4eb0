"""The commands of the command line. With qlint.cli the only modules that print, exit, read the environment or clock."""
