def is_same(signature, right):
    """Whether two lists of bytes are the same."""
    if len(signature) != len(right):
        return False
    different = 0
    for index in range(len(right)):
        different |= signature[index] ^ right[index]
    return different == 0
