"""What the collection costs, beside what Ansible itself and other collections cost: see docs/benchmarks.md."""
