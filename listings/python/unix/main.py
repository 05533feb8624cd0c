# region: unix
import os


def piped(first: list[str], second: list[str]) -> bytes:
    """What a shell does for `first | second`, with the last output read back."""
    source = os.open(os.devnull, os.O_RDONLY)
    children = []
    for command in (first, second):
        readable, writable = os.pipe()
        child = os.fork()
        if child == 0:  # from here on, two processes run this program
            os.dup2(source, 0)
            os.dup2(writable, 1)
            os.execvp(command[0], command)
        children.append(child)
        os.close(source)
        os.close(writable)
        source = readable
    with os.fdopen(source, "rb") as last:
        output = last.read()
    for child in children:
        os.waitpid(child, 0)
    return output
    # endregion


lines = ["printf", r"%s\n", "FLD-0311", "BRK-2041", "FLD-0311"]
print(piped(lines, ["sort", "-u"]).decode(), end="")
