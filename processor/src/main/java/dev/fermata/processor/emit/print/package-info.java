/**
 * Java source as text: trees and expressions printed as the companion writes them, names imported
 * as they are used, lines indented and wrapped.
 *
 * <p>Guarantee: what is printed parses to the tree that it was printed from. Nothing here knows the
 * runtime.
 */
@NullMarked
package dev.fermata.processor.emit.print;

import org.jspecify.annotations.NullMarked;
