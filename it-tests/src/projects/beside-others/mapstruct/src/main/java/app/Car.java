package app;

public record Car(String make, int seats) {}
