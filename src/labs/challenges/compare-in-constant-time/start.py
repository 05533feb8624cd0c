def is_same(signature, right):
    """Whether two lists of bytes are the same."""
    if len(signature) != len(right):
        return False
    for index in range(len(right)):
        if signature[index] != right[index]:
            return False
    return True
