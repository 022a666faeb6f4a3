/** Sockets, TLS, processes and files to await. */
module dev.fermata.io {
  requires transitive dev.fermata;
  requires static org.jspecify;

  exports dev.fermata.io;
}
