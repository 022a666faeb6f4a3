package dev.fermata.companion;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Tells a generated companion from a class that a user wrote, where the user's module does not read
 * {@code java.compiler} and so has no {@code javax.annotation.processing.Generated}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.SOURCE)
public @interface GeneratedCompanion {}
