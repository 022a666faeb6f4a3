module savings {
  requires transitive bank;

  exports savings;
}
