"""A process of its own in which files from outside are decoded: pictures, and scanned papers.

Why so: decoders of pictures and of PDF are where a prepared file attacks. What they read, they read
here, with little memory and little time; if they die, the program says so and goes on. Only dots
and the texts of codes come back, measured again by whoever asked. It knows nothing of any case.
"""
