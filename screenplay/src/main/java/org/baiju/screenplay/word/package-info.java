/** Word files (.docx): the text in them, line by line. */
@NullMarked
package org.baiju.screenplay.word;

import org.jspecify.annotations.NullMarked;
