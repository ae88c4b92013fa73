"""What a class handed in, as a table: `python -m logreg_core.exercises.report FOLDER`. It reads, and runs nothing."""
