# frozen_string_literal: true

# The library of this Ruby that reaches the page it runs in. A program in a tab has no page.
raise LoadError, "cannot load such file -- js"
