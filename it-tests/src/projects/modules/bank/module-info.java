module bank {
  requires transitive dev.fermata;

  exports bank;
}
