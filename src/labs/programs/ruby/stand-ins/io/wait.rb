# frozen_string_literal: true

# The library io/wait, whose methods are part of Ruby itself since 4.0.
