"""Names, the hard field: parse, read, align, explain, compare.

`compare` is the door. A name is parsed into parts with roles, the parts of the two sides are
paired so that each stands in exactly one pair, and each pair is explained by the first rule that
holds. The verdicts of the name and of its boxes are read off those pairs.
"""
