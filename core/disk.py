"""Why a file could not be read or written, in words that follow a colon."""

import errno

# The system's own words come in its language, which need not be the person's.
WORDS = {
    "ENOENT": "there is no such file or folder",
    "EACCES": "you have no permission for it",
    "EPERM": "you have no permission for it",
    "ENOSPC": "the disk is full",
    "EDQUOT": "your share of the disk is used up",
    "EROFS": "the disk can only be read",
    "EISDIR": "it is a folder",
    "ENOTDIR": "a part of its path is no folder",
    "EEXIST": "there is one of this name already",
    "ENAMETOOLONG": "its name is too long",
    "EINVAL": "its name cannot be used there",
    "EIO": "the disk does not answer as it must",
    "EBUSY": "another program is using it",
    "ETXTBSY": "another program is using it",
    "EMFILE": "too many files are open",
    "ENFILE": "too many files are open",
    "ENODEV": "its disk is not connected",
    "ENXIO": "its disk is not connected",
    "ESTALE": "its disk is not connected",
}


def why(error: OSError) -> str:
    return WORDS.get(errno.errorcode.get(error.errno or 0, "")) or error.strerror or str(error)
