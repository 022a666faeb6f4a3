package dev.fermata.companion;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Tells a generated companion from a class that a user wrote: reports look past its methods, which
 * stand for no code of the user's, and coverage tools leave it out.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface GeneratedCompanion {}
