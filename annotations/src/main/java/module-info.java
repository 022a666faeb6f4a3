/** The annotations that mark asynchronous methods. */
module dev.fermata.annotation {
  exports dev.fermata.annotation;
}
