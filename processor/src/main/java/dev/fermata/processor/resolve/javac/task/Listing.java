package dev.fermata.processor.resolve.javac.task;

/** How the types of a package are found that comes from jars or folders of class files. */
public enum Listing {
  /**
   * By asking the outer compilation. It reads each class of the package then, and warns of what is
   * odd in one that nobody names: of Kotlin's annotations in JUnit's {@code AssertionsKt}.
   */
  BY_ELEMENT,

  /**
   * By the names of the class files in those jars and folders that named types come from. A package
   * that another one holds too may lack what that one has of it.
   */
  BY_NAME
}
