"""PDFium works for one thread at a time, whoever asks it."""

import threading

ONE_AT_A_TIME = threading.Lock()
