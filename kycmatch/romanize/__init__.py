"""Letters of other scripts and national letters to a-z. Knows no forms and no verdicts."""
