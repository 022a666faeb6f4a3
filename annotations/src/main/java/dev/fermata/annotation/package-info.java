/**
 * The annotations that mark asynchronous methods.
 *
 * <pre>{@code
 * class Hello {
 *   @Async static String greet(String name) {
 *     await(sleep(ofSeconds(1)));
 *     return "Hello, " + name;
 *   }
 *
 *   public static void main(String[] args) {
 *     System.out.println(run(HelloAsync.greet("world")));
 *   }
 * }
 * }</pre>
 *
 * <p>This package depends on nothing and holds no behaviour: the processor gives the annotations
 * their meaning.
 */
package dev.fermata.annotation;
