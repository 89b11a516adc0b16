"""One file a subject: what is measured, in which order, and which rows of the table come from it."""
