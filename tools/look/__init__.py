"""What a learner and a class see, looked at in a real browser."""
