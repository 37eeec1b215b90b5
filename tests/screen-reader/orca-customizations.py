"""Orca reads this file when it starts: what it would speak goes to a file, line by line, and no voice is needed."""

import logging
import os

from orca import settings, speech

spoken = logging.FileHandler(os.environ["SPOKEN"], encoding="utf8")
spoken.setFormatter(logging.Formatter("%(message)s"))
logging.getLogger("speech").addHandler(spoken)
# Without a voice, Orca takes each utterance for spoken at once.
speech.init = lambda: None
# The names of the keys themselves say nothing of the page.
speech.speakKeyEvent = lambda event, acss=None: None
# A page is read when it is asked for; by itself Orca begins before all of it has come.
settings.sayAllOnLoad = False
settings.pageSummaryOnLoad = False
