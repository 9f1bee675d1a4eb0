"""Claims: quantities in their context, and the comparison of like with like."""
