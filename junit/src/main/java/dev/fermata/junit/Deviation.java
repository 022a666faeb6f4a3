package dev.fermata.junit;

/**
 * A place where a schedule does not take what a loop without a chooser would.
 *
 * @param point which of the places where there is a choice, from 0 on
 * @param pick which of what may run there, from 1 on
 */
record Deviation(int point, int pick) {}
