"""Van aanmelding tot en met brede intake (Wi2021 art. 14, Besluit inburgering art. 5.2). Hierna komt `pip_plans`."""
