/**
 * The annotations that mark asynchronous methods. This package depends on nothing and holds no
 * behaviour: the processor gives the annotations their meaning.
 */
package dev.fermata.annotation;
