/** Searchable PDFs: the text in them, put back into paragraphs. */
@NullMarked
package org.baiju.screenplay.pdf;

import org.jspecify.annotations.NullMarked;
