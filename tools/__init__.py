"""What maintains the series: fresh outputs, pictures, benchmarks, and the browser and kernel that they need."""
