"""What can be read: one .lark per kind of thing. Opened by qlint.grammar as qlint.grammars."""
