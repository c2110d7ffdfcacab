"""Nationality: what a text can mean, and whether two texts mean the same."""

from kycmatch.nationality.judge import compare, compare_nationalities, nationalities

__all__ = ["compare", "compare_nationalities", "nationalities"]
