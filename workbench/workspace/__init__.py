"""The open workspace and its use cases: what people do, one function per verb, and the document it is done
to.
"""
