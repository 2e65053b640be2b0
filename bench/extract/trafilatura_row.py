"""The same as row.ts, by trafilatura with comments and metadata, as its users call it."""
import json
import resource
import sys

import trafilatura

pages = [open(name.strip(), "rb").read() for name in sys.stdin if name.strip()]
before = resource.getrusage(resource.RUSAGE_SELF)
for page in pages:
    trafilatura.bare_extraction(page, include_comments=True, include_links=True, with_metadata=True)
after = resource.getrusage(resource.RUSAGE_SELF)
core = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
print(json.dumps({"pages": len(pages), "core": core, "megabytes": after.ru_maxrss / 1024}))
