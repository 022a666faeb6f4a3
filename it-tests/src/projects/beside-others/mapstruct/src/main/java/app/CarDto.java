package app;

public record CarDto(String make, int seatCount) {}
