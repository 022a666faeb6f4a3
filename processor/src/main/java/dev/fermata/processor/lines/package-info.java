/**
 * Class files that say where the code came from. When javac has written the classes of a companion,
 * their debug attributes (JVMS 4.7.10, 4.7.12) are made to name the user's file and lines, so that
 * debuggers, profilers, coverage tools and plain stack traces show these without any help; and the
 * bodies of the user's {@code @Async} methods, which never run where a companion does, no longer
 * claim them.
 *
 * <p>Guarantee: attributes of lines and of the source file change, and nothing else: the code of
 * each method stays the same bytes. Where class files cannot be found or read, as with a compiler
 * that keeps them in memory, they stay as javac wrote them, and the runtime translates by {@code
 * CompiledFrom} as it does without this.
 *
 * <p>{@code CompiledFrom} has three readers, which share its format and no code: this one reads
 * class files that nobody has loaded, the runtime classes that are, without a library, and the
 * command line the source of a companion, the other way around.
 */
@NullMarked
package dev.fermata.processor.lines;

import org.jspecify.annotations.NullMarked;
