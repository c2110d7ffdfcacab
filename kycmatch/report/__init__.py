"""A report for people to look at, in a terminal or a page. Prose comes from `kycmatch.messages`."""
