/** The papers of a shoot as .xlsx and PDF: scene list (顺场表), stripboard (大计划) and call sheets (通告单). */
@NullMarked
package org.baiju.paperwork;

import org.jspecify.annotations.NullMarked;
