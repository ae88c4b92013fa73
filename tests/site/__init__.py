"""Tests of the site: the book, and the lessons in the browser."""
