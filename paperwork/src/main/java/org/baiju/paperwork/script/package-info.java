/** Scripts as they leave the house: as text, Word, Fountain, Final Draft, PDF and workbook. */
@NullMarked
package org.baiju.paperwork.script;

import org.jspecify.annotations.NullMarked;
