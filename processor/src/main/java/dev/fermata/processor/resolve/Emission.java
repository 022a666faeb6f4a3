package dev.fermata.processor.resolve;

/**
 * What a call of {@code emit} or {@code emitAll} gives, in a generator.
 *
 * @param item the type of the generator's items
 * @param given the type of what is given, for messages
 * @param fits whether {@code T t = e;} compiles, for items of type {@code T}
 */
public record Emission(ExpressionType item, String given, boolean fits) {}
