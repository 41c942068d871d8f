"""The dashboard: widgets and wiring only; whatever it shows is made elsewhere."""
