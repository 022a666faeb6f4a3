/**
 * Makes a static web site of the guide's Markdown: one page each, the navigation from the lists of
 * {@code docs/README.md}.
 *
 * <p>Guarantee: every link within the site leads to a page and a heading that are there, or the
 * build fails; the pages need no script and nothing from another host.
 */
@NullMarked
package dev.fermata.site;

import org.jspecify.annotations.NullMarked;
