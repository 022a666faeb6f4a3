/**
 * Java to Java: each pass takes a body and leaves one that means the same with less in it. A pass
 * is a class with one static entry {@code lower(Body)}, leaves early when there is nothing to do,
 * and prints compilable Java. The passes are in packages by what they are about: {@code relocate},
 * {@code locals}, {@code lambdas}, {@code witness}, {@code desugar}, {@code spill}; here is what
 * they share. Their order is in {@link dev.fermata.processor.Passes}.
 *
 * <p>Guarantee, the lowered form that {@code machine} relies on:
 *
 * <ul>
 *   <li>An await is a call that carries {@link dev.fermata.processor.resolve.Attribution#AWAIT}. It
 *       stands as a statement ({@code await(e);}), as the whole right side of an assignment to a
 *       local variable ({@code x = await(e);}) or as the initializer of the only declarator of a
 *       declaration ({@code T x = await(e);}), nowhere else; {@code e} itself has none.
 *   <li>A statement that contains an await is one of: block, {@code if}, {@code while}, {@code do},
 *       {@code for}, labeled statement, {@code switch} statement (either form; an await in the
 *       bodies only), {@code try} with catch clauses alone (no resources, no {@code finally}), or
 *       one of the three above. No condition, selector, guard, update or operand has one.
 *   <li>A statement without an await is as the user wrote it, but for names.
 *   <li>No two local variables, parameters or pattern bindings of one method have the same name,
 *       lambda parameters and the members of local classes excepted, and none has a reserved one. A
 *       variable without a name stands in a statement without an await.
 *   <li>A constant variable stands in a statement without an await, too; others are constants of
 *       the coroutine by now.
 *   <li>A pattern binding's scope holds no await.
 *   <li>Every variable declaration, parameter and binding carries its {@link
 *       dev.fermata.processor.resolve.Attribution#TYPE}; {@code var} is resolved where its scope
 *       holds an await.
 *   <li>No local type's scope holds an await: such types are members of the coroutine by now.
 *   <li>Names are those of the companion: {@code self} for {@code this}, members qualified, types
 *       fully qualified; what Java's access rules deny goes through an {@code Accessor}.
 * </ul>
 *
 * <p>{@code LoweredForm} checks it for every body, so that a mistake here is an error and never
 * wrong code.
 */
@NullMarked
package dev.fermata.processor.lower;

import org.jspecify.annotations.NullMarked;
