"""Letters: folding, scripts and differences. Knows no names."""
