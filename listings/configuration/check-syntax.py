"""Parses a file in the grammar of its language, and says where it does not follow it.

Usage: check-syntax.py LANGUAGE FILE, where LANGUAGE is a dialect of sqlglot, such as tsql or
clickhouse, or the name of a tree-sitter grammar in requirements.lock, such as c_sharp or kotlin.
"""

import importlib
import sys

import sqlglot
import tree_sitter

language, name = sys.argv[1:]
with open(name, encoding="utf-8") as file:
    text = file.read()

if language in sqlglot.Dialect.classes:
    try:
        sqlglot.parse(text, read=language)
    except sqlglot.ParseError as error:
        sys.exit(f"{name}: {error}")
    sys.exit()

grammar = importlib.import_module(f"tree_sitter_{language}").language()
tree = tree_sitter.Parser(tree_sitter.Language(grammar)).parse(text.encode())
faults = []
nodes = [tree.root_node]
while nodes:
    node = nodes.pop()
    if node.is_error or node.is_missing:
        row, column = node.start_point
        faults.append(f"{name}:{row + 1}:{column + 1}: not {language}")
    nodes.extend(node.children)
sys.exit("\n".join(faults) or None)
