/** A user's module. */
module shop {
  requires dev.fermata;

  exports shop;
}
