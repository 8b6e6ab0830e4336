/** The papers of a shoot as .xlsx and PDF: what all of them are made with, and whose names stand on them. */
@NullMarked
package org.baiju.paperwork;

import org.jspecify.annotations.NullMarked;
