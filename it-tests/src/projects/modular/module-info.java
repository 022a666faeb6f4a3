module greeter {
  requires dev.fermata;
}
